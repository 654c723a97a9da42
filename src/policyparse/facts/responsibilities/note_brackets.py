"""Where notes of responsible units stand in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from policyparse.facts.responsibilities.note_rules import NoteRules, Role
from policyparse.facts.responsibilities.notes import Note, NoteReader
from policyparse.facts.responsibilities.pieces import read_piece

BRACKET = re.compile(r"[（）〔〕\[\]【】〈〉]")
ROUND = re.compile(r"（(?![^（）〔〕\[\]【】〈〉]{0,2}[）〕\]】〉])[^（）〔〕\[\]【】〈〉]{0,600}([）〕\]】〉]?)")
"""A round bracket up to the next of any kind; not one that holds less than the shortest unit: （一）."""
OPENING = frozenset("（〔[【〈")
CLOSING = frozenset("）〕]】〉")
WRAP = re.compile(r" *\n[ \n]*")
MOST_BRACKETS = 40
DEEPEST = 4
"""Brackets that one note may hold, and how deep; keeps hostile text linear."""
SHORTEST = 3
"""Characters of the shortest unit (市教委)."""
MANY = 6
"""Notes with a label or a predicate that show where this document has its notes."""
NEAR = 12
"""Characters that are looked at before and behind a bracket to see whether it closes an item."""


@dataclass(slots=True)
class Found:
    """A note and its place, brackets included."""

    start: int
    end: int
    note: Note


@dataclass(slots=True)
class Brackets:
    """Notes in brackets; brackets with units and nothing else; the spans of all other brackets."""

    notes: list[Found] = field(default_factory=list)
    bare: list[Found] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)


def in_brackets(fold: str, reader: NoteReader) -> list[Found]:
    """All notes in brackets, in order.

    Bare units in brackets are notes where the document has such notes again and again
    (``responsibility-bare-repeats``) or says that brackets hold the responsible units, and where they stand as most of
    its many other notes do: at the end of a paragraph.
    """
    found = _sorted_out(fold, reader)
    rule = _bracket_rule(fold, reader.rules) if found.bare or found.others else None
    notes = found.notes
    repeats = len(found.bare) + sum(f.note.label is None for f in notes)
    if rule is not None:
        at, role = rule
        notes += [Found(f.start, f.end, _as(f.note, role)) for f in found.bare]
        notes += [
            f for span in found.others if not span[0] < at < span[1] and (f := _by_rule(fold, reader, span, role))
        ]
        notes.sort(key=lambda f: f.start)
    elif found.bare:
        if repeats < reader.rules.repeats:
            habit = len(notes) >= MANY and 2 * sum([_ends_paragraph(fold, f) for f in notes]) > len(notes)
            found.bare = [f for f in found.bare if habit and _ends_paragraph(fold, f)]
        notes += found.bare
        notes.sort(key=lambda f: f.start)
    return notes


def _ends_paragraph(fold: str, found: Found) -> bool:
    """Whether a bracket stands behind a full stop and at the line's end."""
    return fold[found.start - 1] == "。" and fold[found.end : found.end + 1] in ("", "\n")


def _sorted_out(fold: str, reader: NoteReader) -> Brackets:
    out = Brackets()
    done = 0
    needed = reader.rules.needed.search
    for start, end in _pairs(fold, reader.rules.length):
        if start < done:
            continue
        if needed(fold, start + 1, end) is None:
            out.others.append((start, end + 1))
            continue
        inside = fold[start + 1 : end]
        if "\n" in inside:
            inside = WRAP.sub("", inside)
        note = reader.read(inside)
        if note is None:
            out.others.append((start, end + 1))
        elif note.label is not None or note.predicates or _has_limit(note, reader.rules):
            out.notes.append(Found(start, end + 1, note))
            done = end
        elif note.unknown == 0 and _closes_item(fold, start, end):
            out.bare.append(Found(start, end + 1, note))
            done = end
        else:
            out.others.append((start, end + 1))
    return out


def _has_limit(note: Note, rules: NoteRules) -> bool:
    """Whether a note without label or predicate holds a time limit, and not the date of a source."""
    return note.deadline is not None and any(sign in note.deadline for sign in rules.limit_signs)


def _pairs(fold: str, length: int) -> list[tuple[int, int]]:
    """Every bracket's opening and closing place, in order of the opening; those that close nowhere are left out.
    Any kind closes any kind: mixed ones occur."""
    found = []
    for m in ROUND.finditer(fold):
        start, end = m.span()
        end = end - 1 if m[1] else _closing(fold, start + 1, length)
        if end - start > SHORTEST:
            found.append((start, end))
    others = len(found)
    for opening in "〔[【":
        at = fold.find(opening)
        while at >= 0:
            end = _closing(fold, at + 1, length)
            if end - at > SHORTEST:
                found.append((at, end))
            at = fold.find(opening, at + 1)
    if len(found) > others:
        found.sort()
    return found


def _closing(fold: str, start: int, length: int) -> int:
    """Where the bracket that opens before ``start`` closes; -1 if nowhere."""
    m = BRACKET.search(fold, start, start + length)
    if m is None or m[0] in CLOSING:  # most hold no other
        return m.start() if m else -1
    depth = 1
    for n, m in enumerate(BRACKET.finditer(fold, start, start + length)):
        depth += 1 if m[0] in OPENING else -1
        if depth == 0:
            return m.start()
        if n > MOST_BRACKETS or depth > DEEPEST:
            break
    return -1


def _closes_item(fold: str, start: int, end: int) -> bool:
    """Whether a bracket stands where a note does: behind a sentence, or at the end of one or of a line, but not
    alone on its line like a signature or subtitle."""
    before = fold[max(0, start - NEAR) : start].rstrip(" ")
    if before.rstrip("\n ")[-1:] in ("。", "；", "！"):
        return True
    after = fold[end + 1 : end + 1 + NEAR].lstrip(" ")[:1]
    return after in ("", "\n", "。", "；") and before[-1:] not in ("", "\n")


def _as(note: Note, role: Role) -> Note:
    """The note with that role for all its units."""
    return Note(units=[(unit, role) for unit, _ in note.units], proven=note.proven)


def _bracket_rule(fold: str, rules: NoteRules) -> tuple[int, Role] | None:
    """Where the document says that brackets hold the responsible units, and the role it gives them."""
    if not any(hint in fold for hint in rules.bracket_hints):
        return None
    m = rules.bracket_rule.search(fold)
    return (m.start(), rules.predicate_role(m["what"])) if m else None


def _by_rule(fold: str, reader: NoteReader, span: tuple[int, int], role: Role) -> Found | None:
    """A bracket in a document that says what brackets hold: （综合协调处，某某，55500123）. Names of people and phones
    are left out; before a phone the first words are the unit even where nothing else proves it."""
    rules = reader.rules
    inside = WRAP.sub("", fold[span[0] + 1 : span[1] - 1])
    pieces = [words for piece in rules.units.split(inside) for words in piece.split(" ") if words]
    if not pieces:
        return None
    phone = any(rules.phone.search(words) for words in pieces)
    if not phone and not _closes_item(fold, span[0], span[1] - 1):
        return None  # the other name of the body before it: 市场监管局（知识产权局）
    first = read_piece(rules, pieces[0]).units
    if not phone and not any(unit.proven for unit in first):
        return None
    named = [unit for words in pieces for unit in read_piece(rules, words).units if unit.proven]
    if not named:
        named = [*first]
    return Found(*span, Note(units=[(unit, role) for unit in named], proven=len(named))) if named else None
