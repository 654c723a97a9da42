"""Findings as text, JSON, SARIF, GitHub annotations, JUnit and Markdown: one renderer a format, by name."""

from collections.abc import Callable

from . import github, json_report, junit, markdown, sarif, text
from .report import Checked, Report, RuleInfo, summary

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json_report.render,
    "jsonl": json_report.render_lines,
    "sarif": sarif.render,
    "github": github.render,
    "junit": junit.render,
    "markdown": markdown.render,
}

__all__ = ["FORMATS", "Checked", "Report", "RuleInfo", "summary"]
