"""The outline of documents built from a tree comes back as it was built, and as promised where it was damaged."""

import unicodedata
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

import policyparse as pp
from strategies.damage import (
    closed_titles,
    half_width,
    indented,
    joined,
    markers_alone,
    moved,
    paged,
    with_contents,
    without_marker,
    wrapped,
)  # fmt: skip
from strategies.trees import Draft, Wanted, drafts, laws, printed


def flat(doc: pp.Document) -> list[Wanted]:
    """The sections of a document in reading order, in the form in which a draft knows them."""
    sections = list(doc.walk())
    index = {s.id: i for i, s in enumerate(sections)}
    return [
        Wanted(s.style, s.ordinal or 0, s.title, index.get(s.id.rpartition(".")[0], -1), s.heading_span.start)
        for s in sections
    ]


def same_width(found: list[Wanted]) -> list[Wanted]:
    return [replace(w, title=unicodedata.normalize("NFKC", w.title)) for w in found]


def untitled(found: list[Wanted]) -> list[Wanted]:
    return [replace(w, title="") for w in found]


def read(text: str) -> list[Wanted]:
    return flat(pp.parse_text(text))


@given(drafts())
@settings(max_examples=150)
def test_an_undamaged_outline_comes_back_exactly(draft: Draft) -> None:
    text, wanted = printed(draft, draft.pieces())
    assert read(text) == wanted


@given(drafts(least=1))
@settings(max_examples=100)
def test_a_lone_subsection_comes_back_too(draft: Draft) -> None:
    text, wanted = printed(draft, draft.pieces())
    assert read(text) == wanted


@given(laws())
@settings(max_examples=60)
def test_a_law_comes_back_exactly(draft: Draft) -> None:
    text, wanted = printed(draft, draft.pieces())
    assert read(text) == wanted


@given(drafts())
@settings(max_examples=60)
def test_indents_and_empty_lines_change_nothing(draft: Draft) -> None:
    text, wanted = printed(draft, indented(draft.pieces()), "\n\n")
    assert read(text) == wanted


@given(drafts())
@settings(max_examples=60)
def test_a_stop_behind_a_title_is_no_part_of_it(draft: Draft) -> None:
    text, wanted = printed(draft, closed_titles(draft))
    assert read(text) == wanted


@given(drafts(notes=False))
@settings(max_examples=60)
def test_a_title_may_stand_on_the_line_below_its_marker(draft: Draft) -> None:
    text, wanted = printed(draft, markers_alone(draft))
    assert read(text) == wanted


@given(drafts(), st.sampled_from(["…………", "..........", "…… ", "\t", "  "]))
@settings(max_examples=80)
def test_a_contents_page_is_read_and_is_no_outline(draft: Draft, leader: str) -> None:
    text, wanted, entries = with_contents(draft, leader)
    doc = pp.parse_text(text)
    assert flat(doc) == wanted
    sections = list(doc.walk())
    assert [(t.marker.strip(), t.title, t.page) for t in doc.toc] == [e[:3] for e in entries]
    assert [t.section_id for t in doc.toc] == [sections[index].id for *_, index in entries]


@given(drafts())
@settings(max_examples=60)
def test_half_width_punctuation_changes_nothing(draft: Draft) -> None:
    text, wanted = printed(draft, half_width(draft.pieces()))
    assert same_width(read(text)) == same_width(wanted)


@given(drafts(), st.integers(24, 48))
@settings(max_examples=80)
def test_hard_wraps_change_nothing(draft: Draft, columns: int) -> None:
    text, wanted = printed(draft, draft.pieces())
    text, places = wrapped(text, columns)
    assert read(text) == moved(wanted, places)


@given(drafts(), st.integers(24, 48), st.integers(5, 12))
@settings(max_examples=60)
def test_page_marks_in_wrapped_text_change_nothing(draft: Draft, columns: int, every: int) -> None:
    text, wanted = printed(draft, draft.pieces())
    text, places = wrapped(text, columns)
    text, more = paged(text, every)
    assert read(text) == moved(moved(wanted, places), more)


@given(drafts())
@settings(max_examples=60)
def test_one_line_keeps_every_number_and_parent(draft: Draft) -> None:
    text, wanted = joined(draft, " ")
    assert untitled(read(text)) == untitled(wanted)


@given(drafts(notes=False))
@settings(max_examples=60)
def test_no_white_space_at_all_keeps_every_number_and_parent(draft: Draft) -> None:
    text, _ = printed(draft, draft.pieces())
    kept = "".join(text.split())
    found = [(w.style, w.ordinal, w.parent) for w in read(kept)]
    wanted = [(node.style, node.ordinal, parent) for node, parent in draft.nodes()]
    assert found == wanted


@given(laws())
@settings(max_examples=40)
def test_a_glued_law_keeps_every_number_and_parent(draft: Draft) -> None:
    text, _ = printed(draft, draft.pieces())
    found = [(w.style, w.ordinal, w.parent) for w in read("".join(text.split()))]
    assert found == [(node.style, node.ordinal, parent) for node, parent in draft.nodes()]


@given(st.data())
@settings(max_examples=80)
def test_a_lost_marker_is_inferred_or_at_least_reported(data: st.DataObject) -> None:
    draft = data.draw(drafts())
    text, wanted, lost = data.draw(without_marker(draft))
    doc = pp.parse_text(text)
    found = flat(doc)
    if lost < 0:
        assert found == wanted
        return
    others = [(w.style, w.ordinal, w.start) for i, w in enumerate(wanted) if i != lost]
    assert [(w.style, w.ordinal, w.start) for w in found if w.start != wanted[lost].start] == others
    inferred = [s for s in doc.walk() if s.heading_span.start == wanted[lost].start]
    if inferred:
        assert inferred[0].inferred and inferred[0].marker == ""
        assert found == wanted
    else:
        following = next(w.start for w in wanted[lost + 1 :] if w.parent == wanted[lost].parent)
        assert any(d.code in {"PP101", "PP102"} and d.span.start <= following + 8 for d in doc.diagnostics)


@given(drafts(), drafts())
@settings(max_examples=40)
def test_two_documents_in_one_file_are_numbered_each_for_itself(first: Draft, second: Draft) -> None:
    one, wanted = printed(first, first.pieces())
    one += "临江市云溪区教育局\n2022年3月15日\n附件2\n"
    two, more = printed(second, second.pieces())
    count = len(wanted)
    more = [replace(w, parent=w.parent + count if w.parent >= 0 else -1, start=w.start + len(one)) for w in more]
    found = read(one + two)
    assert [(w.style, w.ordinal, w.parent, w.start) for w in found] == [
        (w.style, w.ordinal, w.parent, w.start) for w in [*wanted, *more]
    ]
