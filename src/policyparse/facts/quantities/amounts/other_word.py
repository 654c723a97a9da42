"""Whether a unit is the beginning of another word: 3年级, 2项目; but 10名优秀教师, 5家校外机构."""

from policyparse.facts.quantities.amounts.rules import Rules
from policyparse.scan.words import cut

REACH = 6
"""Characters behind a unit that the dictionary is shown."""


def is_other_word(text: str, end: int, base: str, given: Rules) -> bool:
    """Whether the character behind a unit makes another word of it, by the grammar or, where that leaves it open, by
    jieba's dictionary.

    Args:
        text: folded text; the unit ends at ``end``.
        base: the bare unit, without 万 and 每人.
    """
    following = text[end : end + 1]
    if not following:
        return False
    if following in given.not_before.get(base, ""):
        return True
    if following not in given.perhaps_not_before.get(base, ""):
        return False
    words = [word for word, _ in cut(text[end - len(base) : end + REACH])]
    if len(words[0]) <= len(base):
        return False
    # 名单|身|教师 leaves a lone character that belongs to the word behind the unit: 单身.
    return len(words) == 1 or len(words[1]) > 1 or len(cut(text[end : end + REACH])[0][0]) == 1
