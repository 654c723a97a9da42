"""The encoding is found, also where there are only a few characters."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyparse.readers.encoding import SAMPLE, decode, looks_like_utf16, score

SIMPLIFIED = [
    "云溪区教育事业发展“十四五”规划", "一、指导思想", "（一）总体要求", "第一章　总则", "附件：任务分工表",
    "坚持立德树人，推进教育高质量发展。", "（责任单位：区教育局、区财政局）", "各镇人民政府，各街道办事处：",
    "到2025年，学前教育毛入园率达到98％以上。", "临江市人民政府办公室", "——坚持优先发展。",
    "1.完善机制。健全家校社协同育人机制，鼓励社会力量参与。", "《青岚县义务教育优质均衡发展实施方案》",
    "幼儿园", "规划", "鼓励", "购买服务", "奖励办法", "基本实现", "二、主要任务", "保障措施", "组织领导",
]  # fmt: skip
TRADITIONAL = [
    "南屏省教育發展綱要", "一、指導思想", "（一）總體要求", "第一章　總則", "堅持立德樹人，推進教育高質量發展。",
    "各縣人民政府：", "主要任務", "組織領導", "（責任單位：縣教育局、縣財政局）", "保障措施",
    "《青嵐縣義務教育實施方案》", "附件：任務分工表",
]  # fmt: skip


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("text", SIMPLIFIED)
def test_a_single_heading_is_read_in_every_encoding(text: str, codec: str) -> None:
    assert decode(text.encode(codec))[0] == text


@pytest.mark.parametrize("codec", ["big5", "cp950", "utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("text", TRADITIONAL)
def test_traditional_characters_in_big5_and_in_gb18030(text: str, codec: str) -> None:
    assert decode(text.encode(codec))[0] == text


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("总则".encode(), "utf-8"),
        ("总则".encode("utf-8-sig"), "utf-8"),
        ("总则".encode("gbk"), "gb18030"),
        ("總則與附則".encode("big5"), "big5"),
        ("总则".encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + "总则".encode("utf-16-be"), "utf-16"),
        ("总则".encode("utf-32"), "utf-32"),
        ("2025\n一、总体要求\n".encode("utf-16-le"), "utf-16-le"),
        ("2025\n一、总体要求\n".encode("utf-16-be"), "utf-16-be"),
        (b"plain ASCII", "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_the_encoding_is_named(data: bytes, name: str) -> None:
    assert decode(data)[1] == name


def test_the_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode("总则".encode("utf-8-sig"))[0] == "总则"
    assert decode("总则".encode("utf-16"))[0] == "总则"


def test_gbk_that_happens_to_be_valid_utf8() -> None:
    data = "一圈".encode("gbk")
    data.decode("utf-8")  # valid, but Arabic letters and the like
    assert decode(data) == ("一圈", "gb18030")
    assert decode("Ελλάδα".encode())[0] == "Ελλάδα"
    assert decode("Москва".encode())[0] == "Москва"
    assert decode("12·5 × 3°C".encode())[0] == "12·5 × 3°C"


@given(
    st.lists(st.sampled_from(SIMPLIFIED), min_size=1, max_size=8),
    st.sampled_from(["\n", "\r\n", "\r", " ", ""]),
    st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"]),
)
@settings(max_examples=60)
def test_round_trip(pieces: list[str], between: str, codec: str) -> None:
    text = between.join(pieces)
    assert decode(text.encode(codec))[0] == text


@given(st.lists(st.sampled_from(TRADITIONAL), min_size=1, max_size=8), st.sampled_from(["big5", "gb18030", "utf-16"]))
@settings(max_examples=30)
def test_round_trip_of_traditional_characters(pieces: list[str], codec: str) -> None:
    text = "\n".join(pieces)
    assert decode(text.encode(codec))[0] == text


@given(st.text(max_size=60))
@settings(max_examples=100)
def test_valid_utf8_with_any_chinese_character_wins(text: str) -> None:
    whole = "教" + text.encode("utf-8", "ignore").decode().replace("\0", "")
    assert decode(whole.encode()) == (whole, "utf-8")


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_few_bad_bytes_do_not_change_the_encoding(codec: str) -> None:
    text = "。".join(SIMPLIFIED[:12])
    data = text.encode(codec)
    for bad in (data[:-1], data[:30] + b"\xff" + data[30:], data.replace("教".encode(codec), b"\xff\xff", 1)):
        found, name = decode(bad)
        assert name == codec
        assert "\ufffd" in found
        assert sum(a != "\ufffd" for a in found) > len(text) * 0.9


def test_a_long_text_cut_in_the_midst_of_a_character() -> None:
    text = "推进教育高质量发展。" * (SAMPLE // 10)
    for shift in range(3):
        assert decode(("a" * shift + text).encode("gb18030")) == ("a" * shift + text, "gb18030")


@given(st.binary(max_size=300))
@settings(max_examples=150)
def test_any_bytes_are_decoded(data: bytes) -> None:
    text, name = decode(data)
    assert isinstance(text, str)
    assert name
    assert text or data in (b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE)


def test_zero_bytes_alone_are_no_utf16() -> None:
    assert not looks_like_utf16("甲\0乙".encode())
    assert not looks_like_utf16(bytes(100))
    assert looks_like_utf16("abc\n".encode("utf-16-be"))


def test_a_misreading_weighs_less() -> None:
    for text in SIMPLIFIED:
        if len(text) >= 4:
            assert score(text) > score(text.encode().decode("gb18030", "replace"))
