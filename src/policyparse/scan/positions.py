"""Lines and columns of offsets, as editors count them: from 1; a line ends with LF, CR or CRLF."""

from __future__ import annotations

import re
from bisect import bisect_right

END = re.compile(r"\r\n?|\n")


class Positions:
    """Where the lines of a text begin.

    >>> Positions("甲\\r\\n乙丙").of(4)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._text = text
        if "\r" in text:
            self.starts = [0, *(m.end() for m in END.finditer(text))]
            return
        self.starts = [0]
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)

    def of(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> tuple[int, int]:
        """Start and end of a line, its line end left out."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self._text)
        return start, start + len(self._text[start:end].rstrip("\r\n"))
