"""Paths, bytes and open files are read alike; what cannot be read is one clear sentence."""

import io
import os
from pathlib import Path

import pytest

from policyparse import readers
from policyparse.errors import LimitError, ReadError
from policyparse.readers import read, text

TEXT = "一、总体要求\r\n坚持立德树人。\r\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "规划.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    return path


def test_all_kinds_of_input_give_the_same_text(plan: Path) -> None:
    with plan.open("rb") as binary, plan.open(encoding="gb18030", newline="") as decoded:
        given = [plan, str(plan), plan.read_bytes(), bytearray(plan.read_bytes()), binary, decoded]
        sources = [read(source) for source in given]
    assert [s.text for s in sources] == [TEXT] * len(given)
    assert [s.name for s in sources] == ["规划.txt", "规划.txt", "text", "text", "规划.txt", "规划.txt"]
    assert [s.encoding for s in sources] == ["gb18030"] * 5 + ["unicode"]
    assert len({s.sha256 for s in sources[:5]}) == 1


def test_an_empty_path_is_told() -> None:
    with pytest.raises(ReadError, match=r"^the path is empty; give a file's path$"):
        read("")


def test_a_name_that_is_given_counts(plan: Path) -> None:
    assert read(plan, "plan").name == "plan"
    assert read(b"", "plan").name == "plan"
    assert read(io.BytesIO(b"a"), "plan").name == "plan"
    assert read(io.StringIO("甲")).name == "text"


@pytest.mark.skipif(os.name != "posix", reason="how directories and permissions answer differs")
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"gone\.txt does not exist; check the path"):
        read(tmp_path / "gone.txt")
    with pytest.raises(ReadError, match="is a directory; name the files in it"):
        read(tmp_path)
    with pytest.raises(ReadError, match="cannot be read"):
        read("a\0b")
    with pytest.raises(ReadError, match="cannot read a int; give a path"):
        read(7)  # type: ignore[arg-type]


def test_a_file_that_may_not_be_read(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match="may not be read; check its permissions"):
        read(plan)


def test_a_file_opened_in_the_wrong_encoding(plan: Path) -> None:
    with plan.open(encoding="utf-8") as file, pytest.raises(ReadError, match="open it in mode 'rb'"):
        read(file)


def test_a_closed_file(plan: Path) -> None:
    with plan.open("rb") as file:
        pass
    with pytest.raises(ReadError, match="open it for reading"):
        read(file)


def test_a_large_file_is_not_read_in_vain(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MAX_BYTES", 4)
    monkeypatch.setattr(readers, "MAX_BYTES", 4)
    for source in (plan, plan.read_bytes(), io.BytesIO(plan.read_bytes()), io.StringIO(TEXT)):
        with pytest.raises(LimitError, match="more than the limit of 4"):
            read(source)
