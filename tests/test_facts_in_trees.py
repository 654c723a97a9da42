"""Facts in documents built from a tree: who is responsible for what, what is cited, how much is promised.

The same facts come back whatever was done to the document on its way.
"""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policyparse as pp
from strategies.damage import half_width, indented, paged, wrapped
from strategies.trees import Draft, drafts, printed
from strategies.vocabulary import AMOUNTS, CITED, NOTES


def plain(draft: Draft) -> str:
    return printed(draft, draft.pieces())[0]


WAYS: dict[str, Callable[[Draft], str]] = {
    "plain": plain,
    "indented": lambda draft: printed(draft, indented(draft.pieces()), "\n\n")[0],
    "half-width": lambda draft: printed(draft, half_width(draft.pieces()))[0],
    "wrapped": lambda draft: wrapped(plain(draft), 37)[0],
    "paged": lambda draft: paged(wrapped(plain(draft), 33)[0], 7)[0],
    "one line": lambda draft: printed(draft, draft.pieces(), " ")[0],
}


def in_order(draft: Draft, needles: dict[str, object]) -> list[tuple[str, int]]:
    """Every place where one of these texts stands, in reading order, with the index of its section."""
    pattern = re.compile("|".join(map(re.escape, needles)))
    section, found = -1, []
    for piece in draft.pieces():
        section = piece.node if piece.node >= 0 else section
        found += [(m[0], section) for m in pattern.finditer(piece.text)]
    return found


def squeezed(text: str) -> str:
    return re.sub(r"\s+|# Page \d+:", "", text)


@pytest.mark.parametrize("way", WAYS)
@given(draft=drafts())
@settings(max_examples=30)
def test_responsible_units_come_back_with_their_section(way: str, draft: Draft) -> None:
    doc = pp.parse_text(WAYS[way](draft))
    ids = [s.id for s in doc.walk()]
    said = [([(u.text, u.role) for u in r.units], r.section_id) for r in doc.responsibilities]
    assert said == [(NOTES[note], ids[section]) for note, section in in_order(draft, NOTES)]


@pytest.mark.parametrize("way", WAYS)
@given(draft=drafts(notes=False))
@settings(max_examples=20)
def test_no_units_are_made_up(way: str, draft: Draft) -> None:
    assert pp.parse_text(WAYS[way](draft)).responsibilities == ()


@pytest.mark.parametrize("way", WAYS)
@given(draft=drafts())
@settings(max_examples=20)
def test_citations_come_back_with_their_number_and_section(way: str, draft: Draft) -> None:
    doc = pp.parse_text(WAYS[way](draft))
    ids = [None, *(s.id for s in doc.walk())]
    said = [(squeezed(c.title), c.kind, squeezed(c.number or ""), c.section_id) for c in doc.citations]
    assert said == [(title, *CITED[title], ids[section + 1]) for title, section in in_order(draft, CITED)]


@pytest.mark.parametrize("way", WAYS)
@given(draft=drafts())
@settings(max_examples=30)
def test_amounts_come_back_as_printed_and_as_read(way: str, draft: Draft) -> None:
    doc = pp.parse_text(WAYS[way](draft))
    ids = [None, *(s.id for s in doc.walk())]
    found = {}
    for m in doc.quantities:
        text = squeezed(doc.slice(m.span))
        found.setdefault((text, m.section_id), []).append((m.quantity.op, str(m.quantity.value), m.quantity.unit))
    for text, section in in_order(draft, AMOUNTS):
        assert AMOUNTS[text] in found.get((text, ids[section + 1]), []), (text, sorted(found))


@given(st.data())
@settings(max_examples=30)
def test_facts_do_not_depend_on_what_stands_before_or_behind(data: st.DataObject) -> None:
    """A note is read alike at the head and at the end of a document."""
    note = data.draw(st.sampled_from(sorted(NOTES)))
    before, behind = data.draw(st.integers(0, 3)), data.draw(st.integers(0, 3))
    line = "要加强统筹协调，细化工作举措，确保各项任务按照时间节点落到实处、取得实效。"
    text = (
        "一、总体要求\n"
        + (line + "\n") * before
        + line
        + note
        + "\n"
        + (line + "\n") * behind
        + "二、保障措施\n"
        + line
    )
    (said,) = pp.parse_text(text).responsibilities
    assert [(u.text, u.role) for u in said.units] == NOTES[note]
    assert said.section_id == "1"
    assert text[said.span.start : said.span.end] == note
