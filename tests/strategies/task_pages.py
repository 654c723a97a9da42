"""Made-up tables of tasks over several pages, as the text of a PDF has them: each cell broken at its column's width.

They are printed cell after cell or line by line, with the header again below each page mark, rows broken over pages, a
merged category once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from strategies.grids import CATEGORIES, OFFICES, TASKS, MadeTable
from strategies.layouts import BEFORE, BEHIND

VERBS = [
    "持续推进",
    "建立健全",
    "加快建设",
    "优化完善",
    "组织开展",
    "落实",
    "指导各区制定",
    "全面梳理",
    "支持企业参与",
    "探索实行",
]
OBJECTS = [
    "城乡学校结对帮扶机制", "一体化政务服务平台", "重点行业领域风险分级管控", "社区养老服务设施",
    "企业开办“一窗通”服务",
    "建设工程规划许可全流程网上办理", "中小微企业融资担保体系", "职业技能提升行动", "数据共享、业务协同的工作制度",
    "《临江市公共服务设施布局规划》", "12345热线与110报警服务台对接", "跨部门、跨层级、跨区域联合检查",
    "省、市、县三级公共法律服务网络",
]  # fmt: skip
TAILS = [
    "提升办理效率", "全年培训各类人员3万人次以上", "切实减轻企业负担", "年底前实现全覆盖", "新增学位1.2万个",
    "推动更多事项“跨省通办”", "确保信息真实、准确、完整", "形成可复制可推广的经验", "做好跟踪服务",
]  # fmt: skip
MORE_OFFICES = [
    *OFFICES, "市委网信办", "市政务服务办", "国网临江供电公司", "市公积金管理中心", "市级有关单位", "临江海关",
    "人民银行临江市分行", "云溪区人民政府", "市交通运输委", "市税务局", "市高级人民法院", "市贸促会",
]  # fmt: skip
DEADLINES = ["2023年底前", "持续推进", "2025年6月底前", "长期坚持", "2024年12月"]
HEADERS = {
    "name": ["重点任务", "工作任务", "任务名称"],
    "content": ["主要内容", "具体举措", "工作内容"],
    "lead": ["牵头部门", "牵头单位"],
    "units": ["责任单位", "责任部门"],
    "support": ["配合单位"],
    "deadline": ["完成时限", "完成时间"],
    "category": ["类别", "领域"],
}
MARKS = ["# Page {}:", "- {} -", "— {} —", "第 {} 页"]
FORMS = {
    "name": ["serial", "name"], "category": ["serial", "category"], "before": ["category", "serial"],
    "none": ["serial"],
}  # fmt: skip
"""The columns before what is to be done."""
UNBROKEN = re.compile(r"[0-9.]+|.")
PAGE = 24
"""Lines of text on a page."""


@dataclass
class Printed:
    """A table and its text; ``broken`` says how many of its rows are broken over a page."""

    table: MadeTable
    text: str
    broken: int


def _sentences(pick: Random) -> str:
    """What is to be done: one to three sentences of one to three clauses."""
    out = ""
    for _ in range(pick.randint(1, 3)):
        clauses = [pick.choice(VERBS) + pick.choice(OBJECTS), *pick.sample(TAILS, pick.randint(0, 2))]
        out += "，".join(clauses) + "。"
    return out


def _offices(pick: Random, most: int) -> str:
    """Offices with 、 between them, the last perhaps behind a comma, or what is printed for none."""
    if pick.random() < 0.15:
        return "—"
    offices = pick.sample(MORE_OFFICES, pick.choice([1, 1, 2, pick.randint(1, most)]))
    more = "，各区人民政府" if most > 3 and pick.random() < 0.2 else ""
    return "、".join(offices) + more


def many_tasks(pick: Random) -> MadeTable:
    """A table of tasks: a category or a name that heads several rows, or a name on each row, or none."""
    kinds = [
        *pick.choice(list(FORMS.values())),
        "content",
        *pick.choice([["lead", "units"], ["units"], ["lead", "support"]]),
    ]
    if pick.random() < 0.4:
        kinds.append("deadline")
    headers = ["序号" if kind == "serial" else pick.choice(HEADERS[kind]) for kind in kinds]
    every, numbered = kinds[:2] == FORMS["name"] and pick.random() < 0.5, pick.random() < 0.5
    heads = pick.sample(TASKS, len(TASKS)) if "name" in kinds else pick.sample(CATEGORIES, len(CATEGORIES))
    rows, shown = [], []
    head = -1
    for k in range(pick.randint(5, 30)):
        fresh = k == 0 or every or pick.random() < 0.3
        head += fresh
        text = heads[head % len(heads)]
        text = f"{head + 1}.{text}" if numbered else text
        cells = {
            "serial": str(k + 1), "name": text, "category": text, "content": _sentences(pick),
            "lead": _offices(pick, 3), "units": _offices(pick, 8), "support": _offices(pick, 6),
            "deadline": pick.choice(DEADLINES),
        }  # fmt: skip
        rows.append([cells[kind] for kind in kinds])
        shown.append([kind not in ("category", "name") or fresh for kind in kinds])
    return MadeTable("临江市重点任务分工表", headers, rows, shown, kinds)


def wrap(text: str, width: int) -> list[str]:
    """Lines of so many Chinese characters: Latin letters and figures are half as wide, none is broken in a figure; no
    line begins with a closing mark or ends with an opening one."""
    out = [""]
    wide = 0.0
    for part in UNBROKEN.findall(text):
        size = sum(0.5 if c.isascii() else 1.0 for c in part)
        if out[-1] and wide + size > width and part not in "，。、；：）》”":
            opening = out[-1][-1] in "（《“"
            if opening:
                out[-1], part, size = out[-1][:-1], out[-1][-1] + part, size + 1
            out.append("")
            wide = 0.0
        out[-1] += part
        wide += size
    return out


def _cut(pick: Random, lines: list[str]) -> list[str]:
    """Lines cut at some signs of punctuation, as a PDF's text has them where the signs are set closer."""
    out = []
    for line in lines:
        at = next((k + 1 for k, c in enumerate(line[:-1]) if c in "，、"), 0)
        out += [line[:at], line[at:]] if at and line[at] not in "”》）" and pick.random() < 0.4 else [line]
    return out


