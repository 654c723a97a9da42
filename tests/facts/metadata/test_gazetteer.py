"""The list of divisions."""

from policyparse.facts.metadata.gazetteer import gazetteer
from policyparse.grammar import default


def test_every_prefecture_belongs_to_a_province() -> None:
    known = gazetteer(default())
    assert len(known.provinces) == 34
    assert set(known.cities.values()) <= set(known.provinces)
    assert len(known.cities) > 330
    assert known.cities["平凉市"] == "甘肃省"
    assert known.cities["延边朝鲜族自治州"] == "吉林省"
    assert known.cities["杭州市"] == "浙江省"


def test_districts_of_municipalities() -> None:
    known = gazetteer(default())
    assert set(known.districts.values()) == known.municipalities
    assert known.shared <= set(known.districts)
    assert len([d for d, m in known.districts.items() if m == "上海市"]) == 16


def test_short_names_need_the_text() -> None:
    known = gazetteer(default())
    assert known.match("平凉教育", 0) is None
    assert known.match("平凉教育", 0, "在平凉市") is not None
    assert known.match("闵行教育", 0, "在上海") is not None
    assert known.match("朝阳教育", 0, "在北京") is None


def test_words_that_only_end_as_districts_do() -> None:
    known = gazetteer(default())
    assert not known.can_name("社区")
    assert not known.can_name("山区")
    assert known.can_name("南山区")
    assert known.can_name("西湖区")
