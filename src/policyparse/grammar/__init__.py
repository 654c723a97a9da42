"""Grammars are data: ``grammars/*.toml`` loaded into one typed, compiled ``Grammar``."""

from .entries import Entry, Example, GrammarFile, Mapping, Marker, Pattern, Threshold, Words
from .grammar import Compiled, Grammar, Match

__all__ = [
    "Compiled", "Entry", "Example", "Grammar", "GrammarFile", "Mapping", "Marker", "Match", "Pattern", "Threshold", "Words",
]  # fmt: skip
