"""What happens to documents on their way: converters, crawlers and typists, each as one function over pieces."""

from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from .soup import fragments
from .trees import Draft, Piece, Wanted, printed

HALF_WIDTH = str.maketrans("，：；！？（）", ",:;!?()")


def indented(pieces: list[Piece]) -> list[Piece]:
    """Two full-width blanks before each paragraph, as official typesetting has it."""
    return [replace(piece, text="　　" + piece.text) for piece in pieces]


def half_width(pieces: list[Piece]) -> list[Piece]:
    """Full-width punctuation typed half-width."""
    return [replace(piece, text=piece.text.translate(HALF_WIDTH)) for piece in pieces]


def wrapped(text: str, columns: int) -> tuple[str, list[int]]:
    """The text with a newline put after every ``columns`` characters of a paragraph, and for each character of the
    old text its new place."""
    out: list[str] = []
    places: list[int] = []
    width = 0
    for c in text:
        if c == "\n":
            width = 0
        elif width >= columns and c not in "，。、；：）》”,;:)":
            out.append("\n")
            width = 0
        places.append(len(out))
        out.append(c)
        width += c != "\n"
    places.append(len(out))
    return "".join(out), places


def moved(wanted: list[Wanted], places: list[int]) -> list[Wanted]:
    """The headings at their new places."""
    return [replace(w, start=places[w.start]) for w in wanted]


def paged(text: str, every: int) -> tuple[str, list[int]]:
    """The text with a page mark after every ``every`` lines, and where each character went."""
    out: list[str] = []
    places: list[int] = []
    lines, page = 0, 11
    for c in text:
        places.append(len(out))
        out.append(c)
        if c == "\n":
            lines += 1
            if lines % every == 0:
                page += 1
                out.extend(f"\n# Page {page}:\n")
    places.append(len(out))
    return "".join(out), places


def joined(draft: Draft, blank: str) -> tuple[str, list[Wanted]]:
    """The whole document on one line, its paragraphs parted by ``blank`` (or by nothing)."""
    return printed(draft, draft.pieces(), blank)


def closed_titles(draft: Draft) -> list[Piece]:
    """Titles on lines of their own with a 。 behind them, as some offices print them."""
    nodes = draft.nodes()
    return [
        replace(p, text=p.text + "。") if p.node >= 0 and not nodes[p.node][0].run_in else p for p in draft.pieces()
    ]


def markers_alone(draft: Draft) -> list[Piece]:
    """Every marker on a line of its own, its title on the next."""
    nodes = draft.nodes()
    out = []
    for p in draft.pieces():
        marker = nodes[p.node][0].marker if p.node >= 0 else ""
        out.append(replace(p, text=marker.rstrip() + "\n" + p.text.removeprefix(marker)) if marker else p)
    return out


def with_contents(draft: Draft, leader: str) -> tuple[str, list[Wanted], list[tuple[str, str, int, int]]]:
    """The document behind a contents page of its two top levels; the entries are (marker, title, page, index)."""
    entries = []
    page = 1
    nodes = draft.nodes()
    lines = [draft.title, "目　录"]
    for index, (node, parent) in enumerate(nodes):
        if parent < 0 or nodes[parent][1] < 0:
            entries.append((node.marker.strip(), node.title, page, index))
            lines.append(f"{node.marker}{node.title}{leader}{page}")
        page += len(node.body)
    front = "\n".join(lines) + "\n"
    text, wanted = printed(draft, draft.pieces())
    return front + text, [replace(w, start=w.start + len(front)) for w in wanted], entries


@st.composite
def without_marker(draw: st.DrawFn, draft: Draft) -> tuple[str, list[Wanted], int]:
    """One heading on a line of its own, neither the first nor the last of its siblings, loses its marker.

    Returns the text, all headings as they should be read, and the index of the one without a marker.
    """
    inner = []
    nodes = draft.nodes()
    for index, (node, parent) in enumerate(nodes):
        siblings = [i for i, (_, p) in enumerate(nodes) if p == parent]
        if not node.run_in and index not in (siblings[0], siblings[-1]):
            inner.append(index)
    if not inner:
        text, wanted = printed(draft, draft.pieces())
        return text, wanted, -1
    lost = draw(st.sampled_from(inner))
    pieces = [replace(p, text=nodes[lost][0].title) if p.node == lost else p for p in draft.pieces()]
    text, wanted = printed(draft, pieces)
    return text, wanted, lost


@st.composite
def cut(draw: st.DrawFn, folder: Path) -> str:
    """A stretch of one of the texts in a folder."""
    path = draw(st.sampled_from(sorted(p for p in folder.iterdir() if p.suffix in {".txt", ".md"})))
    text = path.read_bytes().decode("gb18030" if path.stem == "gb18030" else "utf-8")
    start = draw(st.integers(0, len(text) - 1))
    return text[start : start + draw(st.integers(1, 800))]


@st.composite
def torn(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """A text with fragments put in, characters taken out, stretches repeated, line ends lost or doubled."""
    text = draw(texts)
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(text)))
        match draw(st.integers(0, 3)):
            case 0:
                text = text[:at] + draw(fragments) + text[at:]
            case 1:
                text = text[:at] + text[at + draw(st.integers(1, 4)) :]
            case 2:
                text = text[:at] + text[at : at + draw(st.integers(1, 100))] + text[at:]
            case 3:
                ends = draw(st.sampled_from(["", " ", "\r\n", "\n\n"]))
                text = text.replace("\n", ends, draw(st.integers(1, 20)))
    return text
