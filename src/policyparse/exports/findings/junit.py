"""Findings as JUnit XML: a suite for each file, a failed case for each finding, one passed case where there is none."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from .report import Checked, Report

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """The whole run as one ``testsuites`` element."""
    total = sum(len(file.diagnostics) for file in report.files)
    cases = sum(max(1, len(file.diagnostics)) for file in report.files)
    root = ET.Element("testsuites", name="policyparse", tests=str(cases), failures=str(total), errors="0", time="0")
    for file in report.files:
        root.append(_suite(file))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(file: Checked) -> ET.Element:
    count = len(file.diagnostics)
    name = _clean(file.name)
    suite = ET.Element(
        "testsuite", name=name, tests=str(max(1, count)), failures=str(count), errors="0", skipped="0", time="0"
    )
    if not count:
        ET.SubElement(suite, "testcase", classname=name, name="no findings", time="0")
    for d in file.diagnostics:
        case = ET.SubElement(
            suite, "testcase", classname=name, name=f"{d.code} {d.name} at {d.line}:{d.column}", time="0"
        )
        failure = ET.SubElement(case, "failure", message=_clean(d.message), type=d.severity)
        printed = file.text[d.span.start : min(d.span.end, d.span.start + 200)]
        failure.text = _clean(f"{file.name}:{d.line}:{d.column}: {d.message}\n{printed}")
    return suite


def _clean(text: str) -> str:
    """Without the characters that XML does not allow."""
    return NOT_XML.sub("\ufffd", text)
