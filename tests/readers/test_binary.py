"""What is no text is known by its first bytes, and what may be text is let through."""

import pytest

from policyparse.readers.binary import MANY_ZEROS, SIGNATURES, looks_binary


@pytest.mark.parametrize(("signature", "what"), [(s, w) for s, w, _ in SIGNATURES])
def test_every_signature_is_known_at_the_beginning_only(signature: bytes, what: str) -> None:
    found = looks_binary(signature + b" and the rest")
    assert found is not None
    assert found[0] == what
    assert looks_binary("一、".encode() + signature) is None


def test_what_to_do_is_said() -> None:
    found = looks_binary(b"%PDF-1.4")
    assert found is not None
    assert "pdftotext" in found[1]


def test_no_signature_hides_another() -> None:
    first = [s for s, _, _ in SIGNATURES]
    assert [(a, b) for i, a in enumerate(first) for b in first[i + 1 :] if b.startswith(a)] == []


def test_many_zero_bytes_are_no_text() -> None:
    found = looks_binary(b"ab\0\0" * 20 + b"\x01\x02\x03" * 30)
    assert found == ("binary data (40 zero bytes in the first 170)", "give a text file")


def test_a_few_zero_bytes_may_stand_in_a_text() -> None:
    assert looks_binary(b"\0" * (MANY_ZEROS - 1)) is None
    assert looks_binary("云溪区".encode() * 100 + b"\0" * MANY_ZEROS) is None


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_text_in_any_encoding_is_let_through(codec: str) -> None:
    assert looks_binary(("Plan 2025: 云溪区教育规划\n" * 20).encode(codec)) is None


def test_nothing_is_no_binary_file() -> None:
    assert looks_binary(b"") is None
