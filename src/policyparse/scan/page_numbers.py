"""Page breaks of a converted PDF: marks (# Page 12:), numbers with dashes, bare numbers and numbers glued to a word.

A mark or a number with its dashes says what it is. A bare number may as well be a table's cell, and ``12本`` an
amount; only their sequence proves them: one more each time, at distances like those of pages, in hard-wrapped text.
"""

import itertools
from bisect import bisect_left

from policyparse.grammar import Grammar

from .lines import Line

Candidate = tuple[int, int, int, bool]
"""Page number, start, end, glued to the word after it."""


def find_page_breaks(fold: str, lines: list[Line], grammar: Grammar) -> tuple[list[int], list[tuple[int, int]]]:
    """The indices of the lines that are page breaks (their kind is set) and the spans to blank in the fold."""
    breaks: list[int] = []
    spans: list[tuple[int, int]] = []
    doubtful: list[Candidate] = []
    # A page mark may stand on the first line, which no line end precedes.
    first = fold[: lines[0].end] if lines and fold[lines[0].start] in "#-—第" else ""
    for text, shift in ((f"\n{first}", -1), (fold, 0)) if first else ((fold, 0),):
        for m in grammar.pattern("page-break").finditer(text):
            group = m.lastindex or 0
            start, end = m.span(group)
            if shift:
                start, end = start + shift, end + shift
            if group > 2:
                doubtful.append((int(m[group]), start, end, group == 4))
            elif (index := _line_at(lines, start)) >= 0:
                lines[index].kind = "furniture"
                breaks.append(index)
                spans.append((start, end))
    if len(doubtful) > 1:
        _add_proven(fold, lines, grammar, doubtful, breaks, spans)
    return breaks, spans


def _line_at(lines: list[Line], start: int) -> int:
    index = bisect_left(lines, start, key=_start)
    return index if index < len(lines) and lines[index].start == start else -1


def _start(line: Line) -> int:
    return line.start


def _add_proven(
    fold: str,
    lines: list[Line],
    grammar: Grammar,
    doubtful: list[Candidate],
    breaks: list[int],
    spans: list[tuple[int, int]],
) -> None:
    marks = set(breaks)
    chains = [chain for chain in _chains(doubtful, grammar) if len(chain) > 1]
    proven = [chain for chain in chains if _is_proof(chain, lines, marks, grammar)]
    if not proven or not (marks or _is_wrapped(lines)):
        return
    for _, start, end, is_glued in sorted((c for chain in proven for c in chain), key=_place):
        index = _line_at(lines, start)
        if index < 0:
            continue
        spans.append((start, end))
        if is_glued:
            lines[index].start = end + (fold[end] == " ")
            lines.insert(index, Line(start, end, "furniture"))
        else:
            lines[index].kind = "furniture"
    breaks[:] = [i for i, line in enumerate(lines) if line.kind == "furniture"]


def _place(candidate: Candidate) -> int:
    return candidate[1]


def _chains(doubtful: list[Candidate], grammar: Grammar) -> list[list[Candidate]]:
    """Runs of numbers that go up by one, each at least a short page's characters after the one before."""
    least = grammar.threshold("page-characters-least")
    waiting: dict[int, list[Candidate]] = {}
    done: list[list[Candidate]] = []
    for candidate in doubtful:
        number, start = candidate[:2]
        chain = waiting.get(number)
        if chain is not None and start - chain[-1][2] >= least:
            del waiting[number]
            chain.append(candidate)
        else:
            chain = [candidate]
        old = waiting.get(number + 1)
        if old is None or len(old) <= len(chain):
            if old is not None:
                done.append(old)
            waiting[number + 1] = chain
        else:
            done.append(chain)
    return done + list(waiting.values())


def _is_proof(chain: list[Candidate], lines: list[Line], marks: set[int], grammar: Grammar) -> bool:
    if marks:
        places = [_line_at(lines, start) for _, start, _, _ in chain]
        if all(place - 1 in marks or place + 1 in marks for place in places):
            return True
    if len(chain) < grammar.threshold("page-numbers-least"):
        return False
    steps = [b[1] - a[1] for a, b in itertools.pairwise(chain)]
    return max(steps) <= grammar.threshold("page-length-spread") * min(steps)


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether the text is hard-wrapped: most of its lines have the length of a printed one."""
    return len(lines) >= 20 and sum([20 <= line.end - line.start <= 60 for line in lines]) * 2 > len(lines)
