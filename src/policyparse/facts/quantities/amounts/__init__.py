"""Amounts in running text: the number, its unit, and the words beside it that compare.

Two passes, one over Arabic numbers and one over Chinese ones, both patterns being grammar data. A number is an amount
where a unit follows it; dates, years, ranks and names (第3届, “1+N”, 5G, 12345热线, 117街坊) are none.
"""

from policyparse.facts.quantities.amounts.find import find_amounts
from policyparse.facts.quantities.amounts.rules import Amount, Found, Year

__all__ = ["Amount", "Found", "Year", "find_amounts"]
