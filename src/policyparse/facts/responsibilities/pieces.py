"""Lists of units, and what stands between two of their separators."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from policyparse.facts.responsibilities.note_rules import NoteRules, Role
from policyparse.facts.responsibilities.units import CLOSING, OPEN

Mode = Literal["list", "subject", "rest"]
"""How much of a stretch is units: all of it; every clause that holds a proven one; the proven ones only."""
QUOTES = {"“": "”", "‘": "’"}
CLAUSE = re.compile("(?:[^，；。（]|（[^（）]{0,200}）|（)++[，；。]?|[，；。]")
"""A stretch up to a separator; one within brackets parts nothing."""
SEPARATORS = frozenset("，；。、 ")
SHORT = 6
"""Characters of a word in a list of units that needs no proof of its own: 发展改革、教育、财政部门."""
KEPT = 4096
"""Texts whose reading is kept: the same units and lists return all over a region's documents."""


class Unit(NamedTuple):
    """A unit as folded text and its normalised name; whether its words prove it, and whether they do where a list of
    units is sure."""

    text: str
    name: str
    proven: bool
    listed: bool


class Piece(NamedTuple):
    """The units between two separators, the role that a bracket behind them gives (（牵头）), a time limit.

    ``plain``: it holds units that are sure, and nothing else.
    """

    units: tuple[Unit, ...] = ()
    role: Role | None = None
    deadline: str | None = None
    plain: bool = False


class Listed(NamedTuple):
    """The units of a list, each with the role that a bracket of its own gives.

    ``proven`` units show by themselves that they are units, ``likely`` ones do in a list of units, ``unknown`` do not.
    ``roles`` counts the brackets, ``clean`` is False where words that are no unit follow a predicate at once,
    ``plain`` holds where nothing but 、 and sure units is in it.
    """

    units: tuple[tuple[Unit, Role | None], ...]
    proven: int
    likely: int
    unknown: int
    deadline: str | None
    roles: int
    clean: bool
    plain: bool


@lru_cache(maxsize=KEPT)
def read_list(rules: NoteRules, text: str, mode: Mode) -> Listed:
    """The units of a list.

    >>> from policyparse.facts.responsibilities.note_rules import note_rules
    >>> from policyparse.grammar.loader import default
    >>> [u.text for u, _ in read_list(note_rules(default()), "市教育局、各区，市财政局等", "list").units]
    ['市教育局', '各区', '市财政局']
    """
    plain = rules.units.is_plain(text)
    if plain and mode == "list":
        pieces = [read_piece(rules, words) for words in rules.units.split(text)]
        if all([piece.plain for piece in pieces]):
            sure = [unit for piece in pieces for unit in piece.units]
            proven = sum([unit.proven for unit in sure])
            return Listed(tuple([(unit, None) for unit in sure]), proven, len(sure), 0, None, 0, True, True)
    return _read_clauses(rules, text, mode, plain)


def _read_clauses(rules: NoteRules, text: str, mode: Mode, plain: bool) -> Listed:
    """The same for a list that holds more than 、 and sure units."""
    units: list[tuple[Unit, Role | None]] = []
    proven = likely = unknown = roles = 0
    deadline: str | None = None
    clean = True
    for n, clause in enumerate(CLAUSE.findall(text)):
        glued = n == 0 and mode != "list" and clause[0] not in SEPARATORS
        pieces = [read_piece(rules, words) for words in rules.units.split(clause)]
        known = sum(u.proven or (u.listed and mode != "rest") for piece in pieces for u in piece.units)
        some = mode == "rest" or glued or (mode == "subject" and known == 0)
        for piece in pieces:
            plain = plain and piece.plain
            roles += piece.role is not None
            deadline = deadline or piece.deadline
            for unit in piece.units:
                sure = unit.proven or (unit.listed and mode != "rest")
                if not sure and some:
                    clean = clean and not glued
                    continue
                units.append((unit, piece.role))
                proven += unit.proven
                likely += sure
                unknown += not sure and (len(unit.text) > SHORT or known == 0)
    return Listed(tuple(units), proven, likely, unknown, deadline, roles, clean, plain)


def _unquoted(words: str) -> str:
    """The words without a quotation mark at their edge, but for the marks of a name within (“一网通办”工作专班)."""
    for opening, closing in QUOTES.items():
        if words.startswith(opening) and words.find(closing) in (-1, len(words) - 1):
            words = words[1:]
        if words.endswith(closing) and opening not in words:
            words = words[:-1]
    return words.strip(" ")


@lru_cache(maxsize=KEPT)
def read_piece(rules: NoteRules, words: str) -> Piece:
    """The units in words without separators.

    >>> from policyparse.facts.responsibilities.note_rules import note_rules
    >>> from policyparse.grammar.loader import default
    >>> piece = read_piece(note_rules(default()), "2023年底前市教育局（牵头）")
    >>> [u.text for u in piece.units], piece.role, piece.deadline
    (['市教育局'], 'lead', '2023年底前')
    """
    words = _unquoted(words.strip(' "'))
    if not words or rules.noise.match(words):
        return Piece()
    role: Role | None = None
    deadline: str | None = None
    if words[-1] in CLOSING:
        cut = max(map(words.rfind, OPEN))
        inside = words[cut + 1 : -1]
        if cut > 0 and (rules.predicate.match(inside) or rules.label_at_end(inside)):
            role = rules.any_role(inside)
            words = words[:cut]
    units = rules.units
    limit = rules.deadline.match(words)
    if limit:
        rest = words[limit.end() :]
        deadline, words = limit["deadline"].rstrip(" "), rest if units.proven(rest) else ""
    found = []
    plain = role is None and deadline is None
    summed = "等" in words and units.sums_up(words)
    for part in units.parts(words):
        if len(part) <= units.length:
            proven = summed or units.proven(part)
            listed = proven or units.proven(part, listed=True)
            plain = plain and listed
            found.append(Unit(part, units.name(part), proven, listed))
    return Piece(tuple(found), role, deadline, plain and bool(found))
