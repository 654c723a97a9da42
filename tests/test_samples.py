"""Every made-up document in samples/ parses as its author knows it should (truth/) and as it did before (golden/).

``truth/NAME.json`` is written by hand: what a careful reader finds in the text. ``golden/NAME.json`` is what the
parser printed, kept so that a change of any fact shows in the difference; ``pytest --write-golden`` rewrites it.
"""

import json
import re
import unicodedata
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import policyparse as pp

SAMPLES = Path(__file__).parents[1] / "samples"
FILES = sorted(p for p in SAMPLES.iterdir() if p.suffix in {".txt", ".md"} and p.stem != "README")
TRUTHS = {p.stem: json.loads(p.read_text("utf-8")) for p in sorted((SAMPLES / "truth").glob("*.json"))}
ROLES = {"*": "lead", "+": "support", "?": None}


@cache
def parsed(name: str) -> pp.Document:
    path = next(p for p in FILES if p.stem == name)
    return pp.parse(path)


def plain(text: Any) -> str:
    """Text as it is compared: NFKC, without white space and closing punctuation."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text or "")).strip("。;:,.、")


# --- truth ---------------------------------------------------------------------------------------------------

CHINESE = "[一二三四五六七八九十]+"
STYLES = {
    "第.+编": "第一编",
    "第.+部分": "第一部分",
    "第.+章": "第一章",
    "第.+节": "第一节",
    "第.+条": "第一条",
    CHINESE + "[、.]": "一、",
    r"\(?" + CHINESE + r"\)": "（一）",
    r"\d+\.\d[\d.]*": "1.1",
    r"\d+[.、]": "1.",
    r"\(?\d+\)": "（1）",
    "[—-]+": "dash",
}


def style(marker: str) -> str:
    folded = unicodedata.normalize("NFKC", marker).strip()
    return next(name for pattern, name in STYLES.items() if re.fullmatch(pattern, folded))


def outline_wanted(lines: list[str]) -> list[tuple[int, str, str, bool, str]]:
    """(depth, style, marker, inferred, title) of each line ``  marker|title``; a marker in ASCII brackets with 、 is
    one that the text has lost, (run-in) one that never was."""
    found = []
    for line in lines:
        depth = (len(line) - len(line.lstrip())) // 2
        marker, title = line.strip().split("|")
        lost = marker.startswith("(") and marker.endswith("、)")
        kind = style(marker[1:-1]) if lost else "run-in" if marker == "(run-in)" else style(marker)
        found.append((depth, kind, "" if lost or kind == "run-in" else plain(marker), lost, plain(title)))
    return found


def outline_said(doc: pp.Document) -> list[tuple[int, str, str, bool, str]]:
    return [(s.level - 1, s.style, plain(s.marker), s.inferred, plain(s.title)) for s in doc.walk()]


def check_outline(doc: pp.Document, truth: list[str]) -> None:
    assert outline_said(doc) == outline_wanted(truth)


def check_metadata(doc: pp.Document, truth: dict[str, Any]) -> None:
    said = doc.metadata.model_dump()
    for key in ("document_number", "region"):
        said[key] = said[key] and said[key]["text"]
    said["period"] = said["period"] and list(said["period"].values())
    assert {key: folded(said[key]) for key in truth} == {key: folded(value) for key, value in truth.items()}


def folded(value: Any) -> Any:
    """A metadata value as it is compared: texts plain, lists piece by piece."""
    if isinstance(value, list | tuple):
        return [folded(x) for x in value]
    return plain(value) if isinstance(value, str) else value


def check_toc(doc: pp.Document, truth: list[list[Any]]) -> None:
    said = [[plain(t.marker), plain(t.title), t.page] for t in doc.toc]
    assert said == [[plain(marker), plain(title), page] for marker, title, page in truth]


def check_tables(doc: pp.Document, truth: list[dict[str, Any]]) -> None:
    said = [
        (t.label, plain(t.caption), [plain(c.header) for c in t.columns], [[plain(c.text) for c in r] for r in t.rows])
        for t in doc.tables
    ]
    wanted = [
        (t["label"], plain(t["caption"]), [plain(c) for c in t["columns"]], [[plain(c) for c in r] for r in t["rows"]])
        for t in truth
    ]
    assert said == wanted


def check_indicators(doc: pp.Document, truth: list[list[Any]]) -> None:
    """Names, fields and every value that is printed (a cell that holds a mere dash states none)."""
    said = []
    for i in doc.indicators:
        printed = [v for v in i.values if v.quantity.text.strip(" -—")]
        values = {plain(v.label): [v.quantity.op, *map(number, (v.quantity.value, v.quantity.high))] for v in printed}
        said.append([plain(i.name), i.unit, plain(i.category), plain(i.parent), i.attribute, values])
    wanted = []
    for name, unit, category, parent, attribute, cells in truth:
        values = {plain(label): quantity for label, quantity in cells.items()}
        wanted.append([plain(name), unit, plain(category), plain(parent), attribute, values])
    assert said == wanted


def number(value: Decimal | int | None) -> float | None:
    return None if value is None else float(value)


def check_projects(doc: pp.Document, truth: list[list[Any]]) -> None:
    said = [[p.ordinal, plain(p.name), [plain(i.text) for i in p.items]] for p in doc.projects]
    assert said == [[n, plain(name), [plain(i) for i in items]] for n, name, items in truth]


def check_boxes(doc: pp.Document, truth: list[list[Any]]) -> None:
    said = [[plain(b.label), plain(b.title), [[i.ordinal, plain(i.title)] for i in b.items]] for b in doc.boxes]
    assert said == [[plain(label), plain(title), [[n, plain(x)] for n, x in items]] for label, title, items in truth]


def check_responsibilities(doc: pp.Document, truth: list[list[Any]]) -> None:
    """``A*`` leads, ``A+`` supports, ``A?`` may have any role, ``A`` is responsible."""
    said = [
        (
            plain(doc.section(r.section_id).title) if r.section_id else None,
            r.role,
            [(plain(u.text), u.role) for u in r.units],
            r.deadline,
        )
        for r in doc.responsibilities
    ]
    assert [(s, r, [u for u, _ in units], d) for s, r, units, d in said] == [
        (plain(s), r, [plain(u.rstrip("*+?")) for u in units], d) for s, r, units, d in truth
    ]
    for (_, _, units, _), (title, _, wanted, _) in zip(said, truth, strict=True):
        for (text, role), unit in zip(units, wanted, strict=True):
            assert role == ROLES.get(unit[-1], "responsible") or unit[-1] == "?", (title, text)


def check_citations(doc: pp.Document, truth: list[list[Any]]) -> None:
    """Titles, kinds and numbers; null for a kind on which careful readers could disagree (a city's 办法)."""
    said = [[plain(c.title), c.kind, plain(c.number)] for c in doc.citations]
    assert [[title, number] for title, _, number in said] == [
        [plain(title), plain(number)] for title, _, number in truth
    ]
    assert [kind for _, kind, _ in said] == [
        wanted or kind for (_, kind, _), (_, wanted, _) in zip(said, truth, strict=True)
    ]


def check_damage(doc: pp.Document, truth: list[str]) -> None:
    """Some diagnostic touches the last place where each of these stretches stands."""
    for stretch in truth:
        at = doc.text.rindex(stretch)
        touching = [d for d in doc.diagnostics if d.span.start <= at + len(stretch) and d.span.end >= at]
        assert touching, stretch


def check_furniture(doc: pp.Document, truth: list[str]) -> None:
    for stretch in truth:
        at = doc.text.index(stretch)
        assert next(b.kind for b in doc.blocks if at in b.span) == "furniture", stretch


CHECKS = {name.removeprefix("check_"): check for name, check in dict(globals()).items() if name.startswith("check_")}


@pytest.mark.parametrize(("name", "part"), [(name, part) for name, truth in TRUTHS.items() for part in truth])
def test_truth(name: str, part: str) -> None:
    CHECKS[part](parsed(name), TRUTHS[name][part])


def test_every_sample_has_its_truth_and_its_golden() -> None:
    names = [p.stem for p in FILES]
    assert len(names) == len(set(names)) >= 12
    assert sorted(TRUTHS) == sorted(names)


def test_readme_lists_every_sample() -> None:
    readme = (SAMPLES / "README.md").read_text("utf-8")
    assert re.findall(r"^\| `([\w.-]+)` \|", readme, re.M) == [p.name for p in FILES]


def test_gb18030_is_read_as_such() -> None:
    assert parsed("gb18030").source.encoding.lower().replace("-", "") == "gb18030"


# --- golden --------------------------------------------------------------------------------------------------


def as_golden(doc: pp.Document) -> str:
    """The document without its text, one fact a line, so that a difference can be read."""
    data = json.loads(doc.model_dump_json())
    del data["text"]
    parts = []
    for key, value in data.items():
        if isinstance(value, list) and value:
            items = ",\n".join("    " + json.dumps(x, ensure_ascii=False) for x in value)
            parts.append(f'  "{key}": [\n{items}\n  ]')
        else:
            parts.append(f'  "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_golden(path: Path, request: pytest.FixtureRequest) -> None:
    golden = SAMPLES / "golden" / f"{path.stem}.json"
    now = as_golden(parsed(path.stem))
    if request.config.getoption("--write-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(now, "utf-8")
    assert golden.exists(), f"{golden} is missing: pytest tests/test_samples.py --write-golden"
    assert json.loads(now) == json.loads(golden.read_text("utf-8"))
