"""How fast policyparse is here: ``python bench/bench.py [--rounds N] [FILE ...]`` (``make bench``).

Prints, for the samples and for the corpus beside the checkout (``../shared/corpus/dev``) where it is there: MB of UTF-8
a second for the whole parse; its ratio to one regular-expression pass that only finds what any parser must look at
once (machines differ, the ratio hardly does); how the cost of a character grows with the text; peak memory; the time
of the import; and each stage's share. A measurement, not a test: nothing here fails.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from types import FunctionType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CORPORA = {"samples": ROOT / "samples", "dev corpus": ROOT.parent / "shared" / "corpus" / "dev"}

HAN = "一二三四五六七八九十百〇"
ONE_PASS = re.compile(
    rf"^[ \t\u3000]*(?:第[{HAN}\d]+[编章节条]|[{HAN}]+、|[（(][{HAN}]+[)）]"
    r"|\d{1,3}[.、．](?!\d)|[（(]\d{1,3}[)）]|[①-⑳]|——)"
    r"|《[^《》]*》|〔\d{4}〕\d+号|[（(](?:责任|牵头)[^（）()]*[）)]|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?"
    r"|\d+(?:\.\d+)?(?:[-—~至]\d+(?:\.\d+)?)?(?:[%％]|[万亿]?(?:人次|[个所名项家元人门次年间件])?)",
    re.MULTILINE,
)
"""The measuring rod: markers, titles in 《》, document numbers, unit notes, dates and amounts in one pass."""

MEMORY = """
import pathlib, resource, sys, policyparse
def peak():
    try:  # the kernel's own mark: getrusage also counts what the parent process had
        status = pathlib.Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024
    except (OSError, IndexError):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
text = sys.stdin.buffer.read().decode("utf-8", "surrogatepass")
policyparse.parse_text(text[:1000])
before = peak()
kept = policyparse.parse_text(text)
print(before, peak())
"""

IMPORT = """
import time
began = time.perf_counter()
import policyparse
imported = time.perf_counter()
policyparse.parse_text("一、总体要求")
print(imported - began, time.perf_counter() - imported)
"""


def texts_of(folder: Path) -> list[str]:
    from policyparse.readers import read

    paths = [p for p in sorted(folder.glob("*")) if p.suffix in (".txt", ".md") and p.stem != "README"]
    return [read(path).text for path in paths]


def megabytes(texts: list[str]) -> float:
    return sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / 1e6


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def script(code: str, given: bytes = b"") -> list[float]:
    """The numbers that a fresh process prints."""
    run = subprocess.run([sys.executable, "-c", code], input=given, capture_output=True)
    if run.returncode:
        raise SystemExit(run.stderr.decode("utf-8", "replace"))
    return [float(number) for number in run.stdout.split()]


def speed(label: str, texts: list[str], rounds: int) -> None:
    """Single pass, whole parse and outline in turn, so that a busy moment of the machine meets all; medians."""
    import policyparse

    def each(call: Callable[[str], object]) -> Callable[[], object]:
        return lambda: [call(text) for text in texts]

    jobs = (
        lambda: sum(1 for text in texts for _ in ONE_PASS.finditer(text)),
        each(policyparse.parse_text),
        each(policyparse.outline),
    )
    for job in jobs:
        job()
    taken = [[seconds(job) for job in jobs] for _ in range(rounds)]
    floor, whole, tree = (statistics.median(column) for column in zip(*taken, strict=True))
    size = megabytes(texts)
    print(
        f"{label:<11} {len(texts)} texts, {size:.3f} MB: parse {whole * 1e3:.1f} ms, {size / whole:.1f} MB/s, "
        f"{whole / floor:.1f} x one pass ({floor * 1e3:.1f} ms); outline alone {tree / floor:.1f} x"
    )


def growth(texts: list[str]) -> None:
    """Cost of a character in 1, 10 and 100 times the text, as one document."""
    import policyparse

    one = "\n".join(texts)
    base = statistics.median(seconds(lambda: policyparse.parse_text(one)) for _ in range(5)) / len(one)
    parts = [f"1x ({len(one):,} characters) 1.00"]
    for times in (10, 100):
        big = "\n".join(texts * times)
        began = time.perf_counter()
        policyparse.parse_text(big)
        parts.append(f"{times}x {(time.perf_counter() - began) / len(big) / base:.2f}")
    print("growth      cost of a character at " + ", ".join(parts))


def memory(texts: list[str]) -> None:
    text = "\n".join(texts * 10).encode("utf-8", "surrogatepass")
    before, peak = script(MEMORY, text)
    size = len(text) / 1e6
    each = (peak - before) / size
    print(f"memory      peak {peak:.0f} MB for a text of {size:.1f} MB: {each:.0f} MB for each MB of text")


def imports(rounds: int) -> None:
    runs = [script(IMPORT) for _ in range(rounds)]
    imported, parsed = (sorted(run[i] * 1e3 for run in runs) for i in (0, 1))
    print(
        f"import      {imported[0]:.0f} ms (median {statistics.median(imported):.0f}), "
        f"then the first parse, with the grammar's loading, {parsed[0]:.0f} ms"
    )


def stages(texts: list[str], rounds: int) -> None:
    """Each function that the pipeline names, with the time spent in it and not in another of them."""
    from policyparse import api, pipeline

    own: dict[str, float] = defaultdict(float)
    inner: list[float] = []

    def timed(function: Callable[..., Any], name: str) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            inner.append(0.0)
            began = time.perf_counter()
            try:
                return function(*args, **options)
            finally:
                taken = time.perf_counter() - began
                own[name] += taken - inner.pop()
                if inner:
                    inner[-1] += taken

        return call

    originals: list[tuple[Any, str, Any]] = [(api, "read_string", api.read_string)]
    for name, function in vars(pipeline).items():
        if isinstance(function, FunctionType) and function.__module__.startswith("policyparse"):
            originals.append((pipeline, name, function))
    for module, name, function in originals:
        setattr(module, name, timed(function, name))
    try:
        whole = seconds(lambda: [api.parse_text(text) for _ in range(rounds) for text in texts])
    finally:
        for module, name, function in originals:
            setattr(module, name, function)
    print(f"stages      of {whole / rounds * 1e3:.1f} ms")
    for name, taken in [*sorted(own.items(), key=lambda item: -item[1]), ("the rest", whole - sum(own.values()))]:
        if taken / whole >= 0.002:
            print(f"            {name:<26} {taken / rounds * 1e3:7.2f} ms {taken / whole:6.1%}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path, help="texts to measure instead of the samples and the corpus")
    options.add_argument("--rounds", type=int, default=9)
    given = options.parse_args()
    imports(max(3, given.rounds // 2))
    from policyparse.readers import read

    sets = {label: texts_of(folder) for label, folder in CORPORA.items()}
    if given.files:
        sets = {"given": [read(path).text for path in given.files]}
    sets = {label: texts for label, texts in sets.items() if texts}
    for label, texts in sets.items():
        speed(label, texts, given.rounds)
    last = list(sets.values())[-1]
    growth(last)
    memory(last)
    stages(last, given.rounds)


if __name__ == "__main__":
    main()
