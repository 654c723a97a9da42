"""Text that is safe to print in a terminal."""

import re

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(text: str) -> str:
    """The text with control characters, lone surrogates and marks of writing direction shown as �.

    A document's text goes to the terminal as it was found, and must not be able to steer it.

    >>> plain("一、\\x1b[31m总则\\n")
    '一、�[31m总则\\n'
    """
    return UNSAFE.sub("�", text)


def printable(path: str) -> str:
    """A path as people know it: bytes that this locale could not read (which Python keeps as lone surrogates) are read
    as UTF-8; what is no UTF-8 becomes �.

    >>> printable("\\udce8\\udca7\\udc84划\\udcff.txt")
    '规划�.txt'
    """
    try:
        return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # a lone surrogate that stands for no byte
        return plain(path)
