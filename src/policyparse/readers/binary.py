"""What a file that is no text looks like, told by its first bytes."""

from .encoding import SAMPLE, looks_like_utf16

SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF", "take its text out first (pdftotext -layout), or save it as text"),
    (b"PK\x03\x04", "a ZIP container (DOCX, XLSX, OFD or WPS)", "save it as text"),
    (b"PK\x05\x06", "an empty ZIP container", "save it as text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (DOC, XLS or WPS)", "save it as text"),
    (b"{\\rtf", "an RTF document", "save it as text"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", "it has to pass through text recognition (OCR) first"),
    (b"\xff\xd8\xff", "a JPEG picture", "it has to pass through text recognition (OCR) first"),
    (b"GIF8", "a GIF picture", "it has to pass through text recognition (OCR) first"),
    (b"II*\x00", "a TIFF picture", "it has to pass through text recognition (OCR) first"),
    (b"MM\x00*", "a TIFF picture", "it has to pass through text recognition (OCR) first"),
    (b"\x1f\x8b\x08", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"\x7fELF", "a program", "give a document"),
    (b"SQLite format 3\x00", "an SQLite database", "give a document"),
)
"""First bytes, what they show, what to do."""

MANY_ZEROS = 16
ZERO_SHARE = 0.05
"""This many zero bytes, and this share of them, in the first 64 KiB: no text that anyone wrote."""


def looks_binary(data: bytes) -> tuple[str, str] | None:
    """What the bytes look like and what to do about it; None where they may be text.

    >>> looks_binary(b"%PDF-1.7 ...")[0]
    'a PDF'
    >>> looks_binary("甲\\0乙".encode()) is None
    True
    """
    for signature, what, remedy in SIGNATURES:
        if data.startswith(signature):
            return what, remedy
    head = data[:SAMPLE]
    zeros = head.count(0)
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
    if zeros >= MANY_ZEROS and zeros > ZERO_SHARE * len(head) and not marked and not looks_like_utf16(data):
        return f"binary data ({zeros} zero bytes in the first {len(head):,})", "give a text file"
    return None
