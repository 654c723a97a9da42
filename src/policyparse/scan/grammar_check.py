"""What ``policyparse grammar check`` tests: every example matches, no reject does, no pattern is slow on hostile text.

Examples are folded before they are matched, as documents are.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policyparse.errors import GrammarError
from policyparse.grammar import Compiled, Example, Grammar, GrammarFile, Marker, Match, Pattern, load
from policyparse.grammar.files import line_of, text_of
from policyparse.grammar.grammar import PLACEHOLDER
from policyparse.grammar.loader import BASE, files
from policyparse.grammar.places import Spec
from policyparse.numerals import ordinal

from .fold import fold

SHORT, LONG = 1_000, 10_000
"""Lengths in characters of the two hostile texts whose times are compared."""

GROWTH = 40.0
"""Ten times the text may take this many times the time: 10 is linear, 100 quadratic, the rest a busy machine's."""

NOTICEABLE = 0.01
"""Seconds under which a growth is noise."""

TOO_SLOW = 0.3
"""Seconds that the short text may take at all."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with an entry of a grammar file; ``line`` counts from 1."""

    path: str
    line: int
    entry: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: entry '{self.entry}': {self.message}"


def check(spec: Spec) -> list[Problem]:
    """All problems of the file (or the files) that a spec stands for; what it extends is taken as it is.

    Raises:
        GrammarError: the file cannot be loaded at all.
    """
    found = files(spec)
    ours = all(place.trusted for place, _ in found)  # the topics of base use one another's words
    grammar = load([BASE, spec] if ours else spec)
    problems: list[Problem] = []
    for place, file in found:
        text = text_of(place.path)
        for kind, index, entry in _matching(file):
            line = line_of(text, kind, index)
            problems += (Problem(str(place.path), line, entry.id, said) for said in check_entry(grammar, entry))
        problems += (
            Problem(str(place.path), line_of(text, kind, index), id, said)
            for kind, index, id, said in _upset(grammar, file)
        )
    return problems


def check_entry(grammar: Grammar, entry: Pattern | Marker) -> Iterator[str]:
    """What is wrong with one pattern or marker, a sentence each."""
    multiline = entry.multiline if isinstance(entry, Pattern) else False
    try:
        pattern = grammar.compile(entry.pattern, entry.id, multiline=multiline)
    except GrammarError as error:
        yield _bare(error, entry.id)
        return
    if not entry.examples:
        yield "it has no examples; give texts that it must match"
    if not entry.rejects:
        yield "it has no rejects; give texts that look alike and must not match"
    try:
        if isinstance(entry, Marker):
            yield from _marker_problems(entry, pattern)
        yield from wrong_examples(entry, pattern)
        yield from _slow(entry, pattern)
    except GrammarError as error:  # a user's pattern ran into its time limit
        yield _bare(error, entry.id)


def _bare(error: GrammarError, id: str) -> str:
    """The error without the file, line and entry, which the problem names itself."""
    return str(error).rpartition(f"entry '{id}': ")[2]


def wrong_examples(entry: Pattern | Marker, pattern: Compiled) -> Iterator[str]:
    """The examples that do not match or yield something else, and the rejects that do match.

    A pattern is asked as its ``use`` says, a marker has to stand at the text's beginning.
    """
    seek = _seek(entry, pattern)
    for example in entry.examples:
        text, yields = (example.text, example.yields) if isinstance(example, Example) else (example, {})
        found = seek(fold(text))
        if found is None:
            yield f"the example {text!r} does not match; mend the pattern or the example"
            continue
        for name, wanted in yields.items():
            got = _yielded(entry, found, name)
            if got != wanted and got != fold(wanted):
                yield f"the example {text!r} yields {name} = {got!r}, not {wanted!r}"
    for text in entry.rejects:
        found = seek(fold(text))
        if found is not None:
            yield f"the reject {text!r} matches ({found.group()!r}); make the pattern stricter, or say its 'use'"


def _seek(entry: Pattern | Marker, pattern: Compiled) -> Callable[[str], Match | None]:
    use = "match" if isinstance(entry, Marker) else entry.use
    return {"search": pattern.search, "match": pattern.match, "fullmatch": pattern.fullmatch}[use]


