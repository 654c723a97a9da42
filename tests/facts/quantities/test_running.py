from policyparse.facts.quantities.running import running
from policyparse.grammar import default
from policyparse.outline.reading import Reading, Zone
from policyparse.readers import read_string
from policyparse.scan.fold import fold
from policyparse.scan.lines import lines

WRAPPED = "到2025 年，全县学前教育资源更\n加充足，新增托位20\n00 个。\n二是提升质量，培训\nAI\nlab 教师。"


def of(text: str, *, wrapped: bool) -> Reading:
    folded = fold(text)
    return Reading(read_string(text, "text"), text, folded, default(), lines(folded), wrapped=wrapped)


def test_paragraphs_stay_as_they_are() -> None:
    run = running(of("甲乙\n丙丁", wrapped=False))
    assert run.text == "甲乙\n丙丁"
    assert run.span(1, 4) == (1, 4)
    assert (run.origin(3), run.offset(3)) == (3, 3)


def test_wraps_are_taken_out_and_ends_of_sentences_stay() -> None:
    run = running(of(WRAPPED, wrapped=True))
    assert run.text == "到2025 年，全县学前教育资源更加充足，新增托位2000 个。\n二是提升质量，培训AI lab 教师。"


def test_offsets_lead_back_to_the_source() -> None:
    run = running(of(WRAPPED, wrapped=True))
    start = run.text.index("2000")
    a, b = run.span(start, start + 4)
    assert WRAPPED[a:b] == "20\n00"
    for offset, character in enumerate(run.text):
        if character != "\n":
            assert WRAPPED[run.origin(offset)] in (character, "\n")
        if character not in "\n ":
            assert run.offset(run.origin(offset)) == offset


def test_a_paragraph_goes_on_behind_a_sentence_that_ends_with_its_line() -> None:
    reading = of("年底前建成5所；\n新增学位20个。\n二是培训3人。", wrapped=True)
    reading.ongoing = frozenset([0])
    assert running(reading).text == "年底前建成5所；新增学位20个。\n二是培训3人。"


def test_a_zone_keeps_its_line_ends() -> None:
    reading = of("前言部分\n表格一行\n后文", wrapped=True)
    reading.zones = [Zone("table", 5, 9)]
    assert running(reading).text == "前言部分\n表格一行\n后文"


def test_furniture_between_two_lines_is_left_out() -> None:
    reading = of("新增托\n- 3 -\n位5个", wrapped=True)
    reading.lines[1].kind = "furniture"
    assert running(reading).text == "新增托位5个"


def test_nothing_is_something() -> None:
    assert running(of("\n\n", wrapped=True)).text == "\n\n"
