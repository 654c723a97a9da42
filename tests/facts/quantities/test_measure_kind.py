"""Promised, reached or a rule; and the words that say so."""

import pytest

from policyparse.facts.quantities.amounts import find_amounts
from policyparse.facts.quantities.measure_kind import Kinds, Verdict
from policyparse.facts.quantities.running import running
from policyparse.grammar import default
from strategies.outlines import read


def verdicts(text: str, *, due: bool = False, turn: int | None = None) -> list[Verdict]:
    reading = read(text)
    run = running(reading)
    kinds = Kinds(run, reading, turn)
    out, last = [], None
    for amount in find_amounts(run.text, default()).amounts:
        out.append(kinds.of(amount, last, reading.section_at(run.origin(amount.start)), due=due))
        last = amount
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建公办幼儿园12所。", ("target", None)),
        ("累计投入3.2亿元。", ("achieved", "累计")),
        ("应当在10个工作日内答复。", ("norm", "应当")),
        ("每学期听课不少于20课时。", ("norm", "课时")),
        ("总投资500万元以上的工程，一律公开招标。", ("norm", "500万元以上")),
        ("每年组织6次培训。", ("norm", "每年")),
        ("每年新增500个学位。", ("target", None)),
        ("每年完成培训5万人次以上。", ("target", None)),
        ("每5万人口设立公园。", ("norm", "每5")),
        ("按学生总数的2%配备教研人员。", ("norm", "配备")),
        ("按学生总数的2%增加教研人员。", ("target", None)),
        ("在12所高中推进改革。", ("achieved", "在")),
        ("申请在60天内办结。", ("norm", "天")),
        ("将办理时限压缩至3个工作日内。", ("target", None)),
        ("案件平均办理周期不超过60天。", ("target", None)),
        ("打造步行15分钟便民服务圈。", ("target", None)),
        ("对首批12所试点高中开展评估。", ("achieved", "对首批")),
        ("推动首批12所高中开展试点。", ("target", None)),
        ("对12所学校开展督导。", ("target", None)),
        ("600人以上学校配备校医。", ("norm", "600人以上")),
        ("培训600人以上，", ("target", None)),
        ("聘任科技副校长50名。", ("target", None)),
        ("遴选精品思政课50节。", ("target", None)),
        ("投资300万元以下学校工程不另行审批。", ("norm", "300万元以下")),
        ("投入300万元以上用于校园改造。", ("target", None)),
        ("新增300万元以上项目资金。", ("target", None)),
        ("130千瓦及以下小微企业用电免申报。", ("norm", "130千瓦及以下")),
        ("新建130千瓦以上充电站。", ("target", None)),
        ("发电能力达到130千瓦以上，", ("target", None)),
        ("面积不大于800平方米的小型项目免申报。", ("norm", "不大于800平方米")),
        ("保证金不超过合同估算价的2%。", ("norm", "不超过")),
        ("经费占比不低于支出总额的2%。", ("target", None)),
    ],
)
def test_the_kind_and_its_evidence(text: str, expected: Verdict) -> None:
    assert verdicts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("公园面积从现状36万亩提高到50万亩。", ["achieved", "target"]),
        ("办理事项由原来的12项精简至5项。", ["achieved", "target"]),
        ("办理时限由12个工作日压缩至5个工作日。", ["norm", "target"]),
        ("带宽由200兆升级为1000兆。", ["achieved", "target"]),
        ("由区教育局新建公园12所，面积提高到50万亩。", ["target", "target"]),
    ],
)
def test_what_a_change_starts_from_is_there(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in verdicts(text)] == kinds
    assert [kind for kind, _ in verdicts(text, due=True)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("对上年度营业收入达到500万元以上的企业，按8%给予补助，最高不超过60万元。", ["norm"] * 3),
        ("累计投资超过900万元的，可申请延期。", ["norm"]),
        ("水费在现行标准基础上按照85%收取。", ["norm"]),
        ("按在校生总数的0.2%-0.3%配备校医，其中专职人数不低于40%。", ["norm", "norm"]),
        ("每户最高40万元，最长2年。", ["norm", "norm"]),
        ("销售额最高达40万元。", ["target"]),
        ("对90千瓦及以下用户提供免费接入服务。", ["norm"]),
        ("对9类轻微违法行为依法不予处罚。", ["norm"]),
        ("对9所首批学校开展评估。", ["achieved"]),
        ("对口帮扶5所以上学校，予以经费倾斜。", ["target"]),
        ("乡镇教研员至少2人。", ["norm"]),
        ("至少2人入选人才计划。", ["target"]),
        ("新增图书5万册，其中电子图书不低于3万册。", ["target", "target"]),
        ("按时办结率达到98%。", ["target"]),
        ("按照投资增长8%以上的目标推进。", ["target"]),
        ("每千人口拥有床位突破7张。", ["target"]),
        ("每千名学生配备2台。", ["norm"]),
        ("办件提速至2个工作日内。", ["target"]),
        ("高中书法课累计不少于80节，鼓励开设选修课。", ["norm"]),
        ("遴选不少于80节精品课。", ["target"]),
        ("累计投入不低于3亿元。", ["target"]),
        ("每年累计补助不超过3万元。", ["norm"]),
        ("招用已满18周岁人员。", ["norm"]),
        ("人均寿命达到81岁。", ["target"]),
        ("已满6个月的企业可以申请。", ["norm"]),
        ("入园率较上年提高3个百分点以上。", ["target"]),
        ("再按照支出额的90%在税前扣除。", ["norm"]),
        ("按不低于造价1.2%、1.4%和1.6%的标准计取。", ["norm"] * 3),
        ("落实市政府公布的46项通办事项。", ["achieved"]),
        ("上年度未受处罚的，40人以下的单位免检。", ["norm"]),
        ("现有90千瓦以上机组登记在册。", ["norm"]),
        ("目前已建成500万元以上的项目9个。", ["achieved", "achieved"]),
        ("在已压缩至60天以内的基础上继续精简。", ["achieved"]),
        ("（一）非法获利累计达9万元以上的；（二）其他情形。", ["norm"]),
        ("（一）受过处罚的；（二）累计获利9万元以上的。", ["norm"]),
        ("食材成本占餐费的比例不得低于65%。", ["norm"]),
        ("每户补助3000元至5000元，争取上级补助3000元。", ["norm", "target"]),
        ("高龄老人每人每月50元，失能老人80元，改善设施投入90万元。", ["norm", "norm", "target"]),
        ("示范园另奖10万元。", ["norm"]),
        ("累计培训不少于500人次，合格率100%。", ["target", "target"]),
        ("每天累计不超过1小时，阅读面达到95%。", ["norm", "target"]),
        ("打磨课例不少于60节。", ["target"]),
        ("新建居住区按每百户20平方米建设。", ["norm"]),
        ("已建成小区改造5处。", ["target"]),
        ("人均停留时间达到2天。", ["target"]),
    ],
)
def test_a_grant_or_a_levy_is_a_rule(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in verdicts(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kind", "by_a_year"),
    [
        ("审批时间控制在9个工作日以内。", "norm", "target"),
        ("审批应在9个工作日以内办结。", "norm", "norm"),
        ("每个乡镇至少配备1名教研员。", "norm", "target"),
        ("户均停电时间低于2小时。", "target", "target"),
        ("停电时间低于2小时。", "norm", "norm"),
    ],
)
def test_what_a_time_or_a_staff_is_held_to_by_a_year_is_promised(text: str, kind: str, by_a_year: str) -> None:
    assert verdicts(text)[0][0] == kind
    assert verdicts(text, due=True)[0][0] == by_a_year


def test_what_is_staffed_or_made_by_a_year_is_promised() -> None:
    assert verdicts("每校配备专职教师1名。")[0][0] == "norm"
    assert verdicts("每千名老人配备社工1名。", due=True)[0][0] == "target"
    text = "每月演练1次，更新校车42辆。"
    assert [kind for kind, _ in verdicts(text)] == ["norm", "norm"]
    assert [kind for kind, _ in verdicts(text, due=True)] == ["norm", "target"]


def test_what_is_due_by_a_year_is_not_yet_reached() -> None:
    assert verdicts("专利累计达到3万件。", due=False)[0][0] == "achieved"
    assert verdicts("专利累计达到3万件。", due=True)[0][0] == "target"


def test_members_of_a_list_share_the_first_ones_kind() -> None:
    assert [kind for kind, _ in verdicts("在12所高中和5所小学推进改革。")] == ["achieved", "achieved"]
    assert [kind for kind, _ in verdicts("在12所高中推进改革，新建5所小学。")] == ["achieved", "target"]


def test_a_word_of_return_reaches_no_farther_than_its_part_of_the_sentence() -> None:
    text = "每年组织培训，评选学校3所；打造示范园5所。"
    assert [kind for kind, _ in verdicts(text)] == ["norm", "target"]


def test_a_part_is_of_the_kind_of_the_whole() -> None:
    text = "按学生总数的2%配备教研人员，其中专职人数不低于50%。公办学校不低于60%，其中城区70%。"
    assert [kind for kind, _ in verdicts(text)] == ["norm", "norm", "target", "target"]


def test_headings_say_which_part_looks_back() -> None:
    text = "一、发展基础\n新建学校5所。\n二、主要目标\n新建学校8所。\n"
    assert [kind for kind, _ in verdicts(text)] == ["achieved", "target"]


@pytest.mark.parametrize("title", ["优化教育发展环境", "进一步夯实产业发展基础", "加强困难群众帮扶", "提高招商成效"])
def test_a_heading_that_begins_with_a_verb_is_no_look_back(title: str) -> None:
    assert [kind for kind, _ in verdicts(f"一、{title}\n新建学校5所。\n")] == ["target"]


def test_a_forecast_in_a_look_back_is_to_come() -> None:
    text = "一、发展基础\n全区有学校142所。预计到2025年，在校生将达到5.94万人，增加约6800人。\n"
    text += "二、主要任务\n新建学校6所。\n"
    assert [kind for kind, _ in verdicts(text)] == ["achieved", "target", "target", "target"]


def test_an_estimate_of_the_year_that_ends_is_of_what_is_reached() -> None:
    text = "一、2023年工作回顾\n预计地区生产总值增长5.5%。预计产业投资将增长8.5%。未来三年需要校舍12万平方米。\n"
    assert [kind for kind, _ in verdicts(text)] == ["achieved", "target", "target"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [("民生保障更加有力", "achieved"), ("重点任务深入实施", "achieved"), ("下一步工作安排", "target")],
)
def test_below_a_heading_that_looks_back_few_headings_look_ahead(title: str, kind: str) -> None:
    assert [kind for kind, _ in verdicts(f"一、2023年工作回顾\n（一）{title}\n新建学校5所。\n")] == [kind]


def test_a_heading_that_ends_in_what_was_seen_looks_back() -> None:
    assert [kind for kind, _ in verdicts("一、优化布局成效显著\n新建学校5所。\n")] == ["achieved"]


@pytest.mark.parametrize(
    ("lead", "kind"),
    [("为推动教育再上新台阶、取得新成效，制定本方案。", "target"), ("近年来，教育取得新成效。", "achieved")],
)
def test_what_is_aimed_at_is_no_sign_of_a_look_back(lead: str, kind: str) -> None:
    text = f"{lead}\n一、学校建设\n新建学校5所。\n二、工作保障\n新建学校8所。\n"
    assert [found for found, _ in verdicts(text)] == [kind, "target"]


def test_a_duty_stays_a_rule_in_a_look_back() -> None:
    assert verdicts("一、发展基础\n应当在10个工作日内答复。\n二、主要目标\n推进改革。\n") == [("norm", "应当")]


def test_a_regulation_sets_norms() -> None:
    text = "第一条 为了加强管理，制定本办法。\n第二条 设立5个分中心。\n第三条 本办法自印发之日起施行。\n"
    assert verdicts(text) == [("norm", None)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("小学班额不超过45人。", "norm"),
        ("总人数控制在45人。", "target"),
        ("新增机构不超过3个。", "target"),
        ("不足100人的学校按标准核定。", "norm"),
        ("生均建筑面积不低于20平方米。", "norm"),
        ("生均公用经费提高80元。", "target"),
        ("资助困难学生6500人次。", "target"),
        ("资助困难学生每人500元。", "norm"),
    ],
)
def test_what_is_allowed_at_most_and_what_is_said_of_each_pupil(text: str, kind: str) -> None:
    assert [found for found, _ in verdicts("一、重点任务\n" + text)][-1] == kind


