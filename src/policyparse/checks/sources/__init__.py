"""Rules on the source: what conversion, copying and typing did to the text."""

from .broken_sentence import broken_sentence
from .clause_stop import clause_stop
from .cut_off import cut_off
from .doubled_punctuation import doubled_punctuation
from .markup_left import markup_left
from .mixed_width import mixed_width
from .mojibake import mojibake
from .page_mark import page_mark
from .paragraph_stop import paragraph_stop
from .private_use import private_use
from .repeated_catalogue import repeated_catalogue
from .repeated_passage import repeated_passage
from .repeated_sentence import repeated_sentence
from .repeated_title import repeated_title
from .repeated_words import repeated_words
from .replaced_character import replaced_character
from .stray_bar import stray_bar
from .stray_blank import stray_blank
from .unbalanced_bracket import unbalanced_bracket
from .unbalanced_quote import unbalanced_quote
from .undecodable import undecodable
from .web_furniture import web_furniture

RULES = (
    undecodable,
    private_use,
    unbalanced_bracket,
    repeated_sentence,
    repeated_words,
    paragraph_stop,
    clause_stop,
    mixed_width,
    stray_blank,
    page_mark,
    web_furniture,
    mojibake,
    doubled_punctuation,
    repeated_title,
    stray_bar,
    cut_off,
    repeated_passage,
    repeated_catalogue,
    markup_left,
    broken_sentence,
    unbalanced_quote,
    replaced_character,
)
