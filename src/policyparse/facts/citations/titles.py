"""What kind of document a cited title names: law, policy or other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from policyparse.grammar import Compiled, Grammar

Kind = Literal["law", "policy", "other"]
PLAIN: dict[str, Kind] = {"law": "law", "policy": "policy", "other": "other"}


@dataclass(frozen=True, slots=True)
class TitleRules:
    """The grammar's data on titles, compiled once for a grammar. ``sizes``: by their last character the lengths of
    the heads that end so, the longest first."""

    heads: dict[str, str]
    sizes: dict[str, tuple[int, ...]]
    edition: Compiled
    year_title: Compiled
    carries_out: Compiled
    lawgiver: Compiled
    own_rule: Compiled
    tail_laws: Compiled
    tail_papers: Compiled
    noun_after: Compiled
    work_words: tuple[str, ...]
    basis_words: tuple[str, ...]
    decree: tuple[str, ...]

    def head(self, title: str) -> str | None:
        """What the last noun of a bare title says: law, policy, other, measure, rule; None for an unknown noun."""
        for size in self.sizes.get(title[-1:], ()):
            found = self.heads.get(title[-size:])
            if found is not None:
                return found
        return None

    def bare(self, title: str) -> tuple[str, str | None]:
        """The title without what follows its last noun (（试行）, (2021-2023年), 2022年版, a quote), and its head."""
        head = self.head(title)
        if head is not None:
            return title, head
        for _ in range(4):
            m = self.edition.search(title)
            if m is None or m.start() == 0:
                break
            title = title[: m.start()]
            head = self.head(title)
            if head is not None:
                break
        return title, head


@lru_cache(maxsize=16)
def title_rules(grammar: Grammar) -> TitleRules:
    """The rules of a grammar."""
    heads = grammar.mapping("citation-heads")
    sizes: dict[str, set[int]] = {}
    for word in heads:
        sizes.setdefault(word[-1], set()).add(len(word))
    return TitleRules(
        heads=heads,
        sizes={last: tuple(sorted(sizes, reverse=True)) for last, sizes in sizes.items()},
        edition=grammar.pattern("citation-edition"),
        year_title=grammar.pattern("citation-year-title"),
        carries_out=grammar.pattern("citation-carries-out"),
        lawgiver=grammar.pattern("citation-lawgiver"),
        own_rule=grammar.pattern("citation-own-rule"),
        tail_laws=grammar.pattern("citation-tail-laws"),
        tail_papers=grammar.pattern("citation-tail-papers"),
        noun_after=grammar.pattern("citation-noun-after"),
        work_words=grammar.words("citation-work-words"),
        basis_words=grammar.words("citation-basis-words"),
        decree=grammar.words("citation-decree"),
    )


def kind_of(
    rules: TitleRules, bare: str, head: str | None, before: str, after: str, tail: str, number: str | None
) -> Kind:
    """The kind of a cited document.

    Args:
        rules: of the grammar.
        bare: the title as folded text, without line ends and without what follows its last noun.
        head: what that noun says; see ``TitleRules.bare``.
        before: the few characters that stand before 《.
        after: what follows 》.
        tail: what follows the last of the titles in the same list.
        number: the document number printed with it.

    >>> from policyparse.grammar.loader import default
    >>> r = title_rules(default())
    >>> [kind_of(r, *r.bare(t), "", "", "", None) for t in ("云溪省义务教育条例", "云溪区校车管理办法", "云溪日报")]
    ['law', 'policy', 'other']
    """
    if head == "law" or head == "other":
        return PLAIN[head]
    if before.endswith(rules.work_words) or ("——" in bare and not bare.startswith("关于")):
        return "other"
    if head == "policy":
        return "policy"
    if head == "measure" or head == "rule":
        return _measure_or_rule(rules, bare, head, tail, number)
    if "关于" in bare or rules.year_title.search(bare) or rules.noun_after.match(after):
        return "policy"
    if rules.tail_laws.match(tail):
        return "law"
    if rules.tail_papers.match(tail) or before.endswith(rules.basis_words):
        return "policy"
    return "other"


def _measure_or_rule(rules: TitleRules, bare: str, head: str, tail: str, number: str | None) -> Kind:
    """办法, 细则, 规定, 规则 and their like, which are laws or not by who made them and how."""
    if rules.carries_out.search(bare) or rules.lawgiver.search(bare) or rules.tail_laws.match(tail):
        return "law"
    if number is not None and any(word in number for word in rules.decree):
        return "law"
    if number is not None and ("〔" in number or "[" in number):
        return "policy"  # a paper's number (教职成〔2021〕4号): a regulation comes with a decree
    if head == "measure" or rules.tail_papers.match(tail):
        return "policy"
    return "policy" if rules.own_rule.search(bare) else "law"
