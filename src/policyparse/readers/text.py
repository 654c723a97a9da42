"""The text reader: plain text and Markdown, from bytes of any usual Chinese encoding or from a string."""

from __future__ import annotations

import hashlib
import os
import re

from policyparse.errors import LimitError, ReadError

from .binary import looks_binary
from .encoding import decode
from .marks import find_marks
from .source import Source

MAX_BYTES = 64 * 1024 * 1024
"""The greatest size of a text, in bytes of its file (of a string: in characters)."""

MARKDOWN = (".md", ".markdown", ".mkd")
SURROGATES = re.compile("[\ud800-\udfff]")


def read_text(data: bytes, name: str = "text") -> Source:
    """A text file's bytes as a source: decoded, every newline as it was, damage marked and never dropped.

    Raises:
        LimitError: more than ``MAX_BYTES``.
        ReadError: the bytes are no text; the message says what they look like and what to do.

    >>> read_text("第一条　为了……".encode("gb18030"), "law.txt").text
    '第一条　为了……'
    """
    check_size(len(data), name)
    binary = looks_binary(data)
    if binary is not None:
        raise ReadError(f"{name} looks like {binary[0]}, not like text; {binary[1]}")
    text, encoding = decode(data)
    utf8 = data if encoding == "utf-8" and "\ufffd" not in text else text.encode("utf-8", "surrogatepass")
    return _source(text, name, encoding, hashlib.sha256(data).hexdigest(), utf8)


def read_string(text: str, name: str = "text") -> Source:
    """A string as a source; ``encoding`` is then "unicode" and ``sha256`` that of its UTF-8.

    Raises:
        LimitError: more than ``MAX_BYTES`` characters.
    """
    check_size(len(text), name)
    utf8 = text.encode("utf-8", "surrogatepass")
    return _source(text, name, "unicode", hashlib.sha256(utf8).hexdigest(), utf8)


def check_size(size: int, name: str) -> None:
    """Refuse what is larger than ``MAX_BYTES``.

    Raises:
        LimitError: names the limit.
    """
    if size > MAX_BYTES:
        raise LimitError(
            f"{name} has {size:,} bytes, more than the limit of {MAX_BYTES:,} (readers.text.MAX_BYTES); split it"
        )


def _source(text: str, name: str, encoding: str, sha256: str, utf8: bytes) -> Source:
    marks = find_marks(text, utf8)
    if any(mark.kind == "undecodable" for mark in marks) and SURROGATES.search(text):
        # Half of a character: no JSON can carry it. Shown as U+FFFD in the same place; the mark keeps which it was.
        text = SURROGATES.sub("\ufffd", text)
    media_type = "text/markdown" if os.path.splitext(name)[1].lower() in MARKDOWN else "text/plain"
    return Source(name, media_type, encoding, sha256, text, marks)
