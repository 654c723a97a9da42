"""Citations: titles, nested ones, numbers, places, unclosed marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from policyparse.facts.citations.find import find_citations
from policyparse.grammar import default
from policyparse.model import Citation
from policyparse.outline.reading import Reading
from policyparse.pipeline import scan
from policyparse.readers.source import Source


def reading(text: str) -> Reading:
    return scan(Source("-", "text/plain", "utf-8", "", text), default())


def titles(text: str) -> list[str]:
    return [row["title"] for row in find_citations(reading(text))]


def test_all_fields() -> None:
    text = "根据《云溪区教育发展规划》（云政发〔2021〕 9 号）要求，"
    rows = find_citations(reading(text))
    assert rows == [
        {
            "title": "云溪区教育发展规划",
            "kind": "policy",
            "number": "云政发〔2021〕9号",
            "section_id": None,
            "span": {"start": 2, "end": 13},
        }
    ]
    (made,) = TypeAdapter(list[Citation]).validate_python(rows)
    assert text[made.span.start : made.span.end] == "《云溪区教育发展规划》"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《甲规划》《乙规划》和《丙规划》", ["甲规划", "乙规划", "丙规划"]),
        ("《关于印发〈甲方案〉的通知》", ["关于印发〈甲方案〉的通知", "甲方案"]),
        ("《关于印发<甲方案>的通知》", ["关于印发<甲方案>的通知", "甲方案"]),
        ("《关于印发《甲方案》的通知》", ["关于印发《甲方案》的通知", "甲方案"]),
        (
            "《关于转发〈关于印发《甲方案》的通知〉的通知》",
            ["关于转发〈关于印发《甲方案》的通知〉的通知", "关于印发《甲方案》的通知", "甲方案"],
        ),
        ("《校车办法〈试行〉》", ["校车办法〈试行〉"]),
        ("《教育部 财政部关于甲的意见》", ["教育部 财政部关于甲的意见"]),
        ("《校车管\n理办法》", ["校车管理办法"]),
        ("《公共目录（2022 年\n\n# Page 14:\n版）》", ["公共目录（2022 年版）"]),
        ("各县〈市〉区", []),
        ("", []),
    ],
)
def test_titles(text: str, expected: list[str]) -> None:
    assert sorted(titles(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("after", "number"),
    [
        ("（国办发〔2021〕15号）", "国办发〔2021〕15号"),
        ("(云教〔2022〕 8 号)", "云教〔2022〕8号"),
        ("（云府规[2020]3号）", "云府规[2020]3号"),
        ("（云府办〔2017〕)19号", "云府办〔2017〕)19号"),
        ("（教育部令第40号）", "教育部令第40号"),
        ("（国令第707号，以下简称《条例》）", "国令第707号"),
        ("（公告2012年第47号）", "公告2012年第47号"),
        ("（国办发明电〔2018〕15号）", "国办发明电〔2018〕15号"),
        ("（以下简称《意见》）（云发〔2021〕1号）", "云发〔2021〕1号"),
        ("云发〔2021〕1号", "云发〔2021〕1号"),
        ("（云政发〔20\n21〕9\n号）", "云政发〔2021〕9号"),
        ("（\n\n# Page 3:\n云政发〔2021〕9号）", "云政发〔2021〕9号"),
        ("（以下简称《意见》）", None),
        ("和国办发〔2021〕15号", None),
        ("（2021年）", None),
        ("第三条", None),
        ("", None),
    ],
)
def test_numbers(after: str, number: str | None) -> None:
    assert find_citations(reading("按照《甲意见》" + after + "执行。"))[0]["number"] == number


def test_a_list_says_what_its_titles_are() -> None:
    text = "学习《未成年人保护法》、《学校保护办法》、《教育惩戒细则》等法规。落实《校车办法》和《校服规定》等文件。"
    assert [row["kind"] for row in find_citations(reading(text))] == ["law", "law", "law", "policy", "policy"]


@pytest.mark.parametrize("head", ["现场核查指导原则", "行政处罚裁量基准", "市政工程消耗量定额"])
def test_principles_and_rates_are_policies(head: str) -> None:
    assert [row["kind"] for row in find_citations(reading(f"执行《云溪区{head}（2022年版）》。"))] == ["policy"]


def test_a_short_form_has_the_kind_of_what_it_stands_for() -> None:
    text = "《云溪省实施〈教育法〉办法》（以下简称《办法》）施行。贯彻《办法》。"
    assert [row["kind"] for row in find_citations(reading(text)) if row["title"] == "办法"] == ["law", "law"]


@pytest.mark.parametrize(
    ("text", "expected", "places"),
    [
        ("根据《甲意见，现通知如下。", [], [2]),
        ("根据《甲意见，结合《乙意见》要求。", ["乙意见"], [2]),
        ("《甲意见。其他》", [], [0]),
        ("《《《《", [], [0]),
        ("甲意见》要求", [], []),
        ("《" + "甲" * 400 + "》", [], [0]),
    ],
)
def test_unclosed_marks_are_doubts(text: str, expected: list[str], places: list[int]) -> None:
    r = reading(text)
    assert [row["title"] for row in find_citations(r)] == expected
    assert [d.start for d in r.doubts if d.code == "PP402"] == places


@given(
    st.lists(
        st.sampled_from(["《甲规划》", "《关于印发〈乙办法〉的通知》", "，", "《丙\n意见》", "等法规"]), max_size=8
    )
)
def test_every_closed_title_is_found(parts: list[str]) -> None:
    found = titles("".join(parts))
    assert len(found) == sum(part.count("《") + part.count("〈") for part in parts)


@given(st.text(alphabet="《》〈〉<>（）〔〕令第号办法规划2021。，\n 甲", max_size=150))
def test_any_text_gives_true_spans(text: str) -> None:
    for row in find_citations(reading(text)):
        a, b = row["span"]["start"], row["span"]["end"]
        assert text[a] in "《〈<"
        assert text[b - 1] in "》〉>"
        assert "".join(row["title"].split()) == "".join(text[a + 1 : b - 1].split())


def test_what_a_wrapped_line_says_behind_a_title() -> None:
    rows = find_citations(reading("实施《校园网络平台安全管理》推荐性国家标\n准，引导学校全程管理。"))
    assert [row["kind"] for row in rows] == ["policy"]
