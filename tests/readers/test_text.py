"""Bytes and strings become sources; what is no text is refused, what is damaged is marked."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyparse.errors import LimitError, PolicyParseError, ReadError
from policyparse.readers import Mark, read_string, read_text, text

PLAN = "云溪区教育工作要点\r\n一、总体要求\r坚持立德树人。\n\n二、主要任务\x0b（一）扩优提质\u2028终"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_the_text_is_unchanged_whatever_its_newlines(codec: str) -> None:
    data = PLAN.encode(codec)
    source = read_text(data, "plan.txt")
    assert source.text == PLAN
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert (source.name, source.media_type) == ("plan.txt", "text/plain")
    assert source.marks == ()


def test_an_empty_file_is_an_empty_text() -> None:
    for data in (b"", b"\xef\xbb\xbf", b"\xff\xfe"):
        assert read_text(data, "empty.txt").text == ""


@pytest.mark.parametrize(("name", "media"), [("a.md", "text/markdown"), ("a.MD", "text/markdown"), ("a", "text/plain")])
def test_the_media_type_is_told_by_the_name(name: str, media: str) -> None:
    assert read_text(b"x", name).media_type == media


@pytest.mark.parametrize(
    ("character", "kind"),
    [("\0", "control"), ("\x07", "control"), ("\x1b", "control"), ("\x7f", "control"), ("\x9d", "control"),
     ("\ue000", "private"), ("\uf8ff", "private"), ("\U000f0001", "private"), ("\ufffd", "undecodable")],
)  # fmt: skip
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_odd_characters_are_kept_and_marked(character: str, kind: str, codec: str) -> None:
    whole = f"一、总体{character}{character}要求"
    source = read_text(whole.encode(codec), "a.txt")
    assert source.text == whole
    assert source.marks == (Mark(kind, 4, 6, ord(character)),)  # type: ignore[arg-type]


@pytest.mark.parametrize("plain", ["甲\t乙\n", "\u3000\xa0全角", "\ufeff", "\x85", "①％Ⅰ·×", "𠮷", "\f\v"])
def test_ordinary_characters_are_not_marked(plain: str) -> None:
    assert read_string(plain).marks == ()


def test_bytes_of_no_character_are_shown_and_marked() -> None:
    data = "一、总体要求，坚持立德树人".encode()
    source = read_text(data[:9] + b"\xff" + data[9:], "a.txt")
    assert source.text == "一、总\ufffd体要求，坚持立德树人"
    assert source.marks == (Mark("undecodable", 3, 4, 0xFFFD),)


def test_half_characters_of_a_string_are_shown_in_place_and_marked() -> None:
    source = read_string("甲\ud800乙\udfff")
    assert source.text == "甲\ufffd乙\ufffd"
    assert source.marks == (Mark("undecodable", 1, 2, 0xD800), Mark("undecodable", 3, 4, 0xDFFF))
    assert len(read_string("\ud83d\ude00" * 3).text) == 6, "positions stay those of the string that was given"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"PK\x03\x04\x14\x00", "DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "old Office"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (bytes(range(256)) + bytes(64), "binary data"),
        (bytes(1000), "binary data"),
    ],
)
def test_a_binary_file_is_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(ReadError, match=r"^scan\.bin looks like .*, not like text; ") as error:
        read_text(data, "scan.bin")
    assert what in str(error.value)


def test_utf16_is_not_taken_for_binary() -> None:
    ascii_only = "Document No. 2025-17\n" * 40
    for codec in ("utf-16", "utf-16-le", "utf-16-be"):
        assert read_text(ascii_only.encode(codec), "a.txt").text == ascii_only


def test_a_text_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MAX_BYTES", 10)
    assert read_text(b"0123456789", "a.txt").text
    with pytest.raises(LimitError, match=r"a\.txt has 11 bytes, more than the limit of 10"):
        read_text(b"01234567890", "a.txt")
    with pytest.raises(LimitError):
        read_string("一" * 11)


@given(st.text(st.characters(exclude_categories=()), max_size=80))
@settings(max_examples=150)
def test_any_string_keeps_its_length_and_every_damage_its_mark(given_text: str) -> None:
    source = read_string(given_text)
    assert len(source.text) == len(given_text)
    source.text.encode("utf-8")
    marked = {i for m in source.marks if m.kind in ("control", "undecodable", "private") for i in range(m.start, m.end)}
    for i, (old, new) in enumerate(zip(given_text, source.text, strict=True)):
        assert old == new or (new == "\ufffd" and i in marked)
        if old in "\0\x1f\x7f\ufffd\ue000":
            assert i in marked


@given(st.binary(max_size=200))
@settings(max_examples=100)
def test_any_bytes_give_a_source_or_one_of_our_errors(data: bytes) -> None:
    try:
        source = read_text(data, "x")
    except PolicyParseError:
        return
    source.text.encode("utf-8")
    assert source.text or not data.strip(b"\xef\xbb\xbf\xff\xfe\0")
