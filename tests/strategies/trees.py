"""Documents built from a tree of sections, so that the right outline is known.

A family is one kind of marker at one level: how it prints its number, the canonical style it has in the parsed
document, and whether its titles run in (title。body) or stand on a line of their own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hypothesis import strategies as st

from .vocabulary import KINDS, NOTES, NOUNS, OBJECTS, PLACES, SENTENCES, SUBJECTS, VERBS

DIGITS = "零一二三四五六七八九"


def chinese(n: int) -> str:
    """A number below 100 in Chinese numerals.

    >>> [chinese(n) for n in (1, 10, 12, 20, 31)]
    ['一', '十', '十二', '二十', '三十一']
    """
    tens, ones = divmod(n, 10)
    head = "" if not tens else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[ones] if ones or not tens else "")


def wide(n: int) -> str:
    """A number in full-width digits."""
    return "".join(chr(ord(d) - ord("0") + ord("０")) for d in str(n))


def circled(n: int) -> str:
    """① to ⑳."""
    return chr(ord("①") + n - 1)


# How each family of markers is printed, by canonical style. The first is the usual form.
FORMS: dict[str, tuple[Callable[[int], str], ...]] = {
    "第一编": (lambda n: f"第{chinese(n)}编　",),
    "第一部分": (lambda n: f"第{chinese(n)}部分 ",),
    "第一章": (lambda n: f"第{chinese(n)}章　", lambda n: f"第{chinese(n)}章 "),
    "第一节": (lambda n: f"第{chinese(n)}节　", lambda n: f"第{chinese(n)}节 "),
    "第一条": (lambda n: f"第{chinese(n)}条　", lambda n: f"第{chinese(n)}条 "),
    "一、": (lambda n: f"{chinese(n)}、",),
    "（一）": (lambda n: f"（{chinese(n)}）", lambda n: f"({chinese(n)})"),
    "1.": (lambda n: f"{n}.", lambda n: f"{n}．", lambda n: f"{n}、", lambda n: f"{wide(n)}．"),
    "（1）": (lambda n: f"（{n}）", lambda n: f"({n})"),
    "①": (circled,),
}

# The orders in which families nest: the official standard (GB/T 9704), laws, long plans, and what real texts do.
ORDERS: tuple[tuple[str, ...], ...] = (
    ("一、", "（一）", "1."),
    ("一、", "（一）", "1.", "（1）"),
    ("一、", "（一）"),
    ("一、", "1."),
    ("一、", "1.", "（1）"),
    ("第一部分", "一、", "（一）"),
    ("第一章", "第一节", "一、"),
    ("第一章", "一、", "（一）", "1."),
    ("第一部分", "1."),
    ("一、", "（一）", "1.", "①"),
)


@dataclass(slots=True)
class Node:
    """One section: its family by level, its number, its title ("" for an article of a law), what stands under it."""

    style: str
    marker: str
    ordinal: int
    title: str
    run_in: bool
    body: list[str]
    children: list["Node"] = field(default_factory=list)

    def walk(self, parent: int = -1, at: int = 0) -> Iterator[tuple["Node", int, int]]:
        """This node and all below with (index of its parent, own index) in reading order."""
        yield self, parent, at
        following = at + 1
        for child in self.children:
            for node, above, index in child.walk(at, following):
                yield node, above, index
            following = index + 1


@dataclass(slots=True)
class Piece:
    """One paragraph of the document; ``node`` indexes the section whose heading begins it, -1 for body text."""

    text: str
    node: int = -1


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the parser is to find of one heading; ``parent`` indexes the list, -1 for none."""

    style: str
    ordinal: int
    title: str
    parent: int
    start: int


@dataclass(slots=True)
class Draft:
    """A document before it is printed: its title line, a preamble, its sections."""

    title: str
    preamble: str
    sections: list[Node]

    def nodes(self) -> list[tuple[Node, int]]:
        """All sections in reading order, each with the index of its parent."""
        found: list[tuple[Node, int]] = []
        for section in self.sections:
            for node, parent, _ in section.walk(-1, len(found)):
                found.append((node, parent))
        return found

    def pieces(self) -> list[Piece]:
        """The paragraphs in order."""
        out = [Piece(self.title), Piece(self.preamble)]
        for index, (node, _) in enumerate(self.nodes()):
            if node.run_in:
                closing = "。" if node.title else ""
                out.append(Piece(node.marker + node.title + closing + node.body[0], index))
                out.extend(Piece(text) for text in node.body[1:])
            else:
                out.append(Piece(node.marker + node.title, index))
                out.extend(Piece(text) for text in node.body)
        return out


