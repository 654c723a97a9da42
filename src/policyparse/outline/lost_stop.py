"""Where a run-in title ends whose closing 。 was lost.

The siblings' titles say how long it is and how it ends, the grammar which words open a body sentence, and jieba where
words end; jieba is asked for these few characters alone.
"""

from policyparse.grammar import Grammar
from policyparse.scan.words import cut

SHORTEST = 4
NEVER_LAST = frozenset("的和与及、，或是在为将把以对从到被让使于“《（")
OPENING_FLAGS = frozenset({"p", "d", "c", "r"})
"""jieba's flags of words that open a sentence: preposition, adverb, conjunction, pronoun."""
NEVER_LAST_FLAGS = frozenset({"u", "uj", "p", "c", "d", "r", "m", "f", "ul"})
LEAST = 0.2


def cut_title(sentence: str, usual: float, siblings: list[str], grammar: Grammar, told: bool = False) -> int:
    """The length of the title at the head of that sentence, 0 where nothing says where it ends.

    ``usual`` is the median length of the siblings' titles, in characters. ``told``: words have to say it too, not
    the length alone.
    """
    window = sentence[: int(2 * usual) + 12]
    openers = grammar.words("body-openers")
    last_words = {s[-2:] for s in siblings}
    longest = 1.6 * max(map(len, siblings))
    commas = max(s.count("，") + s.count(",") for s in siblings)
    best, best_score = 0, LEAST
    at = 0
    pairs = [(a, b) for a, b in ("“”", "《》", "（）") if a in window or b in window]
    words = cut(window)
    for n, (word, flag) in enumerate(words[:-1]):
        at += len(word)
        if at < SHORTEST or word[-1] in NEVER_LAST or flag in NEVER_LAST_FLAGS:
            continue
        if at > longest or window.count("，", 0, at) > commas or not _balanced(window[:at], pairs):
            continue
        following, following_flag = words[n + 1]
        if following[0] in "，、。的和与及”）》":
            continue
        length = score = 1.5 - 2.5 * abs(at - usual) / max(usual, 6)
        if window.startswith(openers, at):
            score += 1.2
        elif following_flag in OPENING_FLAGS:
            score += 0.8
        elif following_flag.startswith("v"):
            score += 0.4
        if window[at - 2 : at] in last_words:
            score += 1.0
        if score > best_score and not (told and score == length):
            best, best_score = at, score
    return best


def _balanced(text: str, pairs: list[tuple[str, str]]) -> bool:
    return all([text.count(a) == text.count(b) for a, b in pairs])
