from policyparse.facts.quantities.kind_words import CUES, rules
from policyparse.grammar import default


def test_every_word_of_the_lists_is_found_and_named() -> None:
    given = rules(default())
    for name, id in CUES:
        for word in default().words(id):
            found = given.cues.match(word)
            assert found is not None
            assert found[0] == word
            assert given.names[word] in {name, *(other for other, id in CUES if word in default().words(id))}
    assert given.names["每"] == "every"


def test_a_grammar_has_its_rules_once() -> None:
    assert rules(default()) is rules(default())


def test_of_or_a_word_of_rule_may_stand_behind() -> None:
    given = rules(default())
    assert given.behind
    assert all(given.any_behind.search(f"{word}项目") for word in (*given.behind, "的"))
    assert given.any_behind.search("甲") is None