def _yielded(entry: Pattern | Marker, found: Match, name: str) -> str | None:
    """What an example yields under a group's name or number; of a marker, ``ordinal`` is its number as a figure."""
    if isinstance(entry, Marker) and name == "ordinal" and found.lastindex:
        printed = found.group(1)
        number = ordinal(printed.split(".")[-1] if entry.numerals == "decimal" else printed)
        return None if number is None else str(number)
    try:
        return found.group(int(name) if name.isdecimal() else name)
    except IndexError:
        raise GrammarError(f"an example yields '{name}', but the pattern has no such group") from None


def _marker_problems(entry: Marker, pattern: Compiled) -> Iterator[str]:
    groups = getattr(pattern, "groups", 1)
    if groups != 1:
        yield f"a marker's pattern has exactly one group, its ordinal; this one has {groups}"
    for example in entry.examples:
        text = example.text if isinstance(example, Example) else example
        if text and fold(text)[0] not in entry.starts:
            yield f"the example {text!r} begins with a character that 'starts' does not list; add it there"


def _matching(file: GrammarFile) -> Iterator[tuple[str, int, Pattern | Marker]]:
    for index, pattern in enumerate(file.pattern):
        yield "pattern", index, pattern
    for index, marker in enumerate(file.marker):
        yield "marker", index, marker


def _upset(grammar: Grammar, file: GrammarFile) -> Iterator[tuple[str, int, str, str]]:
    """The examples of other files' patterns that no longer hold with the words that this file gives."""
    own = {entry.id for _, _, entry in _matching(file)}
    others: list[Pattern | Marker] = [*grammar.patterns, *grammar.markers]
    using = [(entry, {m[1] for m in PLACEHOLDER.finditer(entry.pattern)}) for entry in others if entry.id not in own]
    for kind, given in (("words", file.words), ("mapping", file.mapping)):
        for index, words in enumerate(given):
            for entry, used in using:
                if words.id in used:
                    for said in wrong_examples(entry, grammar.compile(entry.pattern, entry.id)):
                        yield kind, index, words.id, f"with these words, pattern '{entry.id}' goes wrong: {said}"


def _slow(entry: Pattern | Marker, pattern: Compiled) -> Iterator[str]:
    """Whether a pattern takes more than linear time on texts made of its own characters and examples."""
    for piece in hostile_pieces(entry):
        short = _time(entry, pattern, piece, SHORT)
        if short > TOO_SLOW:
            yield f"it takes {short:.1f} s on {SHORT} characters of {piece!r}; bound its repeats ({{0,200}})"
            return
        growth = _time(entry, pattern, piece, LONG) / max(short, NOTICEABLE / GROWTH)
        if growth > GROWTH:  # once more, at leisure: another process may have had the machine
            short = min(_time(entry, pattern, piece, SHORT) for _ in range(3))
            growth = min(_time(entry, pattern, piece, LONG) for _ in range(2)) / max(short, NOTICEABLE / GROWTH)
        if growth > GROWTH:
            yield f"ten times the text ({piece!r} again and again) takes {growth:.0f} times the time; bound its repeats"
            return


def hostile_pieces(entry: Pattern | Marker) -> list[str]:
    """Texts that, again and again, may drive a pattern to go back over what it has read: blanks, line ends, the
    examples' first characters and signs, the examples with and without their end."""
    examples = [fold(e.text if isinstance(e, Example) else e) for e in entry.examples[:3]]
    signs = [c for c in dict.fromkeys("".join(examples)) if not c.isalnum()][:5]
    pieces = [" ", "\n", "1", "一", *(e[:1] for e in examples), *signs, *(e[:-1] for e in examples), *examples[:1]]
    return [piece for piece in dict.fromkeys(pieces) if piece]


def _time(entry: Pattern | Marker, pattern: Compiled, piece: str, length: int) -> float:
    text = (piece * (length // len(piece) + 1))[:length]
    began = time.process_time()
    if isinstance(entry, Pattern) and entry.use != "search":
        _seek(entry, pattern)(text)
    else:
        for _ in pattern.finditer(text):
            pass
    return time.process_time() - began
