"""All errors are of one family, and come where they are promised."""

from pathlib import Path

import pytest

import policyparse as pp
from policyparse.errors import GrammarError, LimitError, PolicyParseError, ReadError
from policyparse.numerals import NumeralError


@pytest.mark.parametrize("error", [ReadError, LimitError, GrammarError, NumeralError])
def test_one_base_catches_all(error: type[Exception]) -> None:
    assert issubclass(error, PolicyParseError)


def test_a_reader_and_a_grammar_fail_by_different_names(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="gone"):
        pp.parse(tmp_path / "gone.txt")
    with pytest.raises(GrammarError, match="no grammar 'bse'; did you mean 'base'"):
        pp.parse_text("一、甲\n", grammar="bse")
