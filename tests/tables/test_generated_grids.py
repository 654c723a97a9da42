"""Made-up tables printed in every layout come back: at least 97 of 100 exactly, the others reported as doubtful."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from policyparse.tables.grid import Grid
from policyparse.tables.mark import mark_tables
from strategies.grids import MadeTable, indicator_tables, project_tables, task_tables
from strategies.layouts import LAYOUTS, ONE_HEADER_ROW
from strategies.sheets import read

KINDS = {"indicators": indicator_tables, "tasks": task_tables, "projects": project_tables}
EXAMPLES = 34
"""For each kind of table: a hundred for each layout."""
EXACT = 0.97


def _bare(text: str) -> str:
    return "".join(text.split())


def _comes_back(table: MadeTable, grids: list[Grid], layout: str) -> bool:
    if len(grids) != 1:
        return False
    headers = table.headers if layout in ONE_HEADER_ROW else table.full_headers
    wanted = [[_bare(c) for c in row] for row in [headers, *table.rows]]
    grid = grids[0]
    got = [[_bare(c.header) for c in grid.columns], *([_bare(c.text) for c in row.cells] for row in grid.rows)]
    return got == wanted


def _printed(layout: str, kind: str) -> list[tuple[MadeTable, str]]:
    """Tables of a kind with what they look like in a layout, the same at every run."""
    drawn: list[tuple[MadeTable, str]] = []

    @settings(
        max_examples=EXAMPLES, derandomize=True, database=None, phases=(Phase.generate,), deadline=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        table = data.draw(KINDS[kind]())
        drawn.append((table, data.draw(LAYOUTS[layout](table))))

    draw()
    return drawn


@pytest.mark.parametrize("layout", LAYOUTS)
def test_grids_come_back(layout: str) -> None:
    drawn = [pair for kind in KINDS for pair in _printed(layout, kind)]
    exact = 0
    silent: list[str] = []
    for table, text in drawn:
        grids = mark_tables(read(text)).grids
        if _comes_back(table, grids, layout):
            exact += 1
        elif grids and grids[0].confidence >= 0.8:
            silent.append(text)
    print(f"{layout}: {exact} of {len(drawn)} tables came back exactly")
    assert exact >= EXACT * len(drawn)
    assert not silent, silent[0]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_cell_stands_where_its_span_says(layout: str) -> None:
    @settings(max_examples=25, derandomize=True, database=None, deadline=None)
    @given(st.data())
    def one(data: st.DataObject) -> None:
        text = data.draw(LAYOUTS[layout](data.draw(st.one_of(indicator_tables(), task_tables()))))
        for grid in mark_tables(read(text)).grids:
            assert 0 <= grid.start < grid.end <= len(text)
            for row in grid.rows:
                for cell in row.cells:
                    pieces = "".join(text[a.start : a.end] for a in cell.atoms)
                    assert _bare(cell.text) == _bare(pieces)

    one()
