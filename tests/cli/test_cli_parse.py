"""`policyparse parse`: JSON, JSON lines, standard input, output files, errors, exit codes."""

import json
import os
import stat
import subprocess
from pathlib import Path

import policyparse
from policyparse import Document


def test_one_file_is_one_object_that_the_library_reads_back(run, plan):
    done = run("parse", plan.name)
    assert (done.returncode, done.stderr) == (0, b"")
    document = Document.model_validate_json(done.stdout)
    assert document == policyparse.parse(plan, name=plan.name)
    assert "总体要求".encode() in done.stdout, "UTF-8 also where the locale is C"
    assert done.stdout.count(b"\n") == 1


def test_several_files_are_json_lines_and_the_good_ones_survive_the_bad(run, plan, tmp_path):
    (tmp_path / "b.txt").write_text("第一条 为了加强管理，制定本办法。", encoding="gb18030")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7\n\0\0\0")
    done = run("parse", plan.name, "missing.txt", "scan.pdf", ".", "b.txt")
    assert done.returncode == 1
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [d["source"]["name"] for d in found] == [plan.name, "b.txt"]
    assert found[1]["sections"][0]["marker"] == "第一条"
    told = done.stderr.decode().splitlines()
    assert [line.split(": ")[:2] for line in told] == [["policyparse", n] for n in ("missing.txt", "scan.pdf", ".")]
    assert all(line.count("; ") >= 1 for line in told), "what is wrong; what to do"
    assert told[0] == "policyparse: missing.txt: does not exist; check the path"


def test_standard_input_and_indent(run):
    done = run("parse", "-", "--indent", stdin="一、总体要求\n".encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["sections"][0]["title"] == "总体要求"
    assert done.stdout.count(b"\n  ") > 10


def test_indent_of_several_files_is_wrong_use(run, plan):
    done = run("parse", plan.name, plan.name, "--indent")
    assert (done.returncode, done.stdout) == (2, b"")


def test_output_file_appears_whole_or_stays(run, plan, tmp_path):
    out = tmp_path / "out.json"
    assert run("parse", plan.name, "-o", out.name).returncode == 0
    whole = out.read_bytes()
    assert json.loads(whole)["source"]["name"] == plan.name
    assert stat.S_IMODE(out.stat().st_mode) == 0o666 & ~_umask(), "a file like any other, not a private one"
    failed = run("parse", "missing.txt", "-o", out.name)
    assert failed.returncode == 1
    assert out.read_bytes() == whole
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.json", plan.name]


def test_output_that_cannot_be_written_is_wrong_use(run, plan):
    done = run("parse", plan.name, "-o", "no/such/place.json")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("policyparse: no/such/place.json: cannot be written")


def test_output_over_a_document_that_is_read_is_refused(run, plan, tmp_path):
    before = plan.read_bytes()
    (tmp_path / "same.txt").symlink_to(plan.name)
    for command, out in (("parse", plan.name), ("parse", "same.txt"), ("check", plan.name)):
        done = run(command, plan.name, "-o", out)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.decode() == (f"policyparse: {out}: is one of the documents to read; give -o another file\n")
    assert plan.read_bytes() == before


def test_paths_that_name_nothing(run):
    done = run("parse", "")
    assert (done.returncode, done.stderr) == (1, b"policyparse: the path is empty; give a file's path\n")
    done = run("parse", "-", "-", stdin="一、总体要求\n".encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert "only once" in done.stderr.decode()


def test_output_follows_a_link_and_writes_straight_to_what_is_no_file(run, plan, tmp_path):
    (tmp_path / "link.json").symlink_to("target.json")
    assert run("parse", plan.name, "-o", "link.json").returncode == 0
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "target.json").read_bytes())
    assert run("parse", plan.name, "-o", "/dev/null").returncode == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_unknown_option_and_unknown_grammar_are_wrong_use(run, plan):
    assert run("parse", plan.name, "--nonsense").returncode == 2
    done = run("parse", plan.name, "-g", "bsae")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "did you mean 'base'" in done.stderr.decode()


def test_a_grammar_of_ones_own_changes_the_reading(run, tmp_path):
    text = "云溪区教育工作要点\n\n现提出以下要点。\n其一、总体要求\n坚持优先发展。\n其二、重点任务\n扩大资源。\n"
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    (tmp_path / "own.toml").write_text(
        """
        name = "own"
        [[marker]]
        id = "such"
        style = "一、"
        rank = 60
        numerals = "chinese"
        pattern = '其([一二三四五六七八九])、'
        starts = "其"
        examples = ["其一、总则"]
        rejects = ["其中、"]
        """,
        encoding="utf-8",
    )
    plain = json.loads(run("parse", "text.txt").stdout)
    assert "其一、" not in [s["marker"] for s in plain["sections"]]
    done = run("parse", "text.txt", "-g", "own.toml")
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)["sections"]
    assert [(s["marker"], s["ordinal"], s["title"]) for s in found] == [
        ("其一、", 1, "总体要求"),
        ("其二、", 2, "重点任务"),
    ]


def test_a_reader_that_goes_away_is_no_error(run, plan, tmp_path):
    plan.write_text("一、总体要求\n坚持优先发展。\n" * 2_000, encoding="utf-8")
    executable = run("--version").args[0]
    for ours in (f"parse {plan.name} {plan.name}", f"show {plan.name}", f"explain {plan.name}"):
        command = f"'{executable}' {ours} | head -c 10; exit ${{PIPESTATUS[0]}}"
        done = subprocess.run(
            ["bash", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, env=dict(os.environ)
        )
        assert (done.returncode, done.stderr) == (141, b""), ours


def test_a_path_that_is_no_utf8(run, tmp_path):
    name = os.fsdecode(b"plan\xff.txt")
    (tmp_path / name).write_text("一、总体要求\n", encoding="utf-8")
    done = run("parse", name)
    assert json.loads(done.stdout)["source"]["name"] == "plan�.txt"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
