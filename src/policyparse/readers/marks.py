"""What plain text itself marks: Markdown headings and bold lines, and characters that are damaged."""

from __future__ import annotations

import re

from .source import Mark, MarkKind

HEADING = re.compile(r"#(#{0,5})[ \t\u3000]+(?![Pp]age[ \t]*\d)(?=\S)[^\n\r]*")
"""``## 标题``, to be at a line's start. ``# Page 12:`` is the page mark of PDF converters, not a heading."""

BOLD = re.compile(r"(\*\*|__)(?![ \t*_])[^\n\r*_]{1,300}\1(?=[ \t\u3000]*(?:[\n\r]|\Z))")
"""``**标题**``, to be alone on its line."""

CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)])
"""Control characters in Latin-1, without those that end a line or part words."""

RARE_BYTES = (
    (b"\xef", re.compile(rb"\xef(?:[\x80-\xa3]|\xbf\xbd)")),  # U+F000 to U+F8FF, U+FFFD
    (b"\xed", re.compile(rb"\xed[\xa0-\xbf]")),  # lone surrogates
)
"""First bytes that sound characters have too, and what makes them rare. Each pattern begins with a literal: fast."""

DAMAGE = re.compile(
    "(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+)"
    "|(?P<undecodable>[\ufffd\ud800-\udfff]+)"
    "|(?P<private>[\ue000-\uf8ff\U000f0000-\U0010ffff]+)"
)
KINDS: dict[str, MarkKind] = {"control": "control", "undecodable": "undecodable", "private": "private"}


def find_marks(text: str, utf8: bytes) -> tuple[Mark, ...]:
    """All marks of a text, in order. ``utf8`` is the same text in UTF-8, where damage is looked for first: bytes are
    passed over at once, and nearly every text has none.

    >>> [(m.kind, m.value) for m in find_marks("# 总则\\n\\x00", "# 总则\\n\\x00".encode())]
    [('heading', 1), ('control', 0)]
    """
    found: list[Mark] = []
    if "#" in text:
        for m in HEADING.finditer(text):
            if m.start() == 0 or text[m.start() - 1] in "\n\r":
                found.append(Mark("heading", m.start(), m.start() + len(m[0].rstrip()), len(m[1]) + 1))
    if "*" in text or "_" in text:
        for m in BOLD.finditer(text):
            before = text[max(0, m.start() - 8) : m.start()].rstrip(" \t\u3000")[-1:]
            if before in ("", "\n", "\r"):
                found.append(Mark("bold", *m.span()))
    if is_damaged(text, utf8):
        found += (Mark(KINDS[m.lastgroup or ""], *m.span(), ord(m[0][0])) for m in DAMAGE.finditer(text))
    return tuple(sorted(found, key=lambda mark: mark.start)) if found else ()


def is_damaged(text: str, utf8: bytes) -> bool:
    """Whether a text holds control or private-use characters, lone surrogates or U+FFFD."""
    latin = text.encode("latin-1", "ignore")
    return (
        len(latin.translate(None, CONTROLS)) != len(latin)
        or b"\xee" in utf8  # U+E000 to U+EFFF
        or b"\xf3" in utf8  # the private planes
        or b"\xf4" in utf8
        or any(first in utf8 and rare.search(utf8) for first, rare in RARE_BYTES)
    )
