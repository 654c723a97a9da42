"""The real executable, as a shell would run it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXECUTABLE = Path(sys.executable).with_name("policyparse")

Run = Callable[..., subprocess.CompletedProcess[bytes]]

PLAN = """\
云溪区教育工作要点

一、总体要求
坚持优先发展。
（一）指导思想
落实立德树人根本任务。
二、重点任务
1.扩大优质资源供给。新建学校3所。（责任科室：基教科、规划科）
2.建设教师队伍。开展全员培训。
"""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `policyparse ARGS`, in an empty directory, with a locale that knows no Chinese."""

    def call(*args: str | Path, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON", "COLUMNS"))}
        locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        return subprocess.run(
            [EXECUTABLE, *args],
            input=stdin,
            cwd=tmp_path,
            env={**clean, **locale, **env},
            capture_output=True,
            timeout=60,
        )

    return call


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "规划.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path
