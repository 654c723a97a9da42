"""Text that no one wrote: fragments of documents in any order, and characters of every kind."""

from hypothesis import strategies as st

FRAGMENTS = (
    "一、", "二、", "三、", "（一）", "（二）", "(三)", "（四)", "1.", "2.", "3、", "１．", "1.1", "2.3.4",
    "（1）", "1)", "①", "②", "第一章", "第二节", "第一条", "第三十条", "第一部分", "——", "—", "--", "目录",
    "目 录", "……", "…………1", "\n", "\n\n", "\r\n", "　", " ", "\t", "。", "；", "：", "，", "、", "（",
    "）", "(", ")", "[", "]", "〔", "〕", "【", "】", "《", "》", "〈", "〉", "“", "”", "|", "| |", "| --- |",
    "#", "## ", "# Page 12:\n", "- 12 -", "12", "2025年", "2021—2025年", "1.47", "99%", "≥96", "97-100",
    "左右", "以上", "不低于", "达到", "提高", "个百分点", "万人", "责任单位：", "责任科室：", "牵头", "配合",
    "按职责分工负责", "市教育局", "区财政局、", "附件", "附件1", "附件：1. ", "表1 ", "表", "专栏1 ", "专栏",
    "序号", "指标", "单位", "属性", "预期性", "约束性", "注：", "其中：", "索引号：", "发布时间：", "发文字号",
    "云政办〔2022〕44号", "各区人民政府：", "2022年3月15日", "特此通知", "云溪区", "工作要点", "总体要求",
    "指导思想", "加强组织领导。", "坚持立德树人，办好教育。", "规划", "通知", "关于印发", "的", "十四五", "万",
    "亿", "\x00", "\ufeff", "\ue000", "\ud800", "\U0001f600", "⼀", "é", "A", "x",
)  # fmt: skip

soups = st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join)
"""Fragments of official documents in any order: the text nearest to the parser's rules."""

anything = st.text(st.characters(exclude_categories=()), max_size=200)
"""Any code points whatever, lone surrogates and control characters with them."""

fragments = st.sampled_from(FRAGMENTS)
repeats = st.builds(lambda a, b, n: (a + b) * n, fragments, fragments, st.integers(1, 300))
"""The same few characters over and over."""

texts = st.one_of(soups, anything, repeats)
