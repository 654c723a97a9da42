"""Made-up tables of tasks over several pages come back: nearly all exactly, most without doubt, none wrong
without a word."""

import pytest

from policyparse.grammar import default
from policyparse.outline.reading import Reading
from policyparse.scan.furniture import mark_furniture
from policyparse.tables.grid import Grid
from policyparse.tables.mark import mark_tables
from strategies.sheets import read
from strategies.task_pages import Printed, task_pages

EXAMPLES = 120
EXACT, SURE = 0.96, 0.7


def _grids(text: str) -> list[Grid]:
    reading: Reading = read(text)
    reading.fold = mark_furniture(reading.fold, reading.lines, default())
    return mark_tables(reading).grids


def _bare(text: str) -> str:
    return "".join(text.split())


def _wrong(printed: Printed, grids: list[Grid]) -> int:
    """How many rows did not come back; all where the table itself did not."""
    wanted = [[_bare(c) for c in row] for row in printed.table.rows]
    if len(grids) != 1 or [c.header for c in grids[0].columns] != printed.table.headers:
        return len(wanted)
    got = [[_bare(c.text) for c in row.cells] for row in grids[0].rows]
    return sum([a != b for a, b in zip(wanted, got, strict=False)]) + abs(len(wanted) - len(got))


@pytest.mark.parametrize("by_line", [False, True])
def test_tables_of_tasks_come_back_over_pages(by_line: bool) -> None:
    drawn = [task_pages(seed, by_line) for seed in range(EXAMPLES)]
    exact = sure = rows = lost = 0
    silent: list[str] = []
    for printed in drawn:
        grids = _grids(printed.text)
        wrong = _wrong(printed, grids)
        exact += not wrong
        sure += not wrong and grids[0].confidence >= 0.8
        rows += len(printed.table.rows)
        lost += wrong
        if wrong and grids and grids[0].confidence >= 0.8:
            silent.append(printed.text)
    print(f"{exact} of {len(drawn)} tables came back exactly, {sure} without doubt, {rows - lost} of {rows} rows")
    assert exact >= EXACT * len(drawn)
    assert sure >= SURE * len(drawn)
    assert not silent, silent[0]
