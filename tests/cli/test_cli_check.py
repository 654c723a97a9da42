"""``policyparse check`` and ``rule`` through the real executable."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]

BAD = "一、总体要求\n完善机制，，加强领导。\n二、主要任务\n每个乡镇至少开设个便民阅读书屋。\n"
GOOD = "一、总体要求\n完善机制，加强领导。\n二、主要任务\n每个乡镇至少开设1个便民阅读书屋。\n"


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "坏.txt"
    path.write_bytes(BAD.replace("\n", "\r\n").encode("gb18030"))
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "好.txt"
    path.write_text(GOOD, "utf-8")
    return path


def test_exit_codes(run: Run, bad: Path, good: Path) -> None:
    assert run("check", good).returncode == 0
    assert run("check", bad).returncode == 1
    assert run("check", bad, "--severity", "error").returncode == 0
    assert run("check", "none.txt").returncode == 1
    for wrong in (
        ["--select", "PP777"],
        ["--profile", "none"],
        ["--unsafe"],
        ["--update-baseline"],
        ["--format", "xml"],
    ):
        done = run("check", good, *wrong)
        assert (done.returncode, done.stdout) == (2, b""), wrong
        assert b"Traceback" not in done.stderr
    assert run("check").returncode == 2


def test_a_directory_without_documents_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a.html").write_text("<p>一、总体要求</p>", "utf-8")
    done = run("check", "plans")
    assert done.returncode == 0
    assert done.stderr.decode() == "policyparse: no file in plans matches *.txt, *.md; nothing was checked\n"


def test_text_and_a_summary(run: Run, bad: Path, good: Path) -> None:
    text = run("check", bad.name, good.name).stdout.decode()
    assert text.startswith("坏.txt:2:5: PP914 warning doubled-punctuation: ")
    assert "\n  |         ^^^^\n" in text
    assert text.endswith("2 warnings in 2 files\n")


def test_a_directory_with_settings(run: Run, tmp_path: Path, bad: Path, good: Path) -> None:
    (tmp_path / "policyparse.toml").write_text(
        'ignore = ["PP401"]\n[per-file-ignores]\n"坏.txt" = ["PP914"]\n', "utf-8"
    )
    assert run("check", ".").returncode == 0
    (tmp_path / "policyparse.toml").write_text('ignor = ["PP401"]\n', "utf-8")
    done = run("check", ".")
    assert done.returncode == 2
    assert "unknown key 'ignor'; did you mean 'ignore'?" in done.stderr.decode()


def test_standard_input(run: Run) -> None:
    done = run("check", "-", "--stdin-name", "稿.txt", stdin=BAD.encode())
    assert done.returncode == 1
    assert done.stdout.decode().startswith("稿.txt:2:5: PP914")


def test_with_the_document(run: Run, bad: Path) -> None:
    done = run("check", bad, "--format", "json", "--with-document", "--severity", "error")
    document = json.loads(done.stdout)
    assert [d["code"] for d in document["diagnostics"]] == ["PP914", "PP401"]
    assert document["sections"][1]["title"] == "主要任务"


def test_fix_and_diff(run: Run, bad: Path) -> None:
    original = bad.read_bytes()
    shown = run("check", bad.name, "--diff")
    assert "-完善机制，，加强领导。" in shown.stdout.decode()
    assert "+完善机制，加强领导。" in shown.stdout.decode()
    assert bad.read_bytes() == original
    done = run("check", bad.name, "--fix")
    assert bad.read_bytes() == original.replace("，，".encode("gb18030"), "，".encode("gb18030"))
    assert done.returncode == 1
    assert "PP914" not in done.stdout.decode()
    assert "1 fixed in 1 file" in done.stderr.decode()


def test_baseline(run: Run, tmp_path: Path, bad: Path) -> None:
    assert run("check", ".", "--baseline", "known.json", "--update-baseline").returncode == 0
    done = run("check", ".", "--baseline", "known.json")
    assert (done.returncode, done.stdout.decode()) == (0, "no findings in 1 file (2 more in the baseline)\n")
    bad.write_text("前言。\n" + BAD + "三、保障\n全区建成个社区学习点。\n", "utf-8")
    again = run("check", ".", "--baseline", "known.json")
    assert again.returncode == 1
    assert again.stdout.decode().count("PP") == 1
    assert run("check", ".", "--baseline", "none.json").returncode == 2


def test_statistics(run: Run, bad: Path) -> None:
    assert run("check", bad, "--statistics").stdout.decode().splitlines()[0] == "1  PP914  doubled-punctuation"


def test_github_summary(run: Run, tmp_path: Path, bad: Path) -> None:
    done = run("check", bad.name, "--format", "github", GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    assert done.stdout.decode().startswith("::warning file=坏.txt,line=2,")
    assert "| PP401 | lost-number | 1 |" in (tmp_path / "summary.md").read_text("utf-8")


def test_output_to_a_file(run: Run, tmp_path: Path, bad: Path) -> None:
    done = run("check", bad.name, "--format", "sarif", "-o", "out.sarif")
    assert done.stdout == b""
    assert json.loads((tmp_path / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_many_files_on_two_processes(run: Run, tmp_path: Path) -> None:
    for n in range(12):
        (tmp_path / f"{n:02}.txt").write_text(BAD, "utf-8")
    done = run("check", ".", "--jobs", "2", "--format", "jsonl")
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()[::2]] == [f"{n:02}.txt" for n in range(12)]


def test_rule(run: Run) -> None:
    every = run("rule").stdout.decode()
    assert every.startswith("PP101  lost-marker")
    page = run("rule", "lost-number", "PP102").stdout.decode()
    assert page.startswith("# PP401 lost-number\n")
    assert "# PP102 numbering-gap" in page
    wrong = run("rule", "lost-numbr")
    assert (wrong.returncode, b"did you mean 'lost-number'" in wrong.stderr) == (2, True)
