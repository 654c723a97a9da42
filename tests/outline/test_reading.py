"""What the stages ask of a reading: which section, which zone, and a stretch's text without its wraps."""

import pytest

from policyparse.grammar import default
from policyparse.outline.reading import Heading, Reading, Zone
from policyparse.readers import read_string
from policyparse.scan.fold import fold
from policyparse.scan.lines import lines


def of(text: str) -> Reading:
    folded = fold(text)
    return Reading(read_string(text, "made-up"), text, folded, default(), lines(folded))


def heading(start: int, end: int, id: str, parent: int = -1) -> Heading:
    return Heading(start, start, start, start, "一、", 1, None, parent=parent, id=id, end=end)


@pytest.fixture
def tree() -> Reading:
    reading = of("甲" * 40)
    reading.headings = [
        heading(5, 30, "1"), heading(8, 20, "1.1", 0), heading(10, 15, "1.1.1", 1), heading(30, 35, "2"),
    ]  # fmt: skip
    return reading


@pytest.mark.parametrize(
    ("offset", "id"),
    [(0, None), (4, None), (5, "1"), (8, "1.1"), (10, "1.1.1"), (14, "1.1.1"), (15, "1.1"), (20, "1"), (29, "1"),
     (30, "2"), (35, None), (99, None)],
)  # fmt: skip
def test_the_innermost_section(tree: Reading, offset: int, id: str | None) -> None:
    found = tree.section_at(offset)
    assert (found.id if found else None) == id
    assert tree.section_id(offset) == id


def test_a_heading_that_is_added_later_is_seen(tree: Reading) -> None:
    assert tree.section_id(36) is None
    tree.headings.append(heading(35, 40, "3"))
    assert tree.section_id(36) == "3"


def test_without_headings_there_is_no_section() -> None:
    assert of("甲").section_at(0) is None


@pytest.mark.parametrize(
    ("offset", "kind"), [(0, None), (2, "toc"), (4, "toc"), (5, None), (8, "table"), (9, "box"), (11, None)]
)
def test_the_zone_of_a_place(offset: int, kind: str | None) -> None:
    reading = of("甲" * 12)
    reading.zones = [Zone("toc", 2, 5), Zone("table", 7, 9), Zone("box", 9, 11)]
    found = reading.zone_at(offset)
    assert (found.kind if found else None) == kind


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  坚持改革 ", "坚持改革"),
        ("坚持改\n  革创新", "坚持改革创新"),
        ("坚持改\n\n \n革", "坚持改革"),
        ("建设AI\nlab", "建设AI lab"),
        ("投入20\n00万元", "投入2000万元"),
        ("面向AI\n时代", "面向AI时代"),
        ("\n \n", ""),
        ("（一）１２所:", "（一）１２所:"),
    ],
)
def test_clean(text: str, clean: str) -> None:
    assert of(text).clean(0, len(text)) == clean


def test_clean_takes_the_stretch_alone() -> None:
    assert of("甲乙\n丙丁").clean(1, 4) == "乙丙"


def test_clean_leaves_out_what_is_blanked_in_the_fold() -> None:
    reading = of("坚持\n- 3 -\n改革")
    reading.fold = reading.fold.replace("- 3 -", "\n" * 5)
    assert reading.clean(0, len(reading.text)) == "坚持改革"
