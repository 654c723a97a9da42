"""Words with their parts of speech, cut by rjieba where it is installed and by jieba otherwise.

Neither is loaded before the first call. jieba is kept quiet, gets a tokenizer of its own (the caller's settings of the
``jieba`` module stay as they are) and writes its cache into a directory that only this user can enter.
"""

import importlib
import logging
import os
import stat
import tempfile
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

Tagger = Callable[[str], list[tuple[str, str]]]


def cut(text: str) -> list[tuple[str, str]]:
    """The words of a text in order with jieba's part-of-speech flags (n noun, v verb, ns place, p preposition, ...).

    The words joined are the text. Line ends separate words as blanks do. Linear in the length; some 5 to 100 times
    dearer than a pattern, so ask only where a doubt needs it.

    >>> [word for word, flag in cut("建设幼儿园")]
    ['建设', '幼儿园']
    """
    return _tagger()(text) if text else []


@cache
def _tagger() -> Tagger:
    try:
        rjieba: Any = importlib.import_module("rjieba")
    except ImportError:
        return _jieba_tagger()

    def tag(text: str) -> list[tuple[str, str]]:
        return [(word, flag) for word, flag in rjieba.tag(text)]

    return tag


def _jieba_tagger() -> Tagger:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        jieba: Any = importlib.import_module("jieba")
        posseg: Any = importlib.import_module("jieba.posseg")
    logger = logging.getLogger("jieba")
    tokenizer = jieba.Tokenizer()
    level = logger.level
    with tempfile.TemporaryDirectory() as throwaway:
        tokenizer.tmp_dir = str(private_directory() or throwaway)
        logger.setLevel(logging.CRITICAL)
        try:
            tokenizer.initialize()
        finally:
            logger.setLevel(level)
    tagger = posseg.POSTokenizer(tokenizer)

    def tag(text: str) -> list[tuple[str, str]]:
        return [(pair.word, pair.flag) for pair in tagger.cut(text)]

    return tag


def private_directory() -> Path | None:
    """A directory for caches below the system's temporary one that only this user can enter; None where that fails.

    One that stands there already is used only if it is a real directory of this user, closed to all others: anybody
    may have put it there, and jieba's cache is unmarshalled when it is read.
    """
    owner = os.getuid() if hasattr(os, "getuid") else None
    path = Path(tempfile.gettempdir()) / f"policyparse-{owner if owner is not None else 'cache'}"
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        found = path.lstat()
    except OSError:
        return None
    if not stat.S_ISDIR(found.st_mode) or (owner is not None and (found.st_uid != owner or found.st_mode & 0o077)):
        return None
    return path
