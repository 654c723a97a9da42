"""Made-up tables as grids, and the layouts that official texts print them in.

A grid is drawn with all that real ones have (serials, merged categories, parts below 其中, units in brackets or in a
column, two header rows, notes, offices in columns), printed in one layout, and must come back cell by cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st

MEASURES = [
    "学前教育毛入园率",
    "公办园在园幼儿占比",
    "九年义务教育巩固率",
    "高中阶段毛入学率",
    "每千人口执业医师数",
    "城镇登记失业率",
    "森林覆盖率",
    "单位地区生产总值能耗降低",
    "全社会研发经费投入强度",
    "居民人均可支配收入",
    "城市生活垃圾回收利用率",
    "劳动年龄人口平均受教育年限",
    "新增学位",
    "建成区绿化覆盖率",
    "养老机构护理型床位占比",
    "数字经济核心产业增加值占地区生产总值比重",
    "常住人口城镇化率",
    "每万人口发明专利拥有量",
    "规模以上工业企业数",
    "义务教育专任教师本科及以上学历比例",
    "公共图书馆藏书量",
    "参与老年教育的人次占全区六十岁以上老年人口总数比例",
    "地表水达到或好于三类水体比例",
    "粮食综合生产能力",
    "居民平均预期寿命",
    "残疾儿童义务教育阶段入学率",
    "社区体育公园数",
    "职业院校双师型教师比例",
    "中小学生体质健康优良率",
    "城市轨道交通运营里程",
]
MEASURE_UNITS = ["%", "万人", "所", "个", "年", "万元", "亿元", "平方米", "件", "公里", "张", "万吨", "人"]
CATEGORIES = [
    "学前教育",
    "义务教育",
    "高中阶段教育",
    "教师队伍",
    "创新驱动",
    "绿色生态",
    "民生福祉",
    "经济发展",
    "安全保障",
]
QUALITIES = ["保持高水平", "完成市下达任务", "达到全市平均水平", "全覆盖", "与经济增长基本同步", "持续改善"]
TASKS = [
    "优化学校布局", "推进城乡一体化发展", "加强教师队伍建设", "深化评价改革", "完善公共服务体系", "提升治理能力",
    "推动产业转型升级", "健全社会保障制度", "建设智慧城市", "扩大对外开放", "强化安全生产监管", "改善人居环境",
]  # fmt: skip
CONTENTS = [
    "新建改扩建中小学校十二所，新增学位一万二千个，基本消除大班额。",
    "建立城乡学校结对帮扶机制，每年选派骨干教师到乡村学校任教。",
    "实施名师培育计划，建设名师工作室四十个，培养市级以上骨干教师二百名。",
    "完善综合素质评价，建立以发展素质为导向的质量评价体系。",
    "推进社区服务设施提标改造，打造十五分钟生活圈。",
    "建成统一的数据共享平台，实现跨部门业务协同办理。",
    "落实重点行业领域风险分级管控，开展隐患排查治理专项行动。",
    "组织开展技能培训，全年培训各类人员三万人次以上。",
]
OFFICES = [
    "市教育局",
    "市财政局",
    "市发展改革委",
    "市人力资源社会保障局",
    "市民政局",
    "市卫生健康委",
    "市住房城乡建设局",
    "市公安局",
    "市科技局",
    "市文化和旅游局",
    "各县（区）政府",
    "市大数据中心",
    "市生态环境局",
    "市市场监管局",
]
PROJECTS = [
    "学校建设项目",
    "名师培育项目",
    "智慧校园项目",
    "产教融合创新项目",
    "教育资源布局调整项目",
    "健康促进项目",
    "安全提升项目",
]
CAPTIONS = [
    "云溪区“十四五”主要指标",
    "临江市教育发展主要指标",
    "青岚县重点任务清单",
    "南屏省重点项目一览表",
    "主要目标任务分解表",
]


@dataclass
class MadeTable:
    """A table as it should come back: ``headers`` and full ``rows``, spanning cells repeated; what is printed differs.

    ``shown`` says which cells are printed (a merged one only in its first row), ``top`` the header that spans columns,
    by its columns.
    """

    caption: str
    headers: list[str]
    rows: list[list[str]]
    shown: list[list[bool]]
    kinds: list[str]
    top: tuple[str, int, int] | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def full_headers(self) -> list[str]:
        """Headers as they should be read: what spans several stands before each."""
        out = list(self.headers)
        if self.top:
            text, first, last = self.top
            out[first : last + 1] = [f"{text}/{h}" for h in out[first : last + 1]]
        return out


@st.composite
def figures(draw: st.DrawFn) -> str:
    """A cell of a column of figures."""
    number = draw(
        st.one_of(st.integers(1, 9999).map(str), st.decimals(0, 999, places=2).map(str), st.integers(20, 100).map(str))
    )
    form = draw(st.sampled_from(["{}"] * 10 + ["≥{}", ">{}", "<{}", "{}左右", "{}以上", "[{}]", "-", "—", "words"]))
    if form == "words":
        return draw(st.sampled_from(QUALITIES))
    return form.format(number)


@st.composite
def indicator_tables(draw: st.DrawFn) -> MadeTable:
    """A table of measures."""
    count = draw(st.integers(4, 12))
    names = draw(st.permutations(MEASURES))[:count]
    serial, category = draw(st.booleans()), draw(st.booleans())
    units = draw(st.sampled_from(["column", "brackets", "none"]))
    attribute = draw(st.booleans())
    years = draw(st.integers(1, 3))
    headers: list[str] = []
    kinds: list[str] = []
    serial_first = draw(st.booleans())
    if serial and serial_first:
        headers, kinds = [*headers, "序号"], [*kinds, "serial"]
    if category:
        headers, kinds = [*headers, draw(st.sampled_from(["类别", "分类", "领域"]))], [*kinds, "category"]
    if serial and not serial_first:
        headers, kinds = [*headers, "序号"], [*kinds, "serial"]
    headers, kinds = [*headers, draw(st.sampled_from(["指标", "主要指标", "指标名称"]))], [*kinds, "name"]
    if units == "column":
        headers, kinds = [*headers, "单位"], [*kinds, "unit"]
    labels = draw(
        st.sampled_from(
            [["2020年", "2022年", "2025年"], ["2020年现状", "2023年", "2025年目标"], ["2020年", "2025年", "年均增长"]]
        )
    )
    first = len(headers)
    headers, kinds = headers + labels[3 - years :], kinds + ["value"] * years
    top = None
    if years > 1 and draw(st.integers(0, 3)) == 0:
        top = ("“十四五”目标", first + years - 2, first + years - 1)
    if attribute:
        headers, kinds = [*headers, draw(st.sampled_from(["属性", "指标属性"]))], [*kinds, "attribute"]
    groups = draw(st.permutations(CATEGORIES))
    rows, shown = [], []
    group = -1
    for k, name in enumerate(names):
        fresh = k == 0 or draw(st.integers(0, 2)) == 0
        group += fresh
        unit = draw(st.sampled_from(MEASURE_UNITS))
        cells = {
            "serial": str(k + 1),
            "category": groups[group % len(groups)],
            "name": f"{name}（{unit}）" if units == "brackets" else name,
            "unit": unit,
            "attribute": draw(st.sampled_from(["预期性", "约束性"])),
        }
        rows.append([cells[kind] if kind in cells else draw(figures()) for kind in kinds])
        shown.append([kind != "category" or fresh for kind in kinds])
    notes = draw(
        st.sampled_from([[], [], ["指标口径为常住人口。"], ["指标口径为常住人口。", "公办园含政府购买学位。"]])
    )
    return MadeTable(draw(st.sampled_from(CAPTIONS[:2])), headers, rows, shown, kinds, top, notes)


@st.composite
def task_tables(draw: st.DrawFn) -> MadeTable:
    """A table of tasks with the offices that see to them."""
    count = draw(st.integers(3, 8))
    category = draw(st.booleans())
    headers, kinds = ["序号"], ["serial"]
    if category:
        headers, kinds = [*headers, "类别"], [*kinds, "category"]
    headers, kinds = (
        [*headers, draw(st.sampled_from(["重点任务", "任务名称"])), "主要内容"],
        [*kinds, "name", "content"],
    )
    if draw(st.booleans()):
        headers, kinds = [*headers, draw(st.sampled_from(["牵头部门", "牵头单位"]))], [*kinds, "lead"]
    headers, kinds = [*headers, draw(st.sampled_from(["责任单位", "责任部门"]))], [*kinds, "units"]
    if draw(st.booleans()):
        headers, kinds = [*headers, "完成时限"], [*kinds, "deadline"]
    groups = draw(st.permutations(CATEGORIES))
    tasks = draw(st.permutations(TASKS))
    rows, shown = [], []
    group = -1
    for k in range(count):
        fresh = k == 0 or draw(st.integers(0, 2)) == 0
        group += fresh
        offices = draw(st.lists(st.sampled_from(OFFICES), min_size=1, max_size=4, unique=True))
        cells = {
            "serial": str(k + 1),
            "category": groups[group % len(groups)],
            "name": tasks[k],
            "content": draw(st.sampled_from(CONTENTS)),
            "lead": draw(st.sampled_from(OFFICES)),
            "units": "、".join(offices),
            "deadline": draw(st.sampled_from(["2023年底前", "持续推进", "2025年6月底前"])),
        }
        rows.append([cells[kind] for kind in kinds])
        shown.append([kind != "category" or fresh for kind in kinds])
    return MadeTable(draw(st.sampled_from(CAPTIONS[2:])), headers, rows, shown, kinds)


@st.composite
def project_tables(draw: st.DrawFn) -> MadeTable:
    """A table of projects, each with a numbered list of what is to be done."""
    count = draw(st.integers(2, 6))
    headers = ["序号", draw(st.sampled_from(["重点项目", "项目名称"])), draw(st.sampled_from(["建设内容", "主要内容"]))]
    names = draw(st.permutations(PROJECTS))
    rows = []
    for k in range(count):
        items = draw(st.lists(st.sampled_from(CONTENTS), min_size=2, max_size=4, unique=True))
        rows.append([str(k + 1), names[k], "\n".join(f"{n}、{text}" for n, text in enumerate(items, 1))])
    shown = [[True] * 3 for _ in rows]
    return MadeTable(CAPTIONS[3], headers, rows, shown, ["serial", "name", "content"])


def tables() -> st.SearchStrategy[MadeTable]:
    """Tables of every kind."""
    return st.one_of(indicator_tables(), indicator_tables(), task_tables(), project_tables())
