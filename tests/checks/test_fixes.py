"""Mends: edits put in place, kept only where they bring nothing new, bytes elsewhere untouched."""

from pathlib import Path

import pytest

from policyparse import parse, parse_text
from policyparse.checks.fixes import FixError, apply, diff, encode, mend, news
from policyparse.checks.runner import choose, run
from policyparse.grammar import default
from policyparse.model import Diagnostic, Edit, Fix, Span

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def finding(start: int, end: int, *edits: tuple[int, int, str], code: str = "XX101", safe: bool = True) -> Diagnostic:
    made = tuple(Edit(span=Span(start=a, end=b), text=text) for a, b, text in edits)
    fix = Fix(edits=made, safe=safe, message="mend") if edits else None
    return Diagnostic(
        code=code, name="x", severity="warning", message="m", span=Span(start=start, end=end), line=1, column=1, fix=fix
    )


def every(text: str) -> tuple[Diagnostic, ...]:
    return run(parse_text(text), choose([], []), default())


def test_edits_are_put_in_place() -> None:
    found = [finding(4, 5, (4, 5, "戊戊")), finding(0, 1, (0, 0, "前")), finding(1, 2, (1, 2, ""))]
    assert apply("甲乙丙丁戊", found).text == "前甲丙丁戊戊"


def test_an_edit_that_meets_another_waits() -> None:
    found = [
        finding(0, 3, (0, 3, "子")),
        finding(2, 4, (2, 4, "丑")),
        finding(3, 3, (3, 3, "寅")),
        finding(4, 5, (4, 5, "卯")),
    ]
    done = apply("甲乙丙丁戊", found)
    assert done.text == "子丁卯"
    assert len(done.fixed) == 2


def test_unsafe_ones_only_where_wanted() -> None:
    found = [finding(0, 1, (0, 1, "子"), safe=False), finding(1, 2)]
    assert apply("甲乙", found).text == "甲乙"
    assert apply("甲乙", found, unsafe=True).text == "子乙"


def test_a_fix_that_brings_something_new_is_left_out() -> None:
    def check(text: str) -> tuple[Diagnostic, ...]:
        found = [finding(i, i + 1, (i, i + 1, "好")) for i, c in enumerate(text) if c in "坏丑"]
        new = [finding(0, 1, code="XX102")] if "丑" not in text else []
        return (*found, *new)

    done = mend("坏丑坏", check, lambda d: True)
    assert done.text == "好丑好"
    assert len(done.fixed) == 2


def test_a_fix_that_does_not_end_its_finding_is_no_fix() -> None:
    def check(text: str) -> tuple[Diagnostic, ...]:
        return (finding(0, 1, (0, 0, "长")),)

    assert mend("甲", check, lambda d: True).text == "甲"


def test_only_wanted_findings_are_mended() -> None:
    text = "完善机制，，加强领导。。强化督导。"
    done = mend(text, every, lambda d: "。" in d.message)
    assert done.text == "完善机制，，加强领导。强化督导。"


def test_rounds_go_on_until_nothing_changes() -> None:
    text = "加强领导。加强领导。加强领导。完善机制，强化督导。"
    done = mend(text, every, lambda d: d.code == "PP905")
    assert done.text == "加强领导。完善机制，强化督导。"
    assert len(done.fixed) == 2


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
@pytest.mark.parametrize("unsafe", [False, True])
def test_a_mended_sample_has_no_new_finding(path: Path, unsafe: bool) -> None:
    text = parse(path).text
    before = every(text)
    done = mend(text, every, lambda d: True, unsafe=unsafe)
    assert news(before, every(done.text), done.fixed) == {}
    assert mend(done.text, every, lambda d: True, unsafe=unsafe).text == done.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be", "utf-16-le", "big5"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_bytes_elsewhere_stay(encoding: str, newline: str) -> None:
    text = newline.join(
        ["一、總體要求", "建立機制，，加強領導。", "二、主要任務", "學校應當開展教學工作，提高教學質量。", ""]
    )
    original = text.encode(encoding)
    if encoding == "utf-16-be":
        original = b"\xfe\xff" + original
    source = parse(original)
    mended = source.text.replace("，，", "，", 1)
    made = encode(mended, source.source.encoding, original, source.text)
    assert len(original) - len(made) == len(
        "，".encode(encoding.replace("utf-8-sig", "utf-8").replace("utf-16", "utf-16-le")[:9])
    )
    assert parse(made).text == mended
    assert made[:8] == original[:8]


def test_bytes_that_are_no_text_are_not_written_over() -> None:
    original = "一、总体要求\n".encode() + b"\xff\xfe\xfa" + "完善机制。。\n".encode()
    document = parse(original)
    with pytest.raises(FixError, match="no text in its encoding"):
        encode(document.text.replace("。。", "。"), document.source.encoding, original, document.text)


def test_a_character_that_the_encoding_lacks() -> None:
    with pytest.raises(FixError, match="convert it to UTF-8"):
        encode("甲…𠀀", "big5", "甲乙".encode("big5"), "甲乙")


def test_diff() -> None:
    shown = diff("a.txt", "一\n二\n三\n四\n五", "一\n二\n叁\n四\n五")
    assert shown == "--- a/a.txt\n+++ b/a.txt\n@@ -2,3 +2,3 @@\n 二\n-三\n+叁\n 四\n"
    assert diff("a.txt", "一", "一") == ""
    assert diff("a.txt", "一", "二").endswith("-一\n\\ No newline at end of file\n+二\n\\ No newline at end of file\n")
