"""Whether an amount is promised (target), reached (achieved) or a standing rule (norm), and the words that say so.

Evidence, the stronger first: a duty in the clause (应当, 不得, 每班); the part of the document (a look back, before
the aims); the form of a grant or a levy (对500万元以上的企业给予, 按10%收取, 最高50万元); words of the past in the
sentence (已, 累计); units and words of rules (学时, 工作日内, 每年, 500万元以上的工程), or their label or part of the
document (standing.py); what a change starts from (由12所增加到18所).
Without any of these an amount of a plan is a target, one of a regulation a norm.
"""

import re
from collections.abc import Sequence
from typing import Literal

from policyparse.facts.quantities.amounts import Amount
from policyparse.facts.quantities.grants import BEFORE, BOUNDED, FOLLOWING, granted, sorts_out
from policyparse.facts.quantities.kind_words import OVER, rules
from policyparse.facts.quantities.look_back import time_of_title, turn_of
from policyparse.facts.quantities.past_years import is_in_past_year
from policyparse.facts.quantities.rule_texts import RuleTexts
from policyparse.facts.quantities.running import Running
from policyparse.facts.quantities.standing import in_all, standing
from policyparse.outline.reading import Heading, Reading

Kind = Literal["target", "achieved", "norm"]
Verdict = tuple[Kind, str | None]
RULES_OF_TIME = frozenset(("lesson", "period", "day"))
MEAN = re.compile("平均|[户人]均")
"""A mean is measured, not ruled: 平均审理周期不超过60天."""
NEVER_THERE = frozenset(("rate", "points", "money", "period", "day"))
"""Kinds of units that count no things that stand there already: 在3年内, 保持在99%."""
GROWING = frozenset(("rate", "points", "money"))
"""Kinds of units that a yearly amount promises rather than rules."""
OF_A_LIST = frozenset(("dash", "run-in"))
"""Styles of headings that head the items of a list, which is of one time."""
GREAT = ("万", "亿")
"""Scales of what is counted over a whole place: an outcome, and no rule, though it returns every year."""
PART_OF_IT = "其中"
A_JOINT = re.compile("[、和与及]")
"""What stands between two amounts of one list; nothing that ends a clause does."""
FARTHEST_LISTED = 60
"""Characters between two amounts of one list at most."""
OF_LESSONS = re.compile("课(?![例题件])")
"""课例 and 课题 are made once; lessons are held week by week."""
A_STOP = ("，", "。", "；", "、", "）", "")
PART_END = re.compile("[，。；：、！？\n]")
SUM = "累计"
"""What is summed up is reached, but for what a rule sums up: 累计不少于108节."""
A_BOUND = re.compile("不(?:少于|低于|超过|高于|小于|得)|至少")
NEXT_RATE = 24
"""Characters from one rate of pay to the next of a schedule: 小学每生每天5元，初中6元."""
CAPPED = frozenset(("people", "count"))
MOST_CUES = 60
"""The nearest words of a sentence that are weighed for a clause; more stand in none that anybody wrote."""
FARTHEST_AGAIN = 300
"""Characters over which a word of return (每年) makes rules of amounts."""
STRICT = "应宜须均都"
"""Words of duty begin so that make a norm even of what stands in a look back."""
FORBIDDING = ("不得", "不应", "不宜", "不能")
"""What a comparison begins with that forbids: 不得低于60%."""
WILL, TO_COME = "将", "未来"
A_STRICT_ONE = re.compile(f"[{STRICT}]")


def _rules(duty: str, amount: Amount, promised: bool) -> bool:
    """Whether a word of duty makes a rule: 生均 only names what is promised to grow or to be reached by a year, and
    those whom one supports are counted (资助学生6500人次)."""
    return not promised if duty == "生均" else duty not in ("资助", "奖励") or amount.measure != "people"


