"""Amounts in running text: the number, its unit, and the words beside it that compare.

One pass over Arabic and Chinese numbers; their pattern is grammar data. A number is an amount
where a unit follows it; dates, years, ranks and names (第3届, “1+N”, 5G, 12345热线, 117街坊) are none.
"""

from policyparse.facts.quantities.amounts.find import find_amounts
from policyparse.facts.quantities.amounts.rules import Amount, Found, Year

__all__ = ["Amount", "Found", "Year", "find_amounts"]
