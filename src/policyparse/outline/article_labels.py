"""The titles of articles: what stands in brackets behind the number."""

import re

from .reading import Heading, Reading

LABEL = re.compile("[ ]*(?:【([^】\n]{1,30})】|（([^）\n]{2,30})）)")


def read_label(reading: Reading, h: Heading) -> None:
    """Take the words in brackets behind an article's number for its title (第五条【办理程序】, 第五条（办理程序））."""
    m = LABEL.match(reading.fold, h.marker_end)
    if m is not None:
        group = 1 if m.group(1) else 2
        after = reading.fold[m.end() : m.end() + 1]
        if group == 1 or after not in "，、的。":
            h.title_start, h.title_end = m.span(group)
            h.title = reading.clean(h.title_start, h.title_end)
            h.title_end = m.end()
