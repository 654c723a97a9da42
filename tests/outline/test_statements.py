"""What a first sentence that heads nothing looks like."""

import pytest

from policyparse.grammar import default
from policyparse.outline.statements import is_statement, statement_forms


@pytest.mark.parametrize(
    ("sentence", "states"),
    [("到2025年，云溪区基本建成服务体系", True), ("学校应当加强管理", True), ("加强组织领导", False)],
)
def test_statements(sentence: str, states: bool) -> None:
    assert is_statement(sentence, statement_forms(default())) is states
