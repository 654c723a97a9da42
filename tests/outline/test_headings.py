"""What the numbering shows of damage."""

from strategies.outlines import codes, read

BODY = "各校要加强领导。"


def test_a_foreign_style_in_a_run() -> None:
    assert codes(f"1.甲乙。{BODY}\n2、丙丁。{BODY}\n3.戊己。{BODY}\n") == ["PP104"]


def test_two_styles_at_two_levels_are_no_fault() -> None:
    assert codes(f"1.甲乙。{BODY}\n2.丙丁。{BODY}\n3.戊己。{BODY}\n") == []


def test_headings_keep_their_reasons() -> None:
    reasons = read(f"一、甲乙\n{BODY}\n二、丙丁\n{BODY}\n").headings[1].reasons
    assert reasons == ["at a line's start", "continues its run"]
