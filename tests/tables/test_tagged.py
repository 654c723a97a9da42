"""Tables left as HTML."""

import pytest

from strategies.sheets import grid_of, headers, tables, texts

TEXT = """**表1 云溪区体育发展主要指标**

<table>
<thead>
<tr class="header">
<th rowspan="2"><strong>指标</strong></th>
<th rowspan="2">单位</th>
<th colspan="2">规划值</th>
</tr>
<tr><th>2023年</th><th>2025年</th></tr>
</thead>
<tbody>
<tr><td><p>场地数</p></td><td rowspan="2">个</td><td>20</td><td>30</td></tr>
<tr><td><p>社团</p>
<p>数</p></td><td>8</td><td></td></tr>
</tbody>
</table>
注：不含学校社团。
"""


def test_cells_that_span_stand_in_every_place() -> None:
    grid = grid_of(TEXT)
    assert (grid.label, grid.caption, grid.layout) == ("表1", "云溪区体育发展主要指标", "tags")
    assert headers(grid) == ["指标", "单位", "规划值/2023年", "规划值/2025年"]
    assert texts(grid) == [["场地数", "个", "20", "30"], ["社团数", "个", "8", ""]]
    assert [note.text for note in grid.notes] == ["不含学校社团。"]


def test_on_one_line() -> None:
    grid = grid_of("".join(TEXT.splitlines()[2:-1]) + "\n")
    assert texts(grid) == [["场地数", "个", "20", "30"], ["社团数", "个", "8", ""]]


BOX = "<table>\n<tr><td><p>专栏1 场地工程</p>\n<p>一、新建体育公园。</p></td></tr>\n</table>\n"
NESTED = "<table><tr><td>甲</td><td><table><tr><td>乙</td></tr></table></td></tr></table>\n"


@pytest.mark.parametrize("text", [BOX, NESTED])
def test_what_is_no_table_is_left_as_text_without_headings(text: str) -> None:
    reading, found = tables(text + "二、保障措施\n")
    assert not found.grids
    assert [d.code for d in reading.doubts] == ["PP201"]
    assert reading.zone_at(0) is not None
    assert reading.zone_at(text.index("</table>")) is not None
    assert reading.zone_at(len(text)) is None


def test_a_table_that_is_not_closed_is_none() -> None:
    reading, found = tables("<table><tr><td>指标</td><td>2025年</td></tr>\n一、总则\n")
    assert not found.grids
    assert not reading.zones
