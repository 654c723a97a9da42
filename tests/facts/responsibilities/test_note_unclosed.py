"""Notes whose closing bracket was lost."""

import pytest

from policyparse import parse_text


def found(text: str) -> list[tuple[str, str]]:
    """The text of each note, and its units (leads with !)."""
    doc = parse_text(text)
    return [
        (doc.slice(r.span), " ".join(u.text + ("!" if u.role == "lead" else "") for u in r.units))
        for r in doc.responsibilities
    ]


@pytest.mark.parametrize(
    ("text", "note", "units"),
    [
        ("1.建立平台。(区人社局负责，2023年底前完成\n2.开展清理。\n", "(区人社局负责，2023年底前完成", "区人社局"),
        (
            "1.建立平台。（区人社局牵头，区教育局、\n区财政局负责，持续推进\n2.开展清理（专项）行动。\n",
            "（区人社局牵头，区教育局、\n区财政局负责，持续推进",
            "区人社局! 区教育局 区财政局",
        ),
        (
            "1.建立平台。（区人社局负责，2023年底前完成。\n（内容有删节）\n",
            "（区人社局负责，2023年底前完成",
            "区人社局",
        ),
        (
            "1.建立平台。〔区人社局牵头，各镇（街道）配合\n2.开展清理。\n",
            "〔区人社局牵头，各镇（街道）配合",
            "区人社局! 各镇（街道）",
        ),
    ],
)
def test_notes(text: str, note: str, units: str) -> None:
    assert found("一、就业\n" + text) == [(note, units)]


@pytest.mark.parametrize(
    "text",
    [
        "1.建立平台。（区人社局负责，各校要抓紧实施。各校要加强管理。\n2.开展清理。\n",
        "1.建立平台（区人社局负责，2023年底前完成\n2.开展清理。\n",
        "1.建立平台。（有关情况另行说明\n2.开展清理。\n",
    ],
)
def test_no_notes(text: str) -> None:
    assert found("一、就业\n" + text) == []