class Kinds:
    """What one document says about the kind of its amounts."""

    def __init__(self, run: Running, reading: Reading, turn: int | None, past_years: Sequence[int] = ()) -> None:
        self.run, self.reading, self.past_years = run, reading, past_years
        self.given = rules(reading.grammar)
        self._phases: dict[int, str] = {}
        self._texts = RuleTexts(run, reading)
        self._verdict: Verdict = "target", None
        self.turn = turn_of(run, reading, self.given, turn)
        self._section: Heading | None = None
        self._phase = ""
        self._paid: Amount | None = None
        self._sentence = self._read = -1
        self._cues: list[tuple[int, str, str]] = []
        self._far: dict[str, str] = {}

    def of(self, amount: Amount, last: Amount | None, section: Heading | None, due: bool = False) -> Verdict:
        """The kind of an amount in that section, with its evidence. ``due``: a year ahead is named for it.

        ``last`` is the amount before: those of one list (打造4所A、2所B) are of one kind.
        """
        if (
            last is not None
            and last.sentence == amount.sentence
            and self.run.text.startswith(PART_OF_IT, amount.clause)
        ):
            return self._verdict
        if (
            last is None
            or amount.measure != last.measure
            or amount.clause > last.end
            or amount.start - last.end > FARTHEST_LISTED
            or A_JOINT.search(self.run.text, last.end, amount.start) is None
        ):
            self._verdict = self._alone(amount, section, due)
        return self._verdict

    def _alone(self, amount: Amount, section: Heading | None, due: bool) -> Verdict:
        text, start, clause = self.run.text, amount.start, amount.clause
        if section is not self._section:
            self._section, self._phase = section, self._of_section(section)
        past = self._phase == "past" if self._phase else start < self.turn
        if not (past or due) and self.past_years:
            past = is_in_past_year(text, self.past_years, amount.sentence, start)
        forecast = self.given.forecast.search(text, amount.sentence, start) if past else None
        if forecast is not None:
            past = not (due or forecast[0].startswith(TO_COME) or text.find(WILL, forecast.end(), start) >= 0)
        if past and A_STRICT_ONE.search(text, clause, start) is None:
            return "achieved", None
        if not due and text.startswith(FORBIDDING, start):
            return "norm", text[start : start + 2]
        self._read_cues(amount.sentence, start)
        near = far = self._far
        if far and self._cues[0][0] < clause:
            near = {name: word for at, name, word in self._cues[-MOST_CUES:] if at >= clause}
        if near:
            duty = near.get("duty", "")
            if duty and not (past and duty[0] not in STRICT) and _rules(duty, amount, due or "growth" in near):
                return "norm", duty
        if past:
            return "achieved", None
        if said := granted(self.run.text, amount, self.given):
            return "norm", said
        if amount.op == "=" and text[start - 1 : start] in self.given.there_is_last:
            before = text[max(start - 4, 0) : start]
            there = amount.measure not in NEVER_THERE and not before.endswith(self.given.held)
            if there and before.endswith(OVER) and text.startswith(self.given.there_behind, amount.end):
                return "achieved", OVER
            if there and before.endswith(self.given.there_is):
                return "achieved", next(w for w in self.given.there_is if before.endswith(w))
        past = "past" in far and not due and not (far["past"] == SUM and self._sums_a_rule(amount))
        if past and not sorts_out(text, amount, self.given):
            return "achieved", far["past"]
        otherwise: Kind = "norm" if self._texts.rule(start, section) else "target"
        return self._rule(amount, near, far, due) or self._changes(amount) or (otherwise, None)

    def _sums_a_rule(self, amount: Amount) -> bool:
        """Whether 累计 sums up what is asked for: 累计培训不少于5000人次，合格率100%."""
        at = self.run.text.rfind(SUM, amount.sentence, amount.start)
        return self.run.text[amount.start] == "不" or A_BOUND.search(self.run.text, at, amount.start) is not None

    def _changes(self, amount: Amount) -> Verdict | None:
        """What a change starts from is there: 由12所增加到18所."""
        text, start = self.run.text, amount.start
        low = max(amount.clause, start - BEFORE)
        if text.find("由", low, start) < 0 and text.find("从", low, start) < 0:
            return None
        change = self.given.up_to_there.match(text, amount.end, amount.end + FOLLOWING)
        if change is None or self.given.from_here.search(text[low:start]) is None:
            return None
        return "achieved", change.group()

    def _rule(self, amount: Amount, near: dict[str, str], far: dict[str, str], due: bool) -> Verdict | None:
        text, measure, start, end = self.run.text, amount.measure, amount.start, amount.end
        growing = "growth" in near
        if measure in RULES_OF_TIME and (measure == "lesson" or not (growing or self._promised(amount, due))):
            return "norm", amount.unit
        if said := self._of_classes_or_age(amount, growing):
            return "norm", said
        if far:
            if "again" in far and not growing and self._again(amount, near, far["again"], due):
                return "norm", far["again"]
            if "staff" in near and amount.unit in self.given.persons and not due and not in_all(amount):
                return "norm", near["staff"]
        if text.startswith(self.given.staff, end):
            return "norm", next(word for word in self.given.staff if text.startswith(word, end))
        share = measure == "rate" and amount.op == "<="
        if share and self.given.ceiling.search(text[max(amount.clause, start - BEFORE) : start]) is not None:
            return "norm", "不超过"
        if due:
            return None  # what is due by a year is no standing rule
        if (
            not growing
            and (said := standing(text, amount, self._section, self.reading.headings, self.given)) is not None
        ):
            return "norm", said
        if measure in CAPPED and text.startswith(self.given.caps, start) and not (growing or self._promised(amount)):
            return "norm", "不超过"
        fewest = (
            amount.unit in self.given.persons and text.startswith("至少", start) and not (growing or self._made(start))
        )
        if fewest and self.given.staff_nouns.search(text, amount.clause, start) is not None:
            return "norm", "至少"
        if self.given.any_behind.search(text, end, end + FOLLOWING) is not None:
            part = PART_END.search(text, end, end + FOLLOWING)
            stop = part.end() if part is not None else end + FOLLOWING
            if said := next((word for word in self.given.behind if text.find(word, end, stop) >= 0), ""):
                return "norm", said.rstrip("，、")
        return ("norm", text[start:end]) if not growing and sorts_out(text, amount, self.given) else None

    def _of_classes_or_age(self, amount: Amount, growing: bool) -> str | None:
        """The word that makes a rule of classes (艺术课累计不少于108节), of an age or of the most that is paid."""
        text, start, end = self.run.text, amount.start, amount.end
        if amount.measure == "age" and (text.startswith(("不满", "未满"), start) or text[start - 1 : start] == "满"):
            return amount.unit
        if amount.measure == "money" and text.startswith(("不超过", "不高于"), start):
            return text[start : start + 3]
        if amount.unit not in self.given.classes or amount.op not in BOUNDED or text[end : end + 1] not in A_STOP:
            return None
        if growing or self._made(start) or self.given.building.search(text, amount.clause, start) is not None:
            return None
        return amount.unit if OF_LESSONS.search(text, max(amount.sentence, start - BEFORE), start) is not None else None

    def _again(self, amount: Amount, near: dict[str, str], every: str, due: bool) -> bool:
        """Whether a word of return before the amount rules it: no sum over a whole place, and in the same part.

        A later clause that tells what is built turns to what is done once.
        """
        text, start = self.run.text, amount.start
        paid = amount.measure == "money" and text.endswith(self.given.pay, amount.clause, start)
        if not due and (paid or self._is_next_rate(amount)):
            self._paid = amount
            return True
        if due and ("again" not in near or every.startswith(self.given.heads)):
            return False
        if "again" not in near and self.given.building.search(text, amount.clause, start) is not None:
            return False
        great = (amount.unit or "").startswith(GREAT) and self.run.text[amount.start - 1 : amount.start] != "每"
        if great or amount.measure in GROWING or self._per_head(amount, near, every):
            return False
        return self._in_part("again", amount.start)

    def _is_next_rate(self, amount: Amount) -> bool:
        """Whether a rate of pay stands so near before that the amount goes on with its schedule."""
        last = self._paid
        if last is None or (last.unit, last.sentence) != (amount.unit, amount.sentence):
            return False
        return amount.start - last.end <= NEXT_RATE

    def _in_part(self, name: str, end: int) -> bool:
        """Whether the last word of that name stands in the same part of the sentence, with no ； between."""
        at = next((at for at, known, _ in reversed(self._cues[-MOST_CUES:]) if known == name), -FARTHEST_AGAIN)
        return end - at < FARTHEST_AGAIN and self.run.text.find("；", at, end) < 0

    def _per_head(self, amount: Amount, near: dict[str, str], every: str) -> bool:
        """Whether the base is a population and what it has is measured, not ruled: 每千人拥有量突破150户."""
        if not every.startswith(self.given.heads):
            return False
        return "again" not in near or self.run.text.endswith(self.given.reached, amount.clause, amount.number)

    def _promised(self, amount: Amount, due: bool = False) -> bool:
        """Whether a time is a mean, that of a way to what is made (打造步行15分钟服务圈), or held so by a year."""
        text, start = self.run.text, amount.start
        held = due and text.endswith(self.given.held, amount.clause, start)
        way = next((word for word in self.given.ways if text.endswith(word, 0, start)), "")
        return held or self._made(start - len(way)) or MEAN.search(text, amount.clause, start) is not None

    def _made(self, start: int) -> bool:
        """Whether a verb of making stands straight before: 建成3个."""
        return self.run.text[max(start - 2, 0) : start] in self.given.makers

    def _read_cues(self, sentence: int, end: int) -> None:
        """Bring ``_cues``, and the last of each name in ``_far``, up to that place in the sentence."""
        if self._sentence != sentence or self._read > end:
            self._sentence = self._read = sentence
            self._cues, self._far = [], {}
        text, search = self.run.text, self.given.cues.search
        m = search(text, self._read, end)
        while m is not None:
            at, word = m.start(), m[0]
            name = self.given.names[word]
            m = search(text, m.end(), end)
            if name == "every":
                every = self.given.every.match(text, at, end + 1)
                if every is None:
                    continue
                name, word = "again", every[0]
            self._cues.append((at, name, word))
            self._far[name] = word
        self._read = end

    def _of_section(self, section: Heading | None) -> str:
        """What the section's heading, or one above it, says about its time: past, future, or nothing."""
        if section is None:
            return ""
        known = self._phases.get(section.start)
        if known is None:
            above = self._of_section(self.reading.headings[section.parent]) if section.parent >= 0 else ""
            # ——教育公平取得新成效 below 主要目标 is an aim.
            known = (
                (above if section.style in OF_A_LIST else "")
                or time_of_title(section.title, self.given, above)
                or above
            )
            self._phases[section.start] = known
        return known
