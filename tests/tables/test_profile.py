"""What columns hold, learnt from whole rows."""

from policyparse.grammar import default
from policyparse.tables.columns import make_columns
from policyparse.tables.grid import Atom
from policyparse.tables.profile import Profile, width
from policyparse.tables.words import kind_of, table_words


def atom(text: str) -> Atom:
    return Atom(0, len(text), text, kind_of(table_words(default()), text))


def profile() -> Profile:
    headers = ("序号", "指标", "2025年", "责任单位")
    made = Profile(make_columns(table_words(default()), [(h, h) for h in headers]))
    row = ["毛入园率", "96", "区教育局"]
    made.learn([[atom(c) for c in (str(n), *row)] for n in range(1, 5)])
    return made


def test_width_counts_latin_as_half() -> None:
    assert [width(atom(t)) for t in ("毛入园率", "96", "PM2.5浓度")] == [4, 1, 5]


def test_widths_are_learnt_from_enough_rows() -> None:
    assert profile().widths[1:] == [4, 1, 4]


def test_cells_cost_least_where_they_belong() -> None:
    made = profile()
    for k, text in ((0, "5"), (1, "毛入学率"), (2, "97.5"), (3, "区财政局")):
        costs = made.costs(atom(text), range(4), False)
        assert costs.index(min(costs)) == k, text


def test_brackets_are_odd_where_no_cell_has_them() -> None:
    made = profile()
    assert made.costs(atom("[20]"), [2], False) > made.costs(atom("20"), [2], False)
    made.learn([[atom(c) for c in ("1", "新增学位", "[20]", "区教育局")]])
    assert made.costs(atom("[20]"), [2], False) == made.costs(atom("20"), [2], False)


def test_a_list_of_offices_breaks_behind_its_comma() -> None:
    made = profile()
    made.office_starts = ("区",)
    assert made.joint(3, atom("区教育局、"), atom("区财政局")) < made.joint(3, atom("区教育局"), atom("区财政局"))
    assert made.joint(1, atom("区教育局"), atom("区财政局")) == 0.0


def test_full_lines() -> None:
    made = profile()
    made.learn_full([[[], [atom("随迁子女入读公"), atom("办学校比例")], [], []]] * 2)
    assert made.full == [0, 7, 0, 0]
    assert made.off(1, 7, last=False) == 0.0
    assert made.off(1, 12, last=False) > 0.0
