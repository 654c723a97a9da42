"""Titles put together from wrapped lines, and what a covering notice hands over."""

import pytest

from policyparse.grammar import default
from policyparse.outline.front.title_forms import bare_title, handed_over, is_complete, title_forms, undated_title
from policyparse.scan.fold import fold
from strategies.fronts import front_of

BODY = "\n为发展教育，制定本文件。\n一、总体要求\n坚持改革。\n二、主要任务\n落实责任。\n"


def titles(front: str) -> list[str]:
    found = front_of(front + BODY).front
    assert found is not None
    return [t.ink for t in found.titles]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("云溪区教育行动计划", "云溪区教育行动计划"),
        ("云溪区教育\n行动计划", "云溪区教育行动计划"),
        ("云溪区教育行动计划\n（2021—2025年）", "云溪区教育行动计划（2021—2025年）"),
        ("云溪区教育行动计划\n（2021年3月—2023年12月）", "云溪区教育行动计划（2021年3月—2023年12月）"),
        ("云溪区教育行动计划\n（2021年11月）", "云溪区教育行动计划"),
        ("云溪区教育行动计划\n（征求意见稿）", "云溪区教育行动计划（征求意见稿）"),
        ("云溪区教育局关于印发\n《云溪区教育行动计划》的通知", "云溪区教育局关于印发《云溪区教育行动计划》的通知"),
        ("云溪区教育局关于印发《云溪区教育行\n动计划》的通知", "云溪区教育局关于印发《云溪区教育行动计划》的通知"),
        ("云溪区关于印发云溪区教育规划\n的通知", "云溪区关于印发云溪区教育规划的通知"),
        ("云溪区关于印发云溪区教育规划\n（2021—2025年）的通知", "云溪区关于印发云溪区教育规划（2021—2025年）的通知"),
        ("云溪区人民政府办公室\n关于印发云溪区教育规划的通知", "云溪区人民政府办公室关于印发云溪区教育规划的通知"),
        ("3. 云溪区关于印发云溪区教育规划的通知", "云溪区关于印发云溪区教育规划的通知"),
        ("10.\n云溪区关于印发云溪区教育规划的通知", "云溪区关于印发云溪区教育规划的通知"),
        ("# 云溪区教育行动计划", "云溪区教育行动计划"),
        ("重磅！云溪区教育行动计划出台", "云溪区教育行动计划"),
        ("云溪区关于加快转型，\n推动发展的意见", "云溪区关于加快转型，推动发展的意见"),
        ("云溪区委、云溪区政府印发《关于加快转型的意见》", "关于加快转型的意见"),
        ("云溪区委 云溪区政府印发《关于加快\n转型的意见》", "关于加快转型的意见"),
        ("云溪区印发《云溪区教育规划》\n的通知", "云溪区印发《云溪区教育规划》的通知"),
        ("云溪区教育行动计划（2.0版）", "云溪区教育行动计划（2.0版）"),
        ("5. 云溪区养犬管理条例（2023年1月10日）", "云溪区养犬管理条例（2023年1月10日）"),
        ("12.\n云溪区教育行动计划\n（征求意见稿）（2023年3月17日）", "云溪区教育行动计划"),
        ("7. 云溪区教育局印发\n《云溪区教育行动计划》（2023年2月2日）", "云溪区教育行动计划"),
        ("云溪区教育\n\n# Page 12:\n行动计划", "云溪区教育行动计划"),
        ("云溪区教育行动计划（2023版", "云溪区教育行动计划（2023版）"),
        ("云溪区教育行动计划（试行", "云溪区教育行动计划（试行）"),
    ],
)
def test_wraps(lines: str, title: str) -> None:
    assert titles(lines) == [title]


def test_span_holds_the_title() -> None:
    text = "重磅！云溪区 教育行动计划出台" + BODY
    found = front_of(text).front
    assert found is not None
    assert found.title is not None
    assert text[found.title.start : found.title.end] == "云溪区 教育行动计划"


@pytest.mark.parametrize(
    ("notice", "title"),
    [
        ("关于印发《云溪区教育规划》的通知", "云溪区教育规划"),
        ("云溪区教育局关于印发云溪区教育规划的通知", "云溪区教育规划"),
        ("云溪区关于转发临江市关于印发《临江市教育规划》的通知的通知", "临江市教育规划"),
        ("关于公开征求《云溪区办法（征求意见稿）》意见的公告", "云溪区办法（征求意见稿）"),
        ("云溪区人民政府办公室印发《云溪区方案》的通知", "云溪区方案"),
        ("关于做好新闻发布工作的通知", None),
        ("关于加强劳动教育的意见", None),
    ],
)
def test_handed_over(notice: str, title: str | None) -> None:
    assert handed_over(fold(notice), title_forms(default())) == title


def test_notes_at_a_titles_end() -> None:
    assert bare_title("云溪区计划（2021—2025年）（试行）") == "云溪区计划"
    assert undated_title("云溪区计划（试行）（2023年6月1日）") == "云溪区计划（试行）"
    assert undated_title("云溪区计划（云教〔2020〕1号）") == "云溪区计划"


@pytest.mark.parametrize(
    ("line", "complete"), [("云溪区教育规划", True), ("云溪区教育", False), ("规划", False), ("《云溪区规划", False)]
)
def test_complete(line: str, complete: bool) -> None:
    assert is_complete(line, title_forms(default())) is complete


@pytest.mark.parametrize("scrap", ["1.\n2.", "【】", "3.！", "【政策】！出台", "（1）"])
def test_scraps_are_no_titles(scrap: str) -> None:
    found = front_of(scrap).front
    assert found is not None
    assert all(0 <= t.start <= t.end <= len(scrap) and not t.complete for t in found.titles)


def test_a_sites_tag_before_a_headline() -> None:
    assert titles("【政策】重磅！云溪区教育行动计划出台") == ["云溪区教育行动计划"]
