"""No two topic files of base define one id: the later would silently replace the earlier."""

import tomllib
from collections import Counter
from pathlib import Path

GRAMMARS = Path(__file__).parents[2] / "grammars"


def test_ids_are_defined_once() -> None:
    topics = tomllib.loads((GRAMMARS / "base.toml").read_text(encoding="utf-8"))["extends"]
    ids: Counter[str] = Counter()
    for topic in topics:
        data = tomllib.loads((GRAMMARS / f"{topic}.toml").read_text(encoding="utf-8"))
        ids.update(
            entry["id"] for kind in data.values() if isinstance(kind, list) for entry in kind if isinstance(entry, dict)
        )
    assert [id for id, count in ids.items() if count > 1] == []