class _Pages:
    """Prints a table page by page, with the header on each."""

    def __init__(self, pick: Random, table: MadeTable, by_line: bool) -> None:
        self.pick, self.table = pick, table
        self.header = [" ".join(table.headers)] if pick.random() < 0.4 else table.headers
        self.mark = pick.choice(MARKS)
        self.breaks, self.cuts = pick.random() < 0.6, pick.random() < 0.5
        low_high = {
            "serial": (4, 4), "category": (4, 6), "name": (5, 7), "content": (12, 20), "lead": (6, 8),
            "support": (7, 10), "units": (8, 11), "deadline": (5, 8),
        }  # fmt: skip
        self.by_line = by_line
        if by_line:
            self.header, self.cuts = [" ".join(table.headers)], False
        self.widths = {kind: pick.randint(*span) for kind, span in low_high.items()}
        self.lines = list(self.header)
        self.left, self.page, self.broken = PAGE, 1, 0

    def _turn(self) -> None:
        self.lines += [self.mark.format(self.page), *self.header]
        self.page += 1
        self.left = PAGE

    def _print(self, cells: list[list[str]]) -> None:
        if self.by_line:
            for k in range(max(map(len, cells))):
                self.lines.append(" ".join(cell[k] for cell in cells if k < len(cell)))
            return
        for cell in cells:
            self.lines += _cut(self.pick, cell) if self.cuts else cell

    def row(self, cells: list[str], shown: list[bool]) -> None:
        """Print a row, on two pages where it does not fit on one and rows may be broken."""
        kinds = self.table.kinds
        parts = [wrap(c, self.widths[kind]) if f else [] for c, f, kind in zip(cells, shown, kinds, strict=True)]
        merged = [kind in ("name", "category") for kind in kinds]
        height = max(len(p) for p, m in zip(parts, merged, strict=True) if not m)
        if height > self.left and not (self.breaks and self.left > 2):
            self._turn()
        at = self.left
        self._print([p if m else p[:at] for p, m in zip(parts, merged, strict=True)])
        self.left -= height
        if height > at:
            self.broken += 1
            self._turn()
            self.left -= height - at
            self._print([[] if m else p[at:] for p, m in zip(parts, merged, strict=True)])


def task_pages(seed: int, by_line: bool = False) -> Printed:
    """A table printed page by page, the same for the same seed.

    ``by_line``: line by line, the cells of a row side by side from its top on; otherwise cell by cell.
    """
    pick = Random(seed)
    table = many_tasks(pick)
    pages = _Pages(pick, table, by_line)
    for row, flags in zip(table.rows, table.shown, strict=True):
        pages.row(row, flags)
    text = f"{BEFORE}\n表1 {table.caption}\n" + "\n".join(pages.lines) + f"\n{pick.choice(BEHIND)}\n"
    return Printed(table, text, pages.broken)
