"""How many made-up documents come back exactly, for each thing that happens to documents on their way.

    python bench/trees.py [COUNT]

Builds COUNT random documents (tests/strategies/trees.py) for each line, damages them, parses them, and counts those
whose headings are all found with the right style, number and parent, at the right place, and none besides.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import policyparse as pp
from strategies.damage import closed_titles, half_width, indented, markers_alone, moved, paged, wrapped
from strategies.trees import Draft, Wanted, drafts, laws, printed

Printed = tuple[str, list[Wanted]]


def plain(draft: Draft) -> Printed:
    return printed(draft, draft.pieces())


def wrap(columns: int) -> Callable[[Draft], Printed]:
    def print_wrapped(draft: Draft) -> Printed:
        text, wanted = plain(draft)
        text, places = wrapped(text, columns)
        return text, moved(wanted, places)

    return print_wrapped


def page(draft: Draft) -> Printed:
    text, wanted = wrap(36)(draft)
    text, places = paged(text, 9)
    return text, moved(wanted, places)


def glue(draft: Draft) -> Printed:
    text, wanted = plain(draft)
    places = [len("".join(text[: w.start].split())) for w in wanted]
    return "".join(text.split()), [replace(w, start=at) for w, at in zip(wanted, places, strict=True)]


WAYS: dict[str, tuple[SearchStrategy[Draft], Callable[[Draft], Printed]]] = {
    "as built": (drafts(), plain),
    "a single subsection allowed": (drafts(least=1), plain),
    "indented, empty lines between": (drafts(), lambda d: printed(d, indented(d.pieces()), "\n\n")),
    "half-width punctuation": (drafts(), lambda d: printed(d, half_width(d.pieces()))),
    "titles closed by 。": (drafts(), lambda d: printed(d, closed_titles(d))),
    "markers on lines of their own": (drafts(notes=False), lambda d: printed(d, markers_alone(d))),
    "hard-wrapped at 30": (drafts(), wrap(30)),
    "hard-wrapped at 40": (drafts(), wrap(40)),
    "hard-wrapped, page marks": (drafts(), page),
    "all on one line": (drafts(), lambda d: printed(d, d.pieces(), " ")),
    "no white space at all": (drafts(), glue),
    "laws": (laws(), plain),
    "laws, all on one line": (laws(), lambda d: printed(d, d.pieces(), " ")),
    "laws, no white space at all": (laws(), glue),
}


def share(strategy: SearchStrategy[Draft], way: Callable[[Draft], Printed], count: int) -> tuple[int, int]:
    """(exactly right, all) of that many documents."""
    right = tried = 0

    @settings(
        max_examples=count, database=None, deadline=None, derandomize=True,
        phases=[Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(strategy)
    def run(draft: Draft) -> None:
        nonlocal right, tried
        text, wanted = way(draft)
        sections = list(pp.parse_text(text).walk())
        index = {s.id: i for i, s in enumerate(sections)}
        found = [(s.style, s.ordinal, index.get(s.id.rpartition(".")[0], -1), s.heading_span.start) for s in sections]
        tried += 1
        right += found == [(w.style, w.ordinal, w.parent, w.start) for w in wanted]

    run()
    return right, tried


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    for name, (strategy, way) in WAYS.items():
        right, tried = share(strategy, way, count)
        print(f"{name:32s} {right:5d} of {tried:5d}  {right / tried:7.1%}")


if __name__ == "__main__":
    main()
