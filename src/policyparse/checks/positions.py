"""Lines and columns of offsets, as editors count them: from 1, a line ends with LF, CR or CRLF."""

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
        ends = END.finditer(text)
        self.starts = [0, *(m.end() for m in ends)]

    def of(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
