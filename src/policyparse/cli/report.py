"""Errors as the command line tells them: one clear sentence each, on standard error."""

from __future__ import annotations

import os

import click

from policyparse.errors import PolicyParseError

from .plain import plain


def complain(where: str | None, what: str) -> None:
    """Print ``policyparse: WHERE: WHAT`` on standard error; a ``where`` that ``what`` begins with is not said twice."""
    place = "" if where is None or what.startswith(f"{where}:") else f"{where}: "
    click.echo(plain(f"policyparse: {place}{what}"), err=True)


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
        return f"{os.fspath(error.filename)!s}: {reason}" if error.filename else reason
    if os.environ.get("POLICYPARSE_DEBUG"):
        raise error
    return (
        f"this is a mistake in policyparse ({type(error).__name__}: {error}); "
        "run again with POLICYPARSE_DEBUG=1 for the traceback and report it with the document"
    )
