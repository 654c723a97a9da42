"""The area that a document speaks for."""

from typing import Any

import pytest

from policyparse.facts.metadata.region import find_region
from policyparse.grammar import default


def region(names: list[str], titles: list[str], text: str = "") -> dict[str, Any] | None:
    return find_region(names, titles, text, default())


@pytest.mark.parametrize(
    ("names", "titles", "text", "wanted"),
    [
        (["虹口区教育局"], [], "", "上海市虹口区"),
        (["重庆市黔江区人民政府办公室"], [], "", "重庆市黔江区"),
        (["平凉市人民政府办公室"], [], "《甘肃省实施方案》", "平凉市"),
        (["平凉市人民政府办公室"], [], "交易平台（甘肃省\n平凉市）", "甘肃省平凉市"),
        (["甘肃省平凉市教育局"], [], "", "甘肃省平凉市"),
        (["甘肃省教育厅"], [], "", "甘肃省"),
        (["广西壮族自治区教育厅"], [], "", "广西壮族自治区"),
        (["上海市公安局奉贤分局"], [], "", "上海市奉贤区"),
        (["上海市公安局轨道分局"], [], "", "上海市"),
        (["国家税务总局广东省税务局"], [], "", "广东省"),
        (["国家税务总局"], [], "", None),
        (["恩施州教育局"], [], "", "恩施土家族苗族自治州"),
        (["杭州市西湖区人民政府"], [], "", "杭州市西湖区"),
        (["西湖区人民政府"], [], "推进杭州市西湖区教育发展", "杭州市西湖区"),
        (["西湖区人民政府"], [], "推进教育发展", "西湖区"),
        (["朝阳区教育委员会"], [], "推动北京市教育发展", "北京市朝阳区"),
        (["朝阳区教育委员会"], [], "推动教育发展", "朝阳区"),
        (["临江市青岚县教育局"], [], "", "临江市青岚县"),
        (["青岚县教育局", "临江市青岚县教育局"], [], "", "临江市青岚县"),
        (["中共云溪区委教育工作委员会"], [], "", "云溪区"),
        (["市教委"], ["新时代教育发展实施意见"], "全市要落实上海市部署，建设上海市教育高地。", "上海市"),
        ([], ["2019年上半年闵行体育工作计划"], "上海市闵行区教育局", "上海市闵行区"),
        ([], ["2019年重庆市黔江区体育工作计划"], "", "重庆市黔江区"),
        ([], ["绍兴教育“十四五”发展规划"], "绍兴市教育", "绍兴市"),
        ([], ["云溪区教育发展规划"], "", "云溪区"),
        ([], ["南屏省“十四五”职业教育发展规划"], "", "南屏省"),
        ([], ["长治久安工作方案"], "", None),
        ([], ["社区教育发展规划"], "", None),
        ([], ["城市更新行动方案"], "", None),
        ([], ["食品药品市场监管方案"], "", None),
        ([], ["推进县域普通高中发展方案"], "", None),
        (["教育部办公厅"], ["关于上海市改革试点的通知"], "全市 上海 上海", None),
        (["最高人民法院"], [], "", None),
        ([], ["中华人民共和国教育法"], "全市", None),
        ([], [], "", None),
    ],
)
def test_regions(names: list[str], titles: list[str], text: str, wanted: str | None) -> None:
    found = region(names, titles, text)
    assert (found and found["text"]) == wanted


def test_levels() -> None:
    assert region(["杭州市西湖区教育局"], []) == {
        "text": "杭州市西湖区", "province": "浙江省", "city": "杭州市", "district": "西湖区",
    }  # fmt: skip
    assert region(["虹口区教育局"], []) == {
        "text": "上海市虹口区", "province": "上海市", "city": None, "district": "虹口区",
    }  # fmt: skip


def test_a_text_that_looks_to_a_larger_city_is_its_own_city_s() -> None:
    own = "全市上下奋力争先，建设临沂。" + "临沂迈上新台阶。" * 9
    assert region([], [], own + "对接上海，学习上海，服务上海。") == {
        "text": "临沂市", "province": "山东省", "city": "临沂市", "district": None,
    }  # fmt: skip
    assert region([], [], "全市对接上海，学习上海，服务上海。") is None
    assert region([], [], "全州" + "凉山振兴。" * 10) == {
        "text": "凉山彝族自治州", "province": "四川省", "city": "凉山彝族自治州", "district": None,
    }  # fmt: skip
    assert region([], [], "全省" * 5 + "全市" + "山东省奋力争先，山东走在前列。")["text"] == "山东省"
