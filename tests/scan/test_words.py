import importlib
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from policyparse.scan import words

TEXT = "到2025年，新建公办幼儿园12所，\n教师 培训3500人次。"


def test_words_joined_are_the_text() -> None:
    assert "".join(word for word, _ in words.cut(TEXT)) == TEXT
    assert words.cut("") == []


def test_nouns_and_verbs_are_told_apart() -> None:
    flags = dict(words.cut("教师培训学生"))
    assert flags["教师"].startswith("n")
    assert flags["培训"].startswith("v")


def test_without_rjieba_jieba_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    load = importlib.import_module

    def refuse(name: str) -> object:
        if name == "rjieba":
            raise ImportError(name)
        return load(name)

    monkeypatch.setattr(words.importlib, "import_module", refuse)
    tagger = words._tagger.__wrapped__()
    assert "".join(word for word, _ in tagger(TEXT)) == TEXT
    assert dict(tagger("教师培训学生"))["教师"] == "n"


def test_import_loads_neither_and_jieba_is_silent() -> None:
    script = (
        "import sys; import policyparse.scan.words as w; assert not {'jieba', 'rjieba'} & set(sys.modules);"
        "t = w._jieba_tagger(); t('建设幼儿园'); import jieba, logging; assert not jieba.dt.initialized"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_cache_directory_is_private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    made = words.private_directory()
    assert made is not None
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert words.private_directory() == made
    made.chmod(0o755)
    assert words.private_directory() is None
    made.rmdir()
    made.symlink_to(tmp_path)
    assert words.private_directory() is None
    assert len(list(tmp_path.iterdir())) == 1
