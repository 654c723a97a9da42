"""The characters of Chinese numerals and what they stand for: plain, financial (大写) and traditional forms."""

DIGITS = {
    d: i
    for i, row in enumerate(
        ("零〇○", "一壹弌幺", "二贰貳貮两兩弍俩倆", "三叁參参叄弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for d in row
}
TENS = {"廿": 20, "卄": 20, "卅": 30, "丗": 30, "卌": 40}
PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
GROUPS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
"""兆 is 10^12 here, as in 一兆 = 一万亿; as a unit (1兆 of bandwidth) it is no part of the numeral."""
POINTS = "点點"
ZEROS = "零〇○"
MORE = "余餘多几幾"
PARTS = {"百": 100, "千": 1000, "万": 10000, "萬": 10000}
"""百分之, 千分之, 万分之."""
