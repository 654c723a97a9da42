"""Page furniture: marked where it is, and nothing else."""

import pytest

from policyparse.grammar import default
from policyparse.scan.fold import fold
from policyparse.scan.furniture import mark_furniture
from policyparse.scan.lines import lines

PROSE = ["为发展教育，制定本计划。", "一、总体要求", "坚持改革。"]


def furniture(text: str) -> list[str]:
    folded = fold(text)
    found = lines(folded)
    assert len(mark_furniture(folded, found, default())) == len(text)
    return [text[line.start : line.end] for line in found if line.kind == "furniture"]


@pytest.mark.parametrize(
    "line",
    [
        "当前位置：首页 > 政务公开 > 规划计划",
        "您的位置: 首页 >> 通知公告",
        "发布时间：2021-03-01 来源：云溪区教育局 浏览次数：120",
        "2021-03-01 10:00 来源：云溪区教育局",
        "【字体：大 中 小】",
        "字体：[大] [中] [小]",
        "【打印】 【关闭】",
        "打印 分享 收藏",
        "责任编辑：某某",
        "扫一扫在手机打开当前页",
        "北大法宝【法宝引证码】 CLI.12.1234567",
        "原文链接：https://www.example.com/a.html",
        "版权所有：云溪区人民政府 京ICP备00000000号",
        "上一篇：关于做好工作的通知",
    ],
)
def test_lines_of_a_page(line: str) -> None:
    assert furniture("\n".join([line, *PROSE])) == [line]
    assert furniture("\n".join(["云溪区教育计划", *PROSE * 20, line])) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "分享优质资源，推动均衡发展。",
        "来源广泛、结构合理",
        "打印材料由各校负责",
        "大力发展职业教育",
        "小学阶段",
        "关闭校外培训机构若干",
    ],
)
def test_lines_of_the_text(line: str) -> None:
    assert furniture("\n".join(["云溪区教育计划", line, *PROSE])) == []


def test_the_middle_of_a_text_is_left_alone() -> None:
    assert furniture("\n".join(["云溪区教育计划", *PROSE * 20, "来源：各校上报的数据", *PROSE * 20])) == []


def test_page_marks_between_two_halves_of_a_sentence() -> None:
    text = "推进改革，\n\n# Page 12:\n促进发展。\n"
    folded = fold(text)
    found = lines(folded)
    assert mark_furniture(folded, found, default()).split() == ["推进改革，", "促进发展。"]
    assert [line.kind for line in found] == ["", "furniture", ""]


def test_running_heads() -> None:
    page = "云溪区教育规划\n{0}\n推进改革，加强管理，\n落实责任第{0}项，完善机制。\n"
    text = "".join(page.format(i) + f"— {i} —\n" for i in range(1, 6))
    assert furniture(text).count("云溪区教育规划") >= 4


def test_a_cell_that_often_ends_a_page_stays() -> None:
    body = "推进城乡学校结对帮扶。\n市教育局\n持续推进到位\n"
    pages = "".join(f"# Page {k}:\n{body}新建学校。\n市财政局\n持续推进到位\n" for k in range(1, 5))
    assert furniture(pages) == [f"# Page {k}:" for k in range(1, 5)]


def test_years_are_no_page_numbers() -> None:
    rows = [
        f"{2022 + k}年底前\n" + "推进城乡学校结对帮扶，新建改建公办学校，加强教师培训。\n" * 12 for k in range(1, 5)
    ]
    assert furniture("".join(rows)) == []


def test_a_tables_header_on_each_page_stays() -> None:
    text = "".join(f"# Page {i}:\n序号 任务 单位\n{i} 加强管理 区教育局\n" for i in range(1, 6))
    assert "序号 任务 单位" not in furniture(text)


def test_a_path_through_the_site_is_furniture_and_a_comparison_is_not() -> None:
    text = "云溪新闻>>快讯\n政务公开 > 规划 > 区级\n指标>10且数值>20\n云溪区教育行动计划\n"
    found = lines(text)
    mark_furniture(text, found, default())
    assert [line.kind for line in found] == ["furniture", "furniture", "", ""]
