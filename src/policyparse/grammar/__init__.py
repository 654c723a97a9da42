"""Grammars are data: ``grammars/*.toml`` loaded into one typed, compiled ``Grammar``."""

from .compiled import Compiled, Match
from .entries import Entry, Example, GrammarFile, Mapping, Marker, Pattern, Threshold, Words
from .grammar import Grammar
from .loader import Available, available, default, load

__all__ = [
    "Available", "Compiled", "Entry", "Example", "Grammar", "GrammarFile", "Mapping", "Marker", "Match", "Pattern",
    "Threshold", "Words", "available", "default", "load",
]  # fmt: skip
