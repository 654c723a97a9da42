"""A grammar made of entries: later ones replace or extend, patterns are filled in and compiled when asked for."""

import re

import pytest

from policyparse.errors import GrammarError
from policyparse.grammar import Grammar
from policyparse.grammar.compiled import TimedPattern
from policyparse.grammar.entries import Mapping, Marker, Pattern, Threshold, Words

MARKER = Marker(id="step", style="第一步", rank=3, pattern="第(.)步", numerals="chinese", starts="第")


def grammar(*entries: Words | Mapping | Pattern | Marker | Threshold, untrusted: tuple[str, ...] = ()) -> Grammar:
    def of(kind: type) -> list:  # type: ignore[type-arg]
        return [entry for entry in entries if isinstance(entry, kind)]

    return Grammar(
        "mine", of(Words), of(Mapping), of(Pattern), of(Marker), of(Threshold), frozenset(untrusted),
        lambda id: f"mine.toml: {id}: ",
    )  # fmt: skip


def test_words_of_a_later_grammar_replace_or_extend() -> None:
    first = Words(id="organs", values=("局", "委"))
    assert grammar(first, Words(id="organs", values=("厅",))).words("organs") == ("厅",)
    assert grammar(first, Words(id="organs", values=("厅", "局"), extend=True)).words("organs") == ("局", "委", "厅")
    assert grammar(Words(id="organs", values=("厅",), extend=True)).words("organs") == ("厅",)


def test_a_mapping_of_a_later_grammar_replaces_or_extends() -> None:
    first = Mapping(id="alias", values={"教委": "教育委员会", "教体局": "甲"})
    later = {"教体局": "教育体育局"}
    assert grammar(first, Mapping(id="alias", values=later)).mapping("alias") == later
    assert grammar(first, Mapping(id="alias", values=later, extend=True)).mapping("alias") == {
        "教委": "教育委员会",
        "教体局": "教育体育局",
    }


def test_the_words_of_a_mapping_are_its_keys() -> None:
    assert grammar(Mapping(id="alias", values={"教委": "教育委员会"})).words("alias") == ("教委",)


def test_a_later_pattern_marker_and_threshold_replace() -> None:
    made = grammar(
        Pattern(id="p", pattern="甲"), Pattern(id="p", pattern="乙"), MARKER, MARKER.model_copy(update={"rank": 9}),
        Threshold(id="t", value=1), Threshold(id="t", value=2.5),
    )  # fmt: skip
    assert [p.pattern for p in made.patterns] == ["乙"]
    assert [m.rank for m in made.markers] == [9]
    assert made.threshold("t") == 2.5


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda g: g.words("x"), "grammar 'mine' has no words or mapping 'x'"),
        (lambda g: g.mapping("x"), "grammar 'mine' has no words or mapping 'x'"),
        (lambda g: g.threshold("x"), "grammar 'mine' has no threshold 'x'"),
        (lambda g: g.pattern("x"), "grammar 'mine' has no pattern 'x'"),
    ],
)
def test_an_id_that_nothing_defines_is_named(ask, said: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(GrammarError) as error:
        ask(grammar())
    assert str(error.value) == said


def test_words_fill_a_pattern_the_longest_first_and_as_they_are() -> None:
    made = grammar(Words(id="organs", values=("局", "局.", "教育局")), Pattern(id="p", pattern="(?P<o>{{organs}})办"))
    assert made.expand("{{organs}}") == r"(?:教育局|局\.|局)"
    found = made.pattern("p").search("云溪区教育局办")
    assert found is not None
    assert found["o"] == "教育局"
    assert made.pattern("p").search("局x办") is None
    assert made.expand("{{organs:first}}") == "(?:教|局)"


def test_a_pattern_is_compiled_once_and_with_its_flag() -> None:
    made = grammar(Pattern(id="p", pattern="^乙", multiline=True), Pattern(id="q", pattern="^乙"))
    assert made.pattern("p") is made.pattern("p")
    assert made.pattern("p").search("甲\n乙") is not None
    assert made.pattern("q").search("甲\n乙") is None


def test_a_users_pattern_is_timed() -> None:
    made = grammar(Pattern(id="p", pattern="甲"), Pattern(id="q", pattern="甲"), untrusted=("q",))
    assert isinstance(made.pattern("p"), re.Pattern)
    assert isinstance(made.pattern("q"), TimedPattern)
    assert (made.is_untrusted("p"), made.is_untrusted("q")) == (False, True)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("（(", r"mine\.toml: p: entry 'p': its pattern is no regular expression"),
        ("{{organs}}", r"mine\.toml: p: entry 'p': grammar 'mine' has no words or mapping 'organs'; name one"),
    ],
)
def test_a_wrong_pattern_is_named_where_it_stands(pattern: str, said: str) -> None:
    made = grammar(Pattern(id="p", pattern=pattern))
    with pytest.raises(GrammarError, match=said):
        made.pattern("p")


def test_grammars_are_told_apart_by_identity() -> None:
    assert len({grammar(), grammar()}) == 2