def printed(draft: Draft, pieces: list[Piece], join: str = "\n") -> tuple[str, list[Wanted]]:
    """The text of the pieces joined, and the headings that stand in it."""
    nodes = draft.nodes()
    text, wanted = "", []
    for piece in pieces:
        if piece.node >= 0:
            node, parent = nodes[piece.node]
            indent = len(piece.text) - len(piece.text.lstrip())
            wanted.append(Wanted(node.style, node.ordinal, node.title, parent, len(text) + indent))
        text += piece.text + join
    return text, wanted


@dataclass(frozen=True, slots=True)
class Shape:
    """What is the same through one document: families by level, their printed forms, where titles stand, numbering."""

    order: tuple[str, ...]
    forms: tuple[int, ...]
    run_in: tuple[bool, ...]
    runs_on: bool


@st.composite
def shapes(draw: st.DrawFn, orders: tuple[tuple[str, ...], ...] = ORDERS) -> Shape:
    """How one document numbers its sections. Only the lowest level's titles may run in; its numbers may run on."""
    order = draw(st.sampled_from(orders))
    forms = tuple(draw(st.integers(0, len(FORMS[style]) - 1)) for style in order)
    last = draw(st.booleans())
    run_in = tuple(last and level == len(order) - 1 for level in range(len(order)))
    return Shape(order, forms, run_in, draw(st.booleans()))


titles = st.one_of(
    st.sampled_from(NOUNS), st.builds(lambda v, o: v + o, st.sampled_from(VERBS), st.sampled_from(OBJECTS))
)


@st.composite
def bodies(draw: st.DrawFn, least: int, most: int = 2, notes: bool = True) -> list[str]:
    """Body paragraphs of one or two sentences, the last perhaps with a note of responsible units."""
    out = []
    for _ in range(draw(st.integers(least, most))):
        out.append("".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2))))
    if out and notes and draw(st.booleans()):
        out[-1] += draw(st.sampled_from(sorted(NOTES)))
    return out


@st.composite
def drafts(draw: st.DrawFn, orders: tuple[tuple[str, ...], ...] = ORDERS, notes: bool = True, least: int = 2) -> Draft:
    """A whole document: two to four sections at the top, each level with ``least`` to three under one parent."""
    shape = draw(shapes(orders))
    counters = [0] * len(shape.order)

    def level(depth: int, first: bool) -> list[Node]:
        if not (shape.runs_on and depth == len(shape.order) - 1 and depth > 0):
            counters[depth] = 0
        nodes = []
        for i in range(draw(st.integers(2 if depth == 0 else least, 4 if depth == 0 else 3))):
            counters[depth] += 1
            ordinal = counters[depth]
            if ordinal > 20:  # ① ends at ⑳
                break
            style = shape.order[depth]
            marker = FORMS[style][shape.forms[depth]](ordinal)
            # the first branch goes to the bottom, so that every family of the order is there
            deeper = depth + 1 < len(shape.order) and ((first and i == 0) or draw(st.booleans()))
            run_in = shape.run_in[depth]
            body = draw(bodies(1 if run_in or not deeper else 0, 2 if not deeper else 1, notes))
            node = Node(style, marker, ordinal, draw(titles), run_in, body)
            nodes.append(node)
            if deeper:
                node.children = level(depth + 1, first and i == 0)
        return nodes

    place, subject, kind = (draw(st.sampled_from(x)) for x in (PLACES, SUBJECTS, KINDS))
    return Draft(f"{place}{subject}{kind}", draw(st.sampled_from(SENTENCES)), level(0, True))


@st.composite
def laws(draw: st.DrawFn) -> Draft:
    """A law: chapters with titles, articles numbered through the whole, without titles."""
    number = 0
    chapters = []
    for n in range(1, draw(st.integers(2, 4)) + 1):
        chapter = Node("第一章", f"第{chinese(n)}章　", n, draw(st.sampled_from(NOUNS)), False, [])
        for _ in range(draw(st.integers(1, 4))):
            number += 1
            body = draw(bodies(1, 2, notes=False))
            chapter.children.append(Node("第一条", f"第{chinese(number)}条　", number, "", True, body))
        chapters.append(chapter)
    first = chapters[0].children[0].body
    first[0] = "为了规范办学行为，保障受教育者的合法权益，根据有关法律，制定本条例。"
    return Draft("临江市教育督导条例", "", chapters)
