"""信息来源."""

import pytest

from policyparse.facts.metadata.source import read_source
from policyparse.grammar import default


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("云溪区教育局", "云溪区教育局"),
        ("云溪政务网 2021-03-05 11：42：00", "云溪政务网"),
        ("云溪人大网       被阅览数：24691次", "云溪人大网"),
        ("2021-03-05 11：42", ""),
    ],
)
def test_without_what_stands_behind(line: str, name: str) -> None:
    place = read_source(line, (0, len(line)), default())
    assert (line[slice(*place)] if place is not None else "") == name
