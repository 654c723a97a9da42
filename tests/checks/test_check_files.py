"""Files: which ones, in order, on one process or several, mended or not."""

import json
from pathlib import Path

import pytest

from policyparse.checks.files import FEW, Settings, check_file, check_files, walk

TEXT = "一、总体要求\n完善机制，，加强领导。\n二、主要任务\n每个乡镇至少开设个便民阅读书屋。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "c.json", "old/d.txt", "old/older/e.txt", ".hidden/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, "utf-8")
    return tmp_path


def names(folder: Path, *paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    found = walk([str(folder / p) for p in paths], ("*.txt", "*.md"), exclude)
    return [Path(name).relative_to(folder).as_posix() for name in found]


def test_a_directory_is_walked_in_order(folder: Path) -> None:
    assert names(folder, "") == ["a.md", "b.txt", "old/d.txt", "old/older/e.txt"]
    assert names(folder, "", exclude=("old/*",)) == ["a.md", "b.txt"]
    assert names(folder, "", exclude=("older/*",)) == ["a.md", "b.txt", "old/d.txt"]


def test_a_named_file_is_always_checked_and_none_twice(folder: Path) -> None:
    assert names(folder, "c.json", "old", "old/d.txt", exclude=("*.json",)) == [
        "c.json",
        "old/d.txt",
        "old/older/e.txt",
    ]


def test_results_come_in_order_from_several_processes(tmp_path: Path) -> None:
    paths = []
    for n in range(FEW + 4):
        path = tmp_path / f"{n:02}.txt"
        path.write_text(TEXT if n % 2 else "一、总体要求\n坚持优先发展。\n", "utf-8")
        paths.append(str(path))
    several = list(check_files(paths, Settings(), 2))
    assert [r.name for r in several] == paths
    assert several == list(check_files(paths, Settings(), 1))
    assert [len(r.reported) for r in several[:2]] == [0, 2]


def test_a_file_that_cannot_be_read_is_a_result(tmp_path: Path) -> None:
    done = check_file(str(tmp_path / "none.txt"), Settings())
    assert done.error is not None
    assert "does not exist" in done.error


def test_the_document_has_all_findings_the_report_those_above_the_threshold() -> None:
    done = check_file("a.txt", Settings(severity="error", document=True), TEXT.encode())
    assert done.reported == ()
    assert done.document is not None
    assert [d["code"] for d in json.loads(done.document)["diagnostics"]] == ["PP914", "PP401"]


def test_settings_change_severities_and_leave_files_out() -> None:
    settings = Settings(severities={"lost-number": "info"}, per_file_ignores={"old/*": ("PP914",)})
    assert [d.code for d in check_file("a.txt", settings, TEXT.encode()).reported] == ["PP914"]
    assert [d.code for d in check_file("old/a.txt", settings, TEXT.encode()).reported] == []


def test_a_mended_file_changes_in_one_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("gb18030"))
    done = check_file(str(path), Settings(fix=True))
    assert done.mended == path.read_bytes().replace("，，".encode("gb18030"), "，".encode("gb18030"))
    assert ([d.code for d in done.reported], done.fixed) == (["PP401"], 1)


def test_a_file_that_cannot_be_mended_without_loss_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode() + b"\xff\xfe\xfa\n")
    done = check_file(str(path), Settings(fix=True))
    assert done.error is not None
    assert "no text in its encoding" in done.error
