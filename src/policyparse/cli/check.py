"""``policyparse check``: what is lost, garbled or inconsistent in documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

import policyparse
from policyparse.checks import baseline, config
from policyparse.checks.files import Result, Settings, check_file, check_files, walk
from policyparse.checks.fixes import diff
from policyparse.checks.registry import matching, rules
from policyparse.exports.findings import FORMATS, Checked, Report, RuleInfo, summary
from policyparse.exports.findings import markdown as markdown_export
from policyparse.exports.findings import text as text_export
from policyparse.exports.findings.report import plural

from .output import destination, refuse_inputs
from .report import complain

CLEAN, FOUND = 0, 1
"""Exit codes: nothing reported; findings at or above the threshold, or a file that cannot be read. Wrong use is 2."""
MANY = 50
"""Files from which on progress is shown on a terminal."""


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to print (text).")
@click.option("--select", multiple=True, metavar="RULES", help="Run only these: codes, names, beginnings (PP1).")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these out.")
@click.option("--severity", type=click.Choice(["info", "warning", "error"]), help="Report from here up (warning).")
@click.option("--profile", metavar="P", help="What this kind of document must have: a profile's name or .toml file.")
@click.option("-g", "--grammar", "grammars", multiple=True, metavar="G", help="A grammar to read with, or several.")
@click.option("--baseline", "baseline_file", metavar="FILE", help="Accept the findings in this file.")
@click.option("--update-baseline", is_flag=True, help="Write all present findings to the baseline.")
@click.option("--fix", is_flag=True, help="Mend the files where a rule is sure how.")
@click.option("--unsafe", is_flag=True, help="With --fix or --diff: also where it is only likely.")
@click.option("--diff", "show_diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--statistics", is_flag=True, help="Print only how often each rule was broken.")
@click.option("--with-document", is_flag=True, help="Print the documents as parse does, with all findings in them.")
@click.option("--config", "config_file", metavar="FILE", help="Settings, instead of the policyparse.toml found upward.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes for many files (default: one a core).")
@click.option("-o", "--output", metavar="OUT", help="Write to this file, whole or not at all, instead of printing.")
@click.option("--stdin-name", metavar="NAME", default="stdin", help="What to call standard input (PATH -).")
def command(  # the options are many, what is done with them is in the functions below
    paths: tuple[str, ...], form: str, select: tuple[str, ...], ignore: tuple[str, ...], severity: str | None,
    profile: str | None, grammars: tuple[str, ...], baseline_file: str | None, update_baseline: bool, fix: bool,
    unsafe: bool, show_diff: bool, statistics: bool, with_document: bool, config_file: str | None, jobs: int | None,
    output: str | None, stdin_name: str,
) -> int:  # fmt: skip
    """Say what is lost, garbled, inconsistent or against a profile in documents, at the exact place.

    A PATH is a file, a directory, or - for standard input. Exit codes: 0 clean, 1 findings at or above the severity
    (or a file that cannot be read), 2 wrong use.
    """
    if unsafe and not (fix or show_diff):
        raise click.UsageError("--unsafe goes with --fix or --diff")
    if fix and not show_diff and "-" in paths:
        raise click.UsageError("--fix cannot mend standard input; --diff shows what it would change")
    said = config.read(Path(config_file)) if config_file else config.load()
    settings = _settings(said, select, ignore, severity, profile, grammars)
    settings = replace(settings, fix=fix or show_diff, unsafe=unsafe, document=with_document)
    accepted = _baseline_path(said, baseline_file, update_baseline)
    names = list(walk([p for p in paths if p != "-"], said.include, said.exclude))
    refuse_inputs(output, names)
    if not names and "-" not in paths:
        complain(None, f"no file in {', '.join(paths)} matches {', '.join(said.include)}; nothing was checked")
    results = _progress(check_files(names, settings, jobs), len(names))
    if "-" in paths:
        results = iter([*results, check_file(stdin_name, settings, sys.stdin.buffer.read())])
    done = list(results)
    for result in done:
        if result.error:
            complain(result.name, result.error)
    if fix and not show_diff:
        _write_mended(done)
    if update_baseline and accepted:
        count = baseline.write(accepted, [(r.name, r.fingerprints) for r in done])
        click.echo(f"{accepted}: {count} findings accepted", err=True)
        return FOUND if any(r.error for r in done) else CLEAN
    report = _report(done, baseline.Baseline.read(accepted) if accepted else None)
    with destination(output) as out:
        for part in _printed(report, done, form, statistics, with_document, show_diff, output):
            out.write(part)
    if fix and not show_diff:
        _tell_mended(done)
    return FOUND if any(report.findings()) or report.failed else CLEAN


def _settings(
    said: config.Config, select: Sequence[str], ignore: Sequence[str], severity: str | None, profile: str | None,
    grammars: Sequence[str],
) -> Settings:  # fmt: skip
    """The configuration, with what the command line says instead; unknown rules are refused before a file is read."""
    chosen, left_out = _listed(select) or said.select, (*said.ignore, *_listed(ignore))
    matching(chosen)
    matching(left_out)
    below = Path(said.root)
    own = [str(below / g) if (below / g).is_file() else g for g in said.grammar]
    its_profile = str(below / said.profile) if said.profile and (below / said.profile).is_file() else said.profile
    return Settings(
        select=tuple(chosen),
        ignore=tuple(left_out),
        severity=severity or said.severity,  # type: ignore[arg-type]  # click has checked the choice
        profile=profile or its_profile,
        grammar=tuple(grammars or own),
        per_file_ignores=said.per_file_ignores,
        severities=said.severities,
    )


def _listed(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _baseline_path(said: config.Config, given: str | None, update: bool) -> Path | None:
    if given:
        return Path(given)
    if said.baseline:
        return Path(said.root) / said.baseline
    if update:
        raise click.UsageError("--update-baseline needs --baseline FILE (or 'baseline' in policyparse.toml)")
    return None


def _progress(results: Iterator[Result], total: int) -> Iterator[Result]:
    """The results, with a bar on standard error where that is a terminal and there are many."""
    if total < MANY or not sys.stderr.isatty():
        return results
    from rich.console import Console
    from rich.progress import track

    return iter(track(results, "checking", total, console=Console(stderr=True), transient=True))


def _report(done: Sequence[Result], accepted: baseline.Baseline | None) -> Report:
    files, known = [], 0
    for result in done:
        if result.error:
            continue
        found, marks = result.reported, result.fingerprints
        if accepted is not None:
            new = accepted.new(result.name, marks)
            known += new.count(False)
            found = tuple(d for d, is_new in zip(found, new, strict=True) if is_new)
            marks = tuple(m for m, is_new in zip(marks, new, strict=True) if is_new)
        files.append(Checked(result.name, result.text, found, marks))
    about = {r.code: RuleInfo(r.code, r.name, r.severity, r.help.what, r.help.why) for r in rules()}
    return Report(files, about, policyparse.__version__, known, sum(r.error is not None for r in done))


def _printed(
    report: Report, done: Sequence[Result], form: str, statistics: bool, documents: bool, show_diff: bool,
    output: str | None,
) -> Iterator[bytes]:  # fmt: skip
    """What is printed, in parts."""
    if documents:
        yield from (r.document + b"\n" for r in done if r.document is not None)
    elif show_diff:
        for r in done:
            if r.mended is not None:
                yield diff(r.name, r.before, r.text).encode("utf-8", "backslashreplace")
        click.echo(summary(report), err=True)
    elif statistics:
        yield text_export.statistics(report).encode("utf-8", "backslashreplace")
    elif form == "text":
        colour = output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
        yield text_export.render(report, colour=colour).encode("utf-8", "backslashreplace")
    else:
        yield FORMATS[form](report).encode("utf-8", "backslashreplace")
    step_summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if form == "github" and step_summary:
        with Path(step_summary).open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(markdown_export.render(report))


def _write_mended(done: Sequence[Result]) -> None:
    """Write the files that fixes change; what came from standard input has none."""
    for result in done:
        if result.mended is not None and Path(result.path).is_file():
            with destination(result.path) as out:
                out.write(result.mended)


def _tell_mended(done: Sequence[Result]) -> None:
    fixed = sum(r.fixed for r in done)
    if fixed:
        click.echo(f"{fixed} fixed in {plural(sum(r.mended is not None for r in done), 'file')}", err=True)
