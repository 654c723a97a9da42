"""The example of docs/grammars.md is a sound grammar and does what the page says."""

import re
from pathlib import Path

import pytest

import policyparse as pp
from policyparse.grammar.entries import Example, Mapping, Marker, Pattern, Threshold, Words
from policyparse.scan.grammar_check import check

PAGE = (Path(__file__).parents[2] / "docs" / "grammars.md").read_text(encoding="utf-8")


@pytest.fixture
def example(tmp_path: Path) -> Path:
    (block, *_) = re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    path = tmp_path / "my.toml"
    path.write_text(block, encoding="utf-8")
    return path


def test_the_example_is_sound(example: Path) -> None:
    assert [str(problem) for problem in check(example)] == []


def test_its_markers_and_words_are_used(example: Path) -> None:
    text = (
        "云溪区强师行动方案\n一、主要任务\n行动一：引才\n引进名师。（责任单位：区教体局、云溪学区）\n行动二：培养\n培养骨干。\n"
        "行动三：激励\n健全荣誉制度。\n二、保障措施\n加强领导。\n"
    )
    document = pp.parse_text(text, grammar=example)
    assert [(s.id, s.title) for s in document.walk()] == [
        ("1", "主要任务"), ("1.1", "引才"), ("1.2", "培养"), ("1.3", "激励"), ("2", "保障措施"),
    ]  # fmt: skip
    assert [u.text for u in document.responsibilities[0].units] == ["区教体局", "云溪学区"]


def test_every_key_of_an_entry_is_explained() -> None:
    for model in (Words, Mapping, Pattern, Marker, Threshold, Example):
        for key in model.model_fields:
            assert f"`{key}`" in PAGE or f"{key} " in PAGE, f"{model.__name__}.{key}"
