"""Formulas whose lowered figures a converter printed on the line below: (PM 、SO 、O) over 2.5 2 3."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from policyparse.grammar import Grammar

from .grid import Atom
from .sheet import Sheet
from .tokens import Tokens

STEM = re.compile(r"[A-Z][A-Za-z]*")
FIGURE = re.compile(r"\d{1,2}(?:\.\d)?")


@lru_cache(maxsize=8)
def _formulas(grammar: Grammar) -> dict[str, frozenset[str]]:
    """The figures that each stem may have below it."""
    out: dict[str, set[str]] = {}
    for formula in grammar.words("subscripts"):
        stem = STEM.match(formula)
        if stem is not None and formula != stem[0]:
            out.setdefault(stem[0], set()).add(formula[stem.end() :])
    return {stem: frozenset(figures) for stem, figures in out.items()}


def restore_subscripts(sheet: Sheet, lines: list[Tokens]) -> None:
    """Put the figures back behind their stems and take them off the line below, where they make known formulas."""
    formulas = _formulas(sheet.reading.grammar)
    for above, below in pairwise(lines):
        if not below.atoms or not below.atoms[0].fold[0].isdigit():
            continue
        figures = []
        for atom in below.atoms:
            if not FIGURE.fullmatch(atom.fold):
                break
            figures.append(atom.fold)
        if len(figures) >= 2 and sum(bool(STEM.search(a.fold)) for a in above.atoms):
            placed = _place(sheet, above, figures, formulas)
            if placed == len(figures):
                del below.atoms[:placed]


def _place(sheet: Sheet, above: Tokens, figures: list[str], formulas: dict[str, frozenset[str]]) -> int:
    """Give stems their figures in order; how many found a place. Nothing is changed unless all do."""
    texts: dict[int, str] = {}
    used = 0
    for k, atom in enumerate(above.atoms):
        source = sheet.text[atom.start : atom.end]
        text, at = "", 0
        for stem in STEM.finditer(source):
            if used < len(figures) and figures[used] in formulas.get(stem[0], ()):
                text += source[at : stem.end()] + figures[used]
                at = stem.end()
                used += 1
        texts[k] = text + source[at:]
    if used == len(figures):
        first: Atom | None = None
        for k, atom in enumerate(list(above.atoms)):
            atom.text = texts[k]
            if first is not None and (STEM.search(first.fold) or "（" in first.fold) and atom.fold[0] in "、，）":
                first.text += atom.text
                first.end, first.fold = atom.end, sheet.fold[first.start : atom.end]
                above.atoms.remove(atom)
            else:
                first = atom
    return used
