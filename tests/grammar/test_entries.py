"""The kinds of entry: what has to be given, what may be left out, what is refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from policyparse.grammar.entries import Example, GrammarFile, Mapping, Marker, Pattern, Threshold, Words

MARKER: dict[str, Any] = {
    "id": "step", "style": "第一步", "rank": 3, "pattern": "第([一二三])步", "numerals": "chinese", "starts": "第",
}  # fmt: skip


def test_what_is_left_out() -> None:
    words = Words.model_validate({"id": "organs", "values": ["局", "委"]})
    assert (words.values, words.extend, words.why) == (("局", "委"), False, "")
    pattern = Pattern.model_validate({"id": "note", "pattern": "（"})
    assert (pattern.use, pattern.multiline, pattern.examples, pattern.rejects) == ("search", False, (), ())
    marker = Marker.model_validate(MARKER)
    assert (marker.untitled, marker.weak) == (False, False)


@pytest.mark.parametrize(
    ("kind", "given", "wrong"),
    [
        (Words, {"id": "", "values": []}, "id"),
        (Words, {"id": "a"}, "values"),
        (Mapping, {"id": "a", "values": ["甲"]}, "values"),
        (Threshold, {"id": "a", "value": "many"}, "value"),
        (Pattern, {"id": "a", "pattern": "甲", "use": "find"}, "use"),
        (Pattern, {"id": "a", "pattern": "甲", "flags": "m"}, "flags"),
        (Marker, {**MARKER, "starts": ""}, "starts"),
        (Marker, {**MARKER, "numerals": "greek"}, "numerals"),
    ],
)
def test_what_is_refused(kind: type[Words], given: dict[str, Any], wrong: str) -> None:
    with pytest.raises(ValidationError) as error:
        kind.model_validate(given)
    assert [e["loc"] for e in error.value.errors()] == [(wrong,)]


def test_an_example_is_a_text_or_says_what_its_groups_hold() -> None:
    given = {"id": "a", "pattern": "(?P<n>甲)", "examples": ["甲", {"text": "甲乙", "yields": {"n": "甲"}}]}
    assert Pattern.model_validate(given).examples == ("甲", Example(text="甲乙", yields={"n": "甲"}))


def test_an_entry_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Threshold(id="a", value=1).value = 2  # type: ignore[misc]


def test_a_file_needs_no_more_than_a_name() -> None:
    file = GrammarFile.model_validate({"name": "mine"})
    assert (file.extends, file.words, file.marker) == ((), (), ())
    with pytest.raises(ValidationError, match="name"):
        GrammarFile.model_validate({})
