"""Errors of grammar files name file, line and entry, and say what to do."""

from pathlib import Path

import pytest

from policyparse.errors import GrammarError
from policyparse.grammar import load
from policyparse.grammar.files import line_of

HEAD = 'name = "mine"\n\n[[words]]\nid = "organs"\nvalues = ["局", "委"]\n\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('name = "x"\n[[words]\n', ":2: no valid TOML"),
        ('title = "x"\n', ":1: the key 'name' is missing; add it"),
        ('name = "x"\n\n[[wrods]]\nid = "a"\n', ":3: unknown key 'wrods'; did you mean 'words'?"),
        (
            HEAD + "[[pattern]]\nid = \"note\"\npattern = '（'\nexmples = []\n",
            ":10: entry 'note': unknown key 'exmples'; did you mean 'examples'?",
        ),
        (HEAD + '[[pattern]]\nid = "note"\n', ":7: entry 'note': the key 'pattern' is missing; add it"),
        (HEAD + "[[words]]\nvalues = []\n", ":7: entry 'words number 2': the key 'id' is missing"),
        (HEAD + '[[threshold]]\nid = "t"\nvalue = "many"\n', ":9: entry 't': 'value' is not as it must be"),
        (
            HEAD + '[[words]]\nid = "organs"\nvalues = []\n',
            ":7: entry 'organs': this words id stands in line 3",
        ),
        (
            HEAD + '[[marker]]\nid = "m"\nstyle = "x"\nrank = 1\npattern = "(一)"\nnumerals = "roma"\nstarts = "一"\n',
            ":12: entry 'm': 'numerals' is not as it must be",
        ),
        (
            HEAD + '[[pattern]]\nid = "p"\npattern = "a"\nexamples = [{ txt = "a" }]\n',
            ":10: entry 'p': unknown key 'txt'; did you mean 'text'?",
        ),
    ],
)
def test_a_wrong_file_is_named_with_its_line_and_a_remedy(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GrammarError) as error:
        load(path)
    assert str(error.value).startswith(f"{path}{said}"), str(error.value)


def test_a_pattern_that_is_no_pattern_is_named_when_it_is_used(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(HEAD + "[[pattern]]\nid = \"p\"\npattern = '（(局'\n", encoding="utf-8")
    grammar = load(path)
    with pytest.raises(GrammarError) as error:
        grammar.pattern("p")
    assert str(error.value).startswith(f"{path}:9: entry 'p': its pattern is no regular expression")


def test_words_that_do_not_exist_are_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("name = 'm'\n[[pattern]]\nid = \"p\"\npattern = '{{nowhere}}'\n", encoding="utf-8")
    with pytest.raises(GrammarError, match=r"mine\.toml:4: entry 'p'.*'nowhere'"):
        load(path).pattern("p")


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes('name = "云溪区"'.encode("gbk"))
    with pytest.raises(GrammarError, match="save the grammar as UTF-8"):
        load(path)


def test_windows_line_ends_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode())
    assert load(path).words("organs") == ("局", "委")


def test_line_of_an_entry_that_cannot_be_found_is_the_first() -> None:
    assert line_of("words = [{id = 'a', values = []}]\n", "words", 0) == 1
    assert line_of("# nothing\n", "words", 3) == 1
