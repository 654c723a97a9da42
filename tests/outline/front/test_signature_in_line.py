"""Signatures in text all on one line."""

import pytest

from strategies.fronts import front_of

TEXT = (
    "云溪区教育局关于开展培训的通知 各学校： 为提高教师能力，决定开展培训。 一、培训时间 每校选派教师参加，食宿自理。 "
    "二、培训内容 学习课程标准，研讨教学方法，交流工作经验，参观示范学校，完成作业。 三、有关要求 各学校要高度重视，"
    "认真组织，做好保障，确保培训取得实效；参训教师要遵守纪律，按时到会，不得无故缺席，并在培训结束后提交学习总结。"
    "各学校要把培训情况记入教师档案，作为考核的依据，区教育局将适时通报参训情况。联系人要保持电话畅通。 "
)
"""Without a signature."""


@pytest.mark.parametrize("signers", ["云溪区教育局", "云溪区教育局 云溪区财政局"])
@pytest.mark.parametrize("behind", ["", " 附件1 名额分配表 序号 学校 名额 1 云溪一中 5"])
def test_names_and_date_between_blanks(signers: str, behind: str) -> None:
    text = TEXT * 3 + signers + " 2017年4月20日" + behind
    front = front_of(text).front
    assert front is not None
    assert [text[a:b] for a, b in front.signers] == signers.split(" ")
    assert front.signed_on is not None
    assert text[slice(*front.signed_on)] == "2017年4月20日"


@pytest.mark.parametrize(
    "words", ["会议定于 2017年4月20日 召开。", "请各校 2017年4月20日 前报送。", "报区教育局2017年4月20日存档。"]
)
def test_a_date_that_signs_nothing(words: str) -> None:
    front = front_of(TEXT * 3 + words + " 另行通知有关事项。").front
    assert front is not None
    assert front.signed_on is None
