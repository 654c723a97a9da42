"""Accuracy on real documents never falls below the floors in floors.toml.

The documents, what a careful reader found in them (gold) and the scorer stand in a directory ``shared`` beside the
checkout; they are no part of the project, so where they are absent these tests are skipped and say why.
"""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("POLICYPARSE_SHARED", ROOT.parent / "shared"))
SCORER = SHARED / "eval" / "score.py"
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))
FIGURE = re.compile(r"^([\w.]+) +mean ([\d.]+)", re.M)


def score(corpus: Path, gold: Path, command: str) -> dict[str, float]:
    """The mean of every figure over one set of documents."""
    parser = f"{sys.executable} -m policyparse {command} {{files}}"
    run = subprocess.run(
        [sys.executable, str(SCORER), "--corpus", str(corpus), "--gold", str(gold), "--parser", parser],
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    return {key: float(value) for key, value in FIGURE.findall(run.stdout)}


@pytest.mark.parametrize("name", FLOORS)
def test_floors(name: str) -> None:
    chosen = FLOORS[name]
    corpus, gold = SHARED / chosen["corpus"], SHARED / chosen["gold"]
    for needed in (SCORER, corpus, gold):
        if not needed.exists():
            pytest.skip(f"{needed} is absent: the real documents are not part of the project")
    figures = score(corpus, gold, chosen.get("command", "parse"))
    fallen = {
        key: f"{figures.get(key)} < {floor}"
        for key, floor in chosen["floors"].items()
        if figures.get(key, 0.0) + 5e-4 < floor
    }
    assert not fallen, f"{name} fell below its floors: {fallen}"
