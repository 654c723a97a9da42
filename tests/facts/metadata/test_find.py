"""Metadata of whole made-up documents: a front in every form that published documents have."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from policyparse.facts.metadata.find import find_metadata
from policyparse.model.metadata import Metadata
from strategies.fronts import front_of

CASES = tomllib.loads(Path(__file__).with_name("metadata_cases.toml").read_text("utf-8"))["case"]


def metadata(text: str) -> Metadata:
    return Metadata.model_validate(find_metadata(front_of(text)))


def plain(found: Metadata, field: str) -> Any:
    """A field as the cases write it: a number or region by its text, a period as two years."""
    value = getattr(found, field)
    if field in ("document_number", "region"):
        return value and value.text
    if field == "period":
        return value and [value.start, value.end]
    return list(value) if field == "recipients" else value


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_fronts(case: dict[str, Any]) -> None:
    found = metadata(case["text"])
    wanted = {k: v for k, v in case.items() if k not in ("name", "text", "none")}
    assert {field: plain(found, field) for field in wanted} == wanted
    assert [field for field in case.get("none", ()) if plain(found, field)] == []


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_spans_hold_what_was_read(case: dict[str, Any]) -> None:
    text = case["text"]
    found = metadata(text)
    for field, span in found.spans.items():
        assert 0 <= span.start < span.end <= len(text), field
    bare = "".join(text.split())
    for field in ("document_number", "index_number"):
        if field in found.spans:
            printed = "".join(text[found.spans[field].start : found.spans[field].end].split())
            read = plain(found, field)
            # 〕 and 号 that a page dropped are put back.
            assert printed == read or ("〕" not in printed and printed == read.replace("〕", "").replace("号", ""))
    if "issuer" in found.spans and found.issuer and "、" not in found.issuer and found.issuer in bare:
        assert found.issuer in "".join(text[found.spans["issuer"].start : found.spans["issuer"].end].split())


def test_number_is_taken_apart() -> None:
    number = metadata(
        "云溪区教育局关于做好防汛工作的通知\n云教函﹝2021﹞ 12 号\n各学校：\n请做好防汛工作。\n"
    ).document_number
    assert number is not None
    assert (number.agency, number.year, number.serial) == ("云教函", 2021, 12)


def test_catalogue_is_kept_as_printed() -> None:
    found = metadata(
        "索引号：A-1\n主题分类：教育/其他\n有效性：有效\n文号：无\n云溪区教育规划\n为发展教育，制定本规划。\n"
    )
    assert found.catalogue == {"索引号": "A-1", "主题分类": "教育/其他", "有效性": "有效"}
    assert found.subject_category == "教育/其他"
    assert found.document_number is None


def test_nothing_for_no_text() -> None:
    assert metadata("") == Metadata()
    assert metadata(" \n \n").title is None


def test_a_catalogues_title_is_surer_than_a_line_that_ends_as_no_title_does() -> None:
    text = "云溪区青岚镇\n当前位置：首页 > 青岚镇\n索引号：A-1\n名称：青岚镇示范学校名单\n为公开信息，公布名单。\n"
    assert metadata(text).title == "青岚镇示范学校名单"


def test_who_put_a_page_up_is_no_date() -> None:
    text = "云溪区教育行动计划\n发布：云溪教育\n时间：2021-03-05\n为发展教育，制定本计划。\n一、总体要求\n坚持改革。\n"
    assert metadata(text).published_on == "2021-03-05"