def test_what_each_pupil_is_to_have_by_a_year_is_promised() -> None:
    assert verdicts("生均建筑面积达到20平方米。", due=True) == [("target", None)]
    assert verdicts("生均建筑面积应当达到20平方米。", due=True)[0][0] == "norm"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("每周开设体育课3次，创建特色学校25所。", ["norm", "target"]),
        ("每年举办展演2场，参演学校25所。", ["norm", "norm"]),
        ("每年举办展演2场、建设基地3个。", ["norm", "norm"]),
        ("对困难学生每生每年300元。", ["norm"]),
        ("补助提高到每生每年300元。", ["target"]),
    ],
)
def test_how_far_a_word_of_return_reaches(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in verdicts(text)] == kinds


def test_what_is_due_for_so_many_people_is_promised() -> None:
    assert [kind for kind, _ in verdicts("每千人口拥有托位4.8个。", due=True)] == ["target"]
    assert [kind for kind, _ in verdicts("生均经费达到每生每年600元。", due=True)] == ["target"]


def test_the_items_of_aims_are_aims_whatever_their_titles_say() -> None:
    text = (
        "一、发展回顾\n五年来，新建学校9所。\n二、主要目标\n到2025年，建成强区。\n"
        "——教育公平取得新成效。建成资源教室35间。\n——服务能力取得新突破。培训教师80人。\n"
    )
    assert [kind for kind, _ in verdicts(text)] == ["achieved", "target", "target"]
