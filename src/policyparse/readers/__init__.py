"""Readers turn what they are given into a ``Source``: the text and the marks that its format gives."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Any

from policyparse.errors import ReadError

from .source import Mark, MarkKind, Source
from .text import MAX_BYTES, check_size, read_string, read_text

__all__ = ["MAX_BYTES", "Input", "Mark", "MarkKind", "Source", "read", "read_string", "read_text"]

Input = str | os.PathLike[str] | bytes | IO[bytes] | IO[str]
"""What can be read: a path, the bytes of a file, or a file that is open for reading."""


def read(source: Input, name: str | None = None) -> Source:
    """Read a path, bytes or an open file. The name is the file's own unless one is given; bytes are called "text".

    Raises:
        ReadError: the file is missing, a directory, not allowed, or no text; says what to do.
        LimitError: it is larger than ``MAX_BYTES``.

    >>> read("一、总体要求".encode("utf-16")).text
    '一、总体要求'
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return read_text(bytes(source), name or "text")
    if isinstance(source, str | os.PathLike):
        if not os.fspath(source):
            raise ReadError("the path is empty; give a file's path")
        path = Path(source)
        return read_text(_bytes_of(path), name or path.name)
    return _read_open(source, name)


def _bytes_of(path: Path) -> bytes:
    """The file's bytes; one that is too large is not read in vain."""
    try:
        if path.is_file():
            check_size(path.stat().st_size, str(path))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ReadError(f"{path} does not exist; check the path") from None
    except IsADirectoryError:
        raise ReadError(f"{path} is a directory; name the files in it") from None
    except PermissionError:
        raise ReadError(f"{path} may not be read; check its permissions") from None
    except (OSError, ValueError) as error:  # ValueError: a zero character in the path
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReadError(f"{path} cannot be read ({reason}); check the path and the disk") from None


def _read_open(file: IO[Any], name: str | None) -> Source:
    if not hasattr(file, "read"):
        raise ReadError(f"cannot read a {type(file).__name__}; give a path, bytes or an open file")
    own = getattr(file, "name", None)
    name = name or (os.path.basename(own) if isinstance(own, str) else "text")
    try:
        data = file.read(MAX_BYTES + 1)
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{name} is not in {error.encoding}; open it in mode 'rb', to have its encoding detected"
        ) from None
    except (OSError, ValueError) as error:
        raise ReadError(f"{name} cannot be read ({error}); open it for reading") from None
    return read_string(data, name) if isinstance(data, str) else read_text(bytes(data or b""), name)
