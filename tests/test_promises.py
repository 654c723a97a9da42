"""The promises that hold for any text whatever: total, lossless, true positions, one reading, quiet.

(That time grows linearly is tested in test_linear.py.) What a search with more examples has found stands in
regressions/, one text a file, and is tried first: `pytest --hypothesis-profile=search` looks for more.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

import policyparse as pp
from strategies.damage import cut, torn
from strategies.promises import check_promises
from strategies.soup import anything, repeats, soups
from strategies.trees import Draft, drafts, printed

SAMPLES = Path(__file__).parents[1] / "samples"
REGRESSIONS = sorted((Path(__file__).parent / "regressions").glob("*.txt"))


@pytest.mark.parametrize("path", REGRESSIONS, ids=lambda p: p.stem)
def test_what_once_failed(path: Path) -> None:
    check_promises(path.read_bytes().decode("utf-8", "surrogatepass"))


@given(soups)
@settings(max_examples=300)
def test_fragments_of_documents_in_any_order(text: str) -> None:
    check_promises(text)


@given(anything)
@settings(max_examples=150)
def test_any_characters(text: str) -> None:
    check_promises(text)


@given(repeats)
@settings(max_examples=60)
def test_the_same_over_and_over(text: str) -> None:
    check_promises(text)


@given(drafts())
@settings(max_examples=30)
def test_documents(draft: Draft) -> None:
    check_promises(printed(draft, draft.pieces())[0])


@given(torn(cut(SAMPLES)))
@settings(max_examples=150)
def test_samples_cut_and_torn(text: str) -> None:
    check_promises(text)


@pytest.mark.parametrize(
    "path", sorted(SAMPLES.glob("*.txt")) + sorted(SAMPLES.glob("[a-z]*.md")), ids=lambda p: p.stem
)
def test_samples(path: Path) -> None:
    doc = pp.parse(path)
    check_promises(doc.text)
    for s in doc.walk():
        assert doc.section(s.id) == s
        assert doc.at(s.heading_span.start) == s


# --- quiet ------------------------------------------------------------------------------------------------------

QUIET = """
import sys
seen = []
def watch(event, args):
    if event in ("socket.connect", "socket.bind", "subprocess.Popen", "os.mkdir", "os.rename", "os.remove"):
        seen.append((event, args))
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        seen.append((event, args))
sys.addaudithook(watch)
import policyparse
assert not seen, seen
for heavy in ("jieba", "rjieba", "click", "rich", "lxml"):
    assert heavy not in sys.modules, heavy
{more}
"""


def run_quiet(more: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run in a new process at home in an empty directory, every warning an error."""
    home = {"HOME": str(cwd), "TMPDIR": str(cwd), "XDG_CACHE_HOME": str(cwd), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", QUIET.replace("{more}", more)],
        cwd=cwd,
        env={**os.environ, **home},
        capture_output=True,
        encoding="utf-8",
    )


def test_import_does_no_work_and_leaves_nothing(tmp_path: Path) -> None:
    run = run_quiet("", tmp_path)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_parsing_prints_nothing_and_opens_no_connection(tmp_path: Path) -> None:
    text = (SAMPLES / "district-plan.txt").read_text("utf-8")
    more = f"policyparse.parse_text({text!r})\nassert not [s for s in seen if s[0].startswith('socket')], seen"
    run = run_quiet(more, tmp_path)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
