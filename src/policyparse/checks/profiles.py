"""Profiles: what one kind of document must have, as grammar data that a user copies and adapts.

A profile is a grammar file. It fills the entries ``profile-sections`` (a section's name and, parted by ``|``, the words
of which its title must hold one, in the order in which the sections must stand), ``profile-columns`` (header words that
an indicator table must have, likewise) and ``profile-units`` (the units that may be made responsible), and may change
any threshold or word list of the checks.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

from policyparse.errors import GrammarError
from policyparse.grammar import Grammar, load
from policyparse.grammar.places import builtin_directory


def names() -> list[str]:
    """The built-in profiles.

    >>> "district-education-plan" in names()
    True
    """
    return sorted(f.name[:-5] for f in (builtin_directory() / "profiles").iterdir() if f.name.endswith(".toml"))


def with_profile(grammar: Grammar, profile: str | os.PathLike[str] | None) -> Grammar:
    """The grammar that rules are to ask: the profile's, which builds on what it extends, or ``grammar`` without one.

    Raises:
        GrammarError: there is no such profile (the message names the nearest), or its file is wrong.
    """
    return grammar if profile is None else load(str(path(profile)))


def path(profile: str | os.PathLike[str]) -> Path:
    """The file of a profile: a built-in name, or a path.

    Raises:
        GrammarError: there is none.
    """
    name = os.fspath(profile)
    if name in names():
        return Path(str(builtin_directory() / "profiles" / f"{name}.toml"))
    own = Path(name).expanduser()
    if own.is_file():
        return own
    near = difflib.get_close_matches(name, names(), 1)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(names())}, or give the path of a .toml file"
    raise GrammarError(f"there is no profile '{name}'; {hint}")


def alternatives(words: str) -> tuple[str, ...]:
    """The words of one entry of a profile.

    >>> alternatives("总体要求 | 指导思想")
    ('总体要求', '指导思想')
    """
    return tuple(word.strip() for word in words.split("|") if word.strip())
