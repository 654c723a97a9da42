"""Errors as the command line tells them: one clear sentence each, on standard error."""

from __future__ import annotations

import os
import re

import click

from policyparse.errors import PolicyParseError

from .plain import plain, printable


def complain(where: str | None, what: str) -> None:
    """Print ``policyparse: WHERE: WHAT`` on standard error, not saying again the place that ``what`` begins with."""
    click.echo(plain(printable(sentence(where, what))), err=True)


def sentence(where: str | None, what: str) -> str:
    """One error, as it is told.

    >>> sentence("a.txt", "a.txt does not exist; check the path")
    'policyparse: a.txt: does not exist; check the path'
    >>> sentence("a.toml", "a.toml:3: no valid TOML; mend that line")
    'policyparse: a.toml:3: no valid TOML; mend that line'
    >>> sentence(None, "there is no grammar 'x'")
    "policyparse: there is no grammar 'x'"
    """
    if not where or re.match(rf"{re.escape(where)}:\d+:", what):
        return f"policyparse: {what}"
    return f"policyparse: {where}: {what.removeprefix(where).lstrip(': ')}"


def failure(error: Exception) -> str:
    """What to say of an error: our own speak for themselves, the system's get their reason, the rest are our mistakes.

    With ``POLICYPARSE_DEBUG`` set, an error of the last kind is raised again, for its traceback.

    >>> failure(FileNotFoundError(2, "No such file or directory", "a.txt"))
    'a.txt: no such file or directory'
    """
    if isinstance(error, PolicyParseError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        reason = error.strerror[0].lower() + error.strerror[1:]
        return (
            f"{error.filename}: {reason}"
            if error.filename
            else f"the output cannot be written ({reason}); make room for it"
        )
    if os.environ.get("POLICYPARSE_DEBUG"):
        raise error
    return (
        f"this is a mistake in policyparse ({type(error).__name__}: {error}); "
        "run again with POLICYPARSE_DEBUG=1 for the traceback and report it with the document"
    )
