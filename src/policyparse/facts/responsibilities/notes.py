"""What a note of responsible units says: its label, its units with their roles, its time limit, its rule."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from policyparse.facts.responsibilities.note_rules import Label, NoteRules, Role
from policyparse.facts.responsibilities.pieces import Listed, Mode, Unit, read_list
from policyparse.grammar import Match

BRACKETED = re.compile(r"[（〔〈\[][^（）〔〕〈〉\[\]]*[）〕〉\]]")
EDGES = "，；。、 "
LONGEST_SCOPE = 8
"""Characters before a colon that say whose plan a note is from."""


@dataclass(slots=True)
class Note:
    """What was read.

    ``proven`` of its units show by themselves that they are units, ``unknown`` do not. ``prose`` is true where words
    after the last predicate are no unit. ``first``: it says that the first of a list is the lead; ``follows``: from
    here on.
    """

    label: str | None = None
    units: list[tuple[Unit, Role]] = field(default_factory=list)
    deadline: str | None = None
    predicates: int = 0
    proven: int = 0
    unknown: int = 0
    prose: bool = False
    first: bool = False
    follows: bool = False


@dataclass(slots=True)
class NoteReader:
    """Reads the insides of one document's notes, each different text once."""

    rules: NoteRules
    notes: dict[str, Note | None] = field(default_factory=dict)
    labels: dict[str, tuple[int, Label] | None] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)

    def read(self, text: str) -> Note | None:
        """What a note says; None where neither label nor predicate nor proven units make it one.

        Args:
            text: folded, without its brackets and without line ends.
        """
        try:
            return self.notes[text]
        except KeyError:
            note = self.notes[text] = self._read(text)
            return note

    def _read(self, text: str) -> Note | None:
        note = Note()
        if "以下" in text and (remark := self.rules.remark.search(text)) is not None:
            text = text[: remark.start()]
        if any(hint in text for hint in self.rules.bracket_hints):
            text = self._without_legend(text)
        if self.rules.hints_at_first(text):
            text = self._take_rule(note, text)
        labelled = "：" in text
        labels = self._labelled(text) if labelled else self._spaced(text) if " " in text else None
        if not labels:
            return self._scoped(note, text) if labelled else self._sentence(note, text)
        if labels[0][0] and (before := text[: labels[0][0]].strip(EDGES)):
            self._clauses(note, before, "responsible", "rest")
        for n, (_, end, label) in enumerate(labels):
            following = labels[n + 1][0] if n + 1 < len(labels) else len(text)
            self._add_labelled(note, label, text[end:following])
        if note.proven or any(label.kind == "units" and label.noun for _, _, label in labels):
            return note
        return None

    def _without_legend(self, text: str) -> str:
        """The text up to the words that say what all brackets hold (括号内为牵头部门、电话): those name no unit."""
        legend = self.rules.bracket_rule.search(text)
        return text[: legend.start()] if legend is not None else text

    def _scoped(self, note: Note, text: str) -> Note | None:
        """A note that opens with whose plan it is from (市分工方案：市教育局牵头): only a predicate shows it."""
        scope, _, said = text.partition("：")
        if len(scope) > LONGEST_SCOPE or "：" in said:
            return None
        found = self._sentence(note, said)
        return found if found is not None and found.predicates else None

    def _take_rule(self, note: Note, text: str) -> str:
        """The text without the words that make the first of a list the lead (列第一位者为牵头单位)."""
        m = self.rules.first_place.search(text)
        if m is None:
            m = self.rules.aside.search(text)
            return text[: m.start()] + text[m.end() :] if m else text
        note.first = True
        note.follows = self.rules.follow.search(text, max(0, m.start() - 6)) is not None
        before, after = text[: m.start()].rstrip(EDGES), text[m.end() :]
        if before[-1:] == "（" and "）" in after:  # 市财政局（列首位的为牵头单位，下同）
            return before[:-1] + after.partition("）")[2]
        return before + after

    def _labelled(self, text: str) -> list[tuple[int, int, Label]]:
        """Start and end (behind the colon) of every label."""
        found = []
        begin = 0
        colon = text.find("：")
        while colon >= 0:
            part = text[begin:colon]
            known = self.labels.get(part)
            if known is None:
                known = self.labels[part] = self.rules.label_at_end(part)
            if known:
                found.append((begin + known[0], colon + 1, known[1]))
            begin = colon + 1
            colon = text.find("：", begin)
        return found

    def _spaced(self, text: str) -> list[tuple[int, int, Label]]:
        """The label that a blank parts from its units where the colon was lost: 责任单位 市教育局."""
        head = text.partition(" ")[0]
        known = self.rules.label_at_end(head)
        return [(0, len(head) + 1, known[1])] if known and known[0] == 0 and known[1].noun else []

    def _add_labelled(self, note: Note, label: Label, text: str) -> None:
        if label.kind == "deadline":
            limit, _, rest = text.strip(EDGES).partition("，")
            note.deadline = note.deadline or limit or None
            if rest:
                self._clauses(note, rest, "responsible", "rest")
            return
        if label.kind == "other":
            return
        if note.label is None:
            note.label = label.text
        self._clauses(note, text, label.role, "rest" if label.kind == "persons" else "list")

    def _sentence(self, note: Note, text: str) -> Note | None:
        """A note without label or colon: A牵头，B配合, or bare units."""
        shown = _shown(text)
        first = self.rules.predicate.search(shown)
        if first is None and not self._may_be_units(text):
            return None  # most brackets
        self._by_predicates(note, text, shown, first, "responsible", "list")
        if note.proven == 0 or note.unknown > note.proven or (note.prose and note.predicates < 2):
            return None
        return note

    def _may_be_units(self, text: str) -> bool:
        """A cheap look at the last character; then that it is no label alone: 【责任单位】."""
        units = self.rules.units
        if not (text[-1:] in units.endings or text[-1:] in units.areas or "，" in text or "；" in text):
            return False
        label = self.rules.label.match(text)
        return label is None or label[0][:1] == " "

    def _clauses(self, note: Note, text: str, role: Role, mode: Mode) -> None:
        """The units of a stretch that a label opens, or that stands before one."""
        if mode == "list":
            listed = read_list(self.rules, text, mode)
            if listed.plain:
                _add(note, listed, role)
                return
        shown = _shown(text)
        self._by_predicates(note, text, shown, self.rules.predicate.search(shown), role, mode)

    def _by_predicates(self, note: Note, text: str, shown: str, first: Match | None, role: Role, mode: Mode) -> None:
        """Units, each with the role of the predicate that follows them, or else the given one."""
        at = 0
        m = first
        while m is not None:
            words = m[0]
            said = self.roles.get(words)
            if said is None:
                said = self.roles[words] = self.rules.predicate_role(words)
            note.predicates += 1
            cut = max(text.rfind(mark, 0, m.start() - 1) for mark in "，；") + 1 if said == "support" and not at else 0
            if cut:  # A，B配合: only B supports
                self._list(note, text[:cut], role, mode)
            self._list(note, text[at or cut : m.start()], said, "subject" if at else mode)
            at = m.end()
            m = self.rules.predicate.search(shown, at)
        if at == 0:
            self._list(note, text, role, mode)
        elif at < len(text):
            note.prose = not self._list(note, text[at:], role, "rest")

    def _list(self, note: Note, text: str, role: Role, mode: Mode) -> bool:
        """Adds the units of one list. False where words that are no unit follow the list's predicate at once."""
        return _add(note, read_list(self.rules, text, mode), role)


def _add(note: Note, listed: Listed, role: Role) -> bool:
    """Adds a list's units, those without a role of their own with the given one; returns ``clean``."""
    units, proven, likely, unknown, deadline, roles, clean, _ = listed
    note.units += [(unit, own or role) for unit, own in units]
    note.predicates += roles
    note.proven += likely if note.predicates else proven
    note.unknown += unknown
    note.deadline = note.deadline or deadline
    return clean


def _shown(text: str) -> str:
    """The text of the same length with its brackets filled up, so that no predicate is found within one."""
    return BRACKETED.sub(_filler, text) if "（" in text or "〔" in text else text


def _filler(m: re.Match[str]) -> str:
    return "〇" * len(m[0])
