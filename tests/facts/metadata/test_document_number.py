"""Document numbers in all their forms, taken apart."""

import pytest

from policyparse.facts.metadata.document_number import read_number
from policyparse.grammar import default
from policyparse.scan.fold import fold

Parts = tuple[str, str | None, int | None, int | None]


def read(printed: str) -> Parts | None:
    found = read_number(fold(printed), printed, default().pattern("front-number"))
    if found is None:
        return None
    assert fold(printed)[found[1] : found[2]].replace(" ", "").startswith(fold(found[0]["text"])[:4])
    return found[0]["text"], found[0]["agency"], found[0]["year"], found[0]["serial"]


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("云办发〔2019〕6号", ("云办发〔2019〕6号", "云办发", 2019, 6)),
        ("云政办发〔2023〕41 号", ("云政办发〔2023〕41号", "云政办发", 2023, 41)),
        ("云卫[2023]46 号", ("云卫[2023]46号", "云卫", 2023, 46)),
        ("云卫［2023］27 号", ("云卫［2023］27号", "云卫", 2023, 27)),
        ("云教【2020】5号", ("云教【2020】5号", "云教", 2020, 5)),
        ("青政发(2012)7号", ("青政发(2012)7号", "青政发", 2012, 7)),
        ("云教〔2017〕)19号", ("云教〔2017〕19号", "云教", 2017, 19)),
        ("云教〔2021〕8", ("云教〔2021〕8", "云教", 2021, 8)),
        ("云办发明电〔2018〕15号", ("云办发明电〔2018〕15号", "云办发明电", 2018, 15)),
        ("（云政办发〔2017〕125号）", ("云政办发〔2017〕125号", "云政办发", 2017, 125)),
        ("国令第707号", ("国令第707号", "国令", None, 707)),
        ("公告2012年第47号", ("公告2012年第47号", "公告", 2012, 47)),
        ("云溪区人民政府令 第十二号", ("云溪区人民政府令第十二号", "云溪区人民政府令", None, 12)),
    ],
)
def test_forms(printed: str, parts: Parts) -> None:
    assert read(printed) == parts


@pytest.mark.parametrize("printed", ["无", "", "第12号", "2021年第3期", "（2021年）", "云溪区〔〕号"])
def test_no_number(printed: str) -> None:
    assert read(printed) is None
