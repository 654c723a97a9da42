"""Which headings look back and which ahead, and where a document that looks back first begins to look ahead."""

from policyparse.facts.quantities.kind_words import Rules
from policyparse.facts.quantities.running import Running
from policyparse.outline.reading import Reading

MOST_SIGNS = 20
"""Places of one sign of a look back that are looked at."""
MOST_PARTS = 1
"""Parts of a document before its aims that may look back without a heading that says so; where more stand before the
first such heading, the document began with its tasks."""
FARTHEST_PURPOSE = 24
"""Characters before such a sign within which its clause says that it is a purpose."""


def time_of_title(title: str, given: Rules, above: str = "") -> str:
    """What a heading says about its time: past, future, or "".

    ``above`` is what the heading above it says: below one that looks back only those look ahead that end in such a word
    (下一步工作安排, but not 重点任务深入实施).
    """
    if (given.turning_heading if above == "past" else given.future_heading).search(title):
        return "future"
    return "past" if given.past_heading.search(title) and not given.work_heading.search(title) else ""


def turn_of(run: Running, reading: Reading, given: Rules, limit: int | None) -> int:
    """Where such a document turns, at ``limit`` at the latest; 0 where it does not look back."""
    turn = limit if limit is not None else 0
    parts = 0
    for h in reading.headings:
        if given.future_heading.search(h.title):
            at = run.offset(h.start)
            turn = min(turn, at) if turn else at
            break
        parts += h.parent < 0
        if parts > MOST_PARTS:
            break
    begin = run.offset(reading.body)
    return turn if turn and any(_looks_back(run.text, word, begin, turn, given) for word in given.look_back) else 0


def _looks_back(text: str, word: str, start: int, end: int, given: Rules) -> bool:
    """Whether a sign of a look back stands there and tells no purpose: 推动教育取得新成效."""
    at = text.find(word, start, end)
    for _ in range(MOST_SIGNS):
        if at < 0:
            return False
        if not given.purpose.search(text[max(at - FARTHEST_PURPOSE, start) : at]):
            return True
        at = text.find(word, at + 1, end)
    return False
