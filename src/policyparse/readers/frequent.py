"""Which characters Chinese text is made of: what tells a right decoding from a wrong one.

A wrong guess (Big5 read as GB18030, UTF-16 as either) also yields Chinese characters, but rare ones. Three circles:
the commonest characters of running text, the first levels of GB 2312 and Big5 (the two standards put the frequent
characters first), and the punctuation and signs of official documents.
"""

from functools import lru_cache

COMMONEST_SIMPLIFIED = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二"
    "理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只"
    "没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区"
    "强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例"
    "真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿"
    "千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满"
    "县局照参红细引听该铁价严责牵城镇乡街推健完善促优创规范服项企投评督监障幼园校师课程案施划职述附纲印遵落协涉盟康居村税财预算审批核监〇零"
    "食息培依护营源举升网请域供负础款执策普告殊航续训申融违艺犯检费登络释罚德予减境托综态室智承励环防估键考均章措庭字额围注助残践假坚疾童送测票贯班判读伍充险诉鼓序材害"
    "限药宣裁模惠试录移功互止初符扩视销筹担修控密显享获馆益双询令神厅货留购私覆继察超纳输衡补侵追古损库司待停逐医纷势房站警册卫随突终抓良稳轮旅奖户射咨紧典破失富危履念"
    "吸故港竞退疫固买庆签藏届守排激免致简筑绩聚堂丰急涵偿遇齐衔针兴草龄延剂占绿讲聘让订付隐邮舞授努尚降沟餐址污旧碍署贸爱辐端含远径福帮块添储差异顺辖渠屋循播独份迹秩"
    "秘荐湖岁幅握掌席病植页缴构杆宜缺透启搭纪汇毕枢纽徒废妥迁短够休阶段瞻禀赋夯弘扬赓淀磁庞疏瓶颈弱滞乏短板矛盾攀焕彰凸契挑战贫振兴耕牧渔林矿墙栋舍操宿"
)
"""The 500 commonest characters of running text, then 450 that official documents use more than other text does."""

COMMONEST_TRADITIONAL = (
    "這個國為們來時對會發動過說產種後學經進著電裡裏現實加兩體製機當點從業開還與關樣間線數質氣變條沒結解問無係軍題黨員革設長頭資邊級圖統組見計別論運農幾區強決戰"
    "則處隊給門領東導壓濟階術極聯認權證採轉單風帶場車務萬達積議聲報鬥類離華確張馬節話況傳許廣記觀織裝複復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親"
    "護營舉網請負礎執親續訓違藝檢費絡釋罰減託綜態環鍵創勵額圍註殘踐堅測貫讀險訴藥試錄擴視銷籌擔獲館雙詢廳貨購繼納輸補損庫醫紛勢隨終穩輪獎諮緊競買慶簽屆簡築績豐償齊銜"
    "針興齡劑綠講讓訂隱郵溝蹟舊礙貿愛輻遠徑幫塊儲異順轄獨歲頁繳桿啟彙畢樞紐廢遷夠榮贍賦揚贊淺龐弱滯盾煥戰貧漁牆棟權東傑佈週於與從億號島潔淨壇灘擁屬圖書館樂聽臺灣區"
    "養層專狀廠識適屬圓滿縣參紅細聽該鐵價嚴責牽鎮鄉優創範項評監師課職綱協盟稅財預審應並規總將經濟實據爭務億請縱橫協調貫徹黨辦發號屆綠環護醫療衛險壞補償與灣臺"
)
"""The traditional forms that differ, of the same words."""

SIGNS = (
    "，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕［］—…·～％＋－／．０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ≥≤×℃‰\u3000"
)
"""Punctuation and signs of Chinese typesetting."""

COMMONEST_WEIGHT = 3.0
SIGN_WEIGHT = 2.0
FREQUENT_WEIGHT = 1.0
RARE_WEIGHT = -1.0
FOREIGN_WEIGHT = -2.0
DAMAGE_WEIGHT = -6.0


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    weights = dict.fromkeys(_levels(), FREQUENT_WEIGHT)
    weights.update(dict.fromkeys(COMMONEST_SIMPLIFIED + COMMONEST_TRADITIONAL, COMMONEST_WEIGHT))
    weights.update(dict.fromkeys(SIGNS, SIGN_WEIGHT))
    return weights


def _levels() -> str:
    """The first level of GB 2312 (rows 16 to 55) and of Big5 (A4 to C6): the characters the standards call frequent."""
    gb = bytes(b for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF) for b in (lead, trail))
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    big5 = bytes(b for lead in range(0xA4, 0xC7) for trail in trails for b in (lead, trail))
    return gb.decode("gb2312", "ignore") + big5.decode("big5", "ignore")


def weight(character: str) -> float:
    """How much one character speaks for its being Chinese text: from -6 (damage) to 3 (the commonest); ASCII is 0.

    >>> weight("的"), weight("锛"), weight("a")
    (3.0, -1.0, 0.0)
    """
    found = _weights().get(character)
    if found is not None:
        return found
    code = ord(character)
    if code < 0x80:
        return 0.0 if code >= 0x20 or character in "\t\n\r\f\v" else DAMAGE_WEIGHT
    if code < 0xA0 or 0xD800 <= code < 0xF900 or code >= 0xFFF0:
        return DAMAGE_WEIGHT if code < 0x20000 or code > 0x3FFFF else RARE_WEIGHT
    return RARE_WEIGHT if 0x2E80 <= code < 0xA000 or code >= 0xFF00 else FOREIGN_WEIGHT
