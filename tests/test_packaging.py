"""The package as others get it: built, installed into an empty environment, used from another directory."""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the wheel and the source distribution, built without any network."""
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", out], cwd=ROOT, check=True, capture_output=True, timeout=120
    )
    return out


def _only(directory: Path, pattern: str) -> Path:
    (found,) = directory.glob(pattern)
    return found


def test_the_wheel_carries_grammars_types_and_licence(built):
    with zipfile.ZipFile(_only(built, "*.whl")) as wheel:
        names = set(wheel.namelist())
    grammars = {f"policyparse/{path.relative_to(ROOT)}" for path in (ROOT / "grammars").rglob("*.toml")}
    assert grammars
    assert grammars <= names
    assert "policyparse/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests", "samples")) or "__pycache__" in name]


def test_the_source_distribution_is_complete(built):
    with tarfile.open(_only(built, "*.tar.gz")) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE", "grammars/base.toml", "src/policyparse/__init__.py"} <= names
    assert "tests/test_packaging.py" in names
    assert not [name for name in names if name.startswith((".venv", "build/"))]


def test_the_wheel_works_in_an_empty_environment(built, tmp_path):
    """Installed alone; only its dependencies are lent from this environment, and no editable install is seen."""
    home = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True, timeout=60)
    python = home / "bin" / "python"
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", _only(built, "*.whl")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    here = {name: sysconfig.get_path(name) for name in ("purelib", "platlib")}
    site = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path).strip())
    (site / "lent.pth").write_text("\n".join(dict.fromkeys(here.values())), encoding="utf-8")

    where = _run(python, "-c", "import policyparse; print(policyparse.__file__)", cwd=tmp_path).strip()
    assert Path(where).is_relative_to(home.resolve()) or Path(where).is_relative_to(home)
    said = json.loads(_run(home / "bin" / "policyparse", "parse", ROOT / "samples" / "work-points.txt", cwd=tmp_path))
    assert {"二、", "三、"} <= {s["marker"] for s in said["sections"]}
    listed = _run(python, "-m", "policyparse", "grammar", "list", cwd=tmp_path)
    assert listed.startswith("base ")


def test_the_library_loads_no_more_than_it_needs(tmp_path):
    """Parsing a document with the built-in grammar takes no command line, no drawing, no timed patterns."""
    heavy = ["click", "rich", "regex", "jieba", "rjieba", "lxml", "policyparse.cli", "policyparse.checks"]
    said = _run(
        sys.executable,
        "-c",
        "import sys, policyparse; policyparse.parse_text('一、总体要求\\n坚持优先发展。\\n'); "
        f"print([name for name in {heavy} if name in sys.modules])",
        cwd=tmp_path,
    )
    assert said.strip() == "[]"


def _run(*args: str | Path, cwd: Path) -> str:
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(args, cwd=cwd, env=env, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()
