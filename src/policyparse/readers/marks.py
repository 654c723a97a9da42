"""What plain text itself marks: Markdown headings and bold lines, and characters that are damaged."""

from __future__ import annotations

import re

from .source import Mark, MarkKind

HEADING = re.compile(r"(?:(?<=[\n\r])|\A)(#{1,6})[ \t\u3000]+(?![Pp]age[ \t]*\d)(?=\S)([^\n\r]*)")
"""``## 标题`` at a line's start. ``# Page 12:`` is the page mark of PDF converters, not a heading."""

BOLD = re.compile(
    r"(?:(?<=[\n\r])|\A)[ \t\u3000]{0,8}(?P<b>\*\*|__)(?![ \t*_])"
    r"(?P<ink>[^\n\r*_]{1,300})(?P=b)[ \t\u3000]*(?=[\n\r]|\Z)"
)
"""A line that is bold as a whole."""

CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
RARE_BYTES = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]|\xed[\xa0-\xbf]|\xef[\x80-\xa3]|\xef\xbf\xbd")
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
    if text.startswith("#") or "\n#" in text or "\r#" in text:
        found += (Mark("heading", m.start(), m.start() + len(m[0].rstrip()), len(m[1])) for m in HEADING.finditer(text))
    if "**" in text or "__" in text:
        found += (Mark("bold", m.start("b"), m.end("ink") + 2) for m in BOLD.finditer(text))
    if is_damaged(utf8):
        found += (Mark(KINDS[m.lastgroup or ""], *m.span(), ord(m[0][0])) for m in DAMAGE.finditer(text))
    return tuple(sorted(found, key=lambda mark: mark.start))


def is_damaged(utf8: bytes) -> bool:
    """Whether a text holds control or private-use characters, lone surrogates or U+FFFD."""
    return (
        len(utf8.translate(None, CONTROLS)) != len(utf8)
        or b"\xee" in utf8
        or b"\xf3" in utf8
        or b"\xf4" in utf8
        or RARE_BYTES.search(utf8) is not None
    )
