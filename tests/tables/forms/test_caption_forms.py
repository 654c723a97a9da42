"""What a table is called."""

import pytest

from policyparse.tables.captions import caption_above, caption_at
from policyparse.tables.sheet import Sheet
from strategies.sheets import read, tables


@pytest.mark.parametrize(
    ("line", "label", "text", "unit"),
    [
        ("表1 云溪区教育发展主要指标", "表1", "云溪区教育发展主要指标", None),
        ("表 2-1　学位供给（单位：个）", "表2-1", "学位供给", "个"),
        ("附表三：重点项目", "附表三", "重点项目", None),
        ("附表 云溪区建设项目表", "附表", "云溪区建设项目表", None),
        ("专栏4教育工程", "专栏4", "教育工程", None),
        ("1 “十三五”期间云溪区教育发展情况", "表1", "“十三五”期间云溪区教育发展情况", None),
        ("17临江市“十四五”主要指标", None, "临江市“十四五”主要指标", None),
    ],
)
def test_captions(line: str, label: str | None, text: str, unit: str | None) -> None:
    caption = caption_at(Sheet(read(line + "\n序号\n")), 0, expected=1)
    assert caption is not None
    assert (caption.label, caption.text, caption.unit) == (label, text, unit)


@pytest.mark.parametrize(
    "line", ["表1所示的指标逐年提高", "代表1名参加会议", "8 云溪区要做好各项工作。", "专栏建设", "附表所列事项"]
)
def test_what_is_no_caption(line: str) -> None:
    assert caption_at(Sheet(read(line + "\n序号\n")), 0, expected=1) is None


def test_a_page_number_glued_to_a_title_is_no_part_of_it() -> None:
    text = "持续提升。\n17临江市“十四五”主要指标\n序号\n"
    caption = caption_at(Sheet(read(text)), 1, expected=1)
    assert caption is not None
    assert text[caption.start :].startswith("临江市")


def test_a_label_alone_has_its_title_below() -> None:
    caption = caption_at(Sheet(read("表3\n重点项目一览表\n序号\n")), 0, expected=1)
    assert caption is not None
    assert (caption.label, caption.text, caption.after) == ("表3", "重点项目一览表", 2)


def test_a_caption_is_found_above_its_line_of_units() -> None:
    caption = caption_above(Sheet(read("普及水平提高。\n青岚县主要指标\n单位：万人\n序号\n指标\n")), 3, 0, 1)
    assert (caption.label, caption.text, caption.unit, caption.after) == (None, "青岚县主要指标", "万人", 3)


def test_a_heading_is_no_caption() -> None:
    caption = caption_above(Sheet(read("## 三、任务分工\n| 序号 | 指标 |\n")), 1, 0, 1)
    assert caption.text is None


def test_a_table_that_goes_on_is_one_table() -> None:
    rows = "序号\n指标\n2025年\n1\n森林覆盖率\n40\n2\n新增学位\n900\n"
    more = "续表1\n序号\n指标\n2025年\n3\n绿地面积\n12\n4\n道路里程\n33\n"
    _, found = tables("表1 主要指标\n" + rows + more)
    assert len(found.grids) == 1
    assert [row.cells[0].text for row in found.grids[0].rows] == ["1", "2", "3", "4"]
