"""Where output goes: standard output as UTF-8, or a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from policyparse.errors import PolicyParseError


def utf8_streams() -> None:
    """Make the standard streams UTF-8, whatever the locale says; what UTF-8 cannot hold is escaped, not an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def refuse_inputs(path: str | None, files: Iterable[str]) -> None:
    """Refuse to write over a document that is to be read.

    Raises:
        PolicyParseError: the file at ``path`` is one of ``files``.
    """
    if path and path != "-" and os.path.isfile(path):
        for file in files:
            if file != "-" and os.path.isfile(file) and os.path.samefile(path, file):
                raise PolicyParseError(f"{path}: is one of the documents to read; give -o another file")


@contextlib.contextmanager
def destination(path: str | None) -> Iterator[BinaryIO]:
    """A binary stream to write to: standard output for None or "-", else the file at ``path``.

    A file is written beside its place under a temporary name and renamed at the end, so that nobody ever reads half of
    it; it is left as it was when nothing is written or an error ends the block. What is no plain file (a pipe, a
    device) is written straight.

    Raises:
        PolicyParseError: the file cannot be written.
    """
    if path is None or path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(os.path.realpath(path))
    straight = target.exists() and not target.is_file()
    part = target if straight else target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        stream = part.open("wb")
    except OSError as error:
        reason = (error.strerror or "cannot be opened").lower()
        raise PolicyParseError(
            f"{path}: cannot be written ({reason}); give -o a file in a directory of yours"
        ) from None
    try:
        with stream:
            yield stream
        if not straight and part.stat().st_size:
            os.replace(part, target)
    finally:
        if not straight:
            part.unlink(missing_ok=True)
