"""`policyparse show` and `table`: the outline and the grids as people see them."""

import csv
import io
import os
import pty
import subprocess

from rich.cells import cell_len

TABLE = """\
一、发展目标

表1 主要指标

| 序号 | 指标 | 单位 | 2025年 |
| --- | --- | --- | --- |
| 1 | 学前三年毛入园率 | % | 99 |
| 2 | 义务教育巩固率 | % | ≥99.8 |

二、保障措施
"""


def test_outline_is_a_tree_with_counts(run, plan):
    done = run("show", plan.name)
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    tree = [line for line in lines if "─ " in line]
    assert [line.split("  1 ")[0] for line in tree] == [
        "├─ 一、总体要求",
        "│  └─ （一）指导思想",
        "└─ 二、重点任务",
        "   ├─ 1. 扩大优质资源供给",
        "   └─ 2. 建设教师队伍",
    ]
    assert "1 responsibility" in tree[3]
    assert "1 responsibility" in tree[2], "counts include subsections"
    assert "\x1b" not in done.stdout.decode(), "no colour where there is no terminal"


def test_depth_cuts_the_tree(run, plan):
    shown = run("show", plan.name, "--depth", "1").stdout.decode()
    assert "重点任务" in shown
    assert "指导思想" not in shown


def test_a_terminal_gets_colour_and_no_line_is_wider(plan):
    plan.write_text(f"一、{'长' * 200}\n二、重点任务\n", encoding="utf-8")
    shown = _in_terminal(["show", str(plan)], columns=60)
    assert "\x1b[" in shown
    import re

    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    assert max(map(cell_len, lines)) <= 60
    assert any(line.endswith("…") for line in lines)


def test_text_cannot_steer_the_terminal(run, plan):
    plan.write_text("一、总体\x1b[2J\u202e要求\n二、重点任务\n", encoding="utf-8")
    shown = run("show", plan.name).stdout.decode()
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "二、重点任务" in shown


def test_tables_are_drawn_with_wide_characters_aligned(run, plan):
    plan.write_text(TABLE, encoding="utf-8")
    done = run("show", plan.name, "--tables")
    lines = done.stdout.decode().splitlines()
    grid = [line for line in lines if line.startswith(("┌", "│", "├", "└"))]
    assert len(grid) >= 7
    assert len({cell_len(line) for line in grid}) == 1
    assert any("表1 主要指标" in line for line in lines)


def test_one_table_as_csv(run, plan):
    plan.write_text(TABLE, encoding="utf-8")
    done = run("table", plan.name, "1", "--csv")
    rows = list(csv.reader(io.StringIO(done.stdout.decode())))
    assert rows == [
        ["序号", "指标", "单位", "2025年"],
        ["1", "学前三年毛入园率", "%", "99"],
        ["2", "义务教育巩固率", "%", "≥99.8"],
    ]
    assert "义务教育巩固率" in run("table", plan.name, "1").stdout.decode()


def test_a_table_that_is_not_there_is_wrong_use(run, plan):
    done = run("table", plan.name, "1")
    assert done.returncode == 2
    assert "has no table 1" in done.stderr.decode()


def _in_terminal(args: list[str], columns: int) -> str:
    """What the command prints on a terminal of that width."""
    import sys
    from pathlib import Path

    master, slave = pty.openpty()
    env = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm-256color"}
    env.pop("NO_COLOR", None)
    executable = Path(sys.executable).with_name("policyparse")
    with subprocess.Popen(
        [executable, *args], stdin=slave, stdout=slave, stderr=slave, env=env, close_fds=True
    ) as process:
        os.close(slave)
        chunks = []
        while True:
            try:
                chunk = os.read(master, 65536)
            except OSError:
                break
            if not chunk:
                break
            chunks.append(chunk)
        process.wait(timeout=60)
    os.close(master)
    return b"".join(chunks).decode().replace("\r\n", "\n")
