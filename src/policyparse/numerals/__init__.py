"""Numbers as Chinese documents write them, read and written exactly.

``parse`` gives a number's value, ``read`` also whether it is rounded (4500余万), ``format`` writes one,
``ordinal`` reads the number of a marker fast.

>>> from policyparse import numerals
>>> numerals.parse("12724.88万"), numerals.parse("廿五"), numerals.parse("三分之二")
(127248800, 25, Fraction(2, 3))
>>> numerals.format(127248800)
'一亿二千七百二十四万八千八百'
"""

from .ordinals import ordinal
from .reading import Numeral, NumeralError, Value, parse, read
from .writing import Style, format

__all__ = ["Numeral", "NumeralError", "Style", "Value", "format", "ordinal", "parse", "read"]
