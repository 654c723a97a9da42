"""Settings from ``policyparse.toml`` or ``[tool.policyparse]`` of ``pyproject.toml``, found upward from where one is.

Keys: ``select``, ``ignore`` (rules by code, name or a code's beginning), ``severity`` (the threshold), ``profile``,
``grammar``, ``baseline``, ``include`` and ``exclude`` (globs for directories), ``per-file-ignores`` (a table of glob to
rules) and ``severities`` (a table of rule to severity). Paths count from the file's own directory.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from policyparse.errors import PolicyParseError
from policyparse.model import Severity
from policyparse.model.base import Frozen

from .registry import RuleError, find, matching

OWN, SHARED = "policyparse.toml", "pyproject.toml"


class ConfigError(PolicyParseError):
    """The configuration is wrong; the message names file, line and key, and what to do."""


class Config(Frozen):
    """What a configuration file says; every key has a default. ``root`` is the directory that its paths count from."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = "warning"
    profile: str | None = None
    grammar: tuple[str, ...] = ()
    baseline: str | None = None
    include: tuple[str, ...] = ("*.txt", "*.md")
    exclude: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = Field(default_factory=dict, alias="per-file-ignores")
    severities: dict[str, Severity] = Field(default_factory=dict)
    root: str = ""


KEYS = sorted({(f.alias or name) for name, f in Config.model_fields.items()} - {"root"})


def load(start: Path | None = None) -> Config:
    """The configuration that holds at ``start`` (the working directory): of the first directory upward that has one.

    Raises:
        ConfigError: the file is no TOML, or a key, a code or a value is unknown.
    """
    here = (start or Path.cwd()).resolve()
    for directory in (here, *here.parents) if here.is_dir() else here.parents:
        if (directory / OWN).is_file():
            return read(directory / OWN)
        shared = directory / SHARED
        if shared.is_file() and "policyparse" in _toml(shared).get("tool", {}):
            return read(shared)
    return Config()


def read(path: Path) -> Config:
    """The configuration in a file.

    Raises:
        ConfigError: as for ``load``.
    """
    data = _toml(path)
    said = data.get("tool", {}).get("policyparse", {}) if path.name == SHARED else data
    if not isinstance(said, dict):
        raise ConfigError(f"{path}: [tool.policyparse] must be a table")
    for key in said:
        if key not in KEYS:
            near = difflib.get_close_matches(key, KEYS, 1)
            hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(KEYS)}"
            raise ConfigError(f"{path}:{_line(path, key)}: unknown key '{key}'; {hint}")
    try:
        config = Config.model_validate({**said, "root": str(path.parent)})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = str(first["loc"][0])
        message = f"{first['msg'][0].lower()}{first['msg'][1:]}"
        raise ConfigError(f"{path}:{_line(path, key)}: '{key}' is not as it must be: {message}") from None
    _check_rules(path, config)
    return config


def _check_rules(path: Path, config: Config) -> None:
    """Every code and name must be a rule's."""
    lists: Mapping[str, Iterable[str]] = {
        "select": config.select,
        "ignore": config.ignore,
        "per-file-ignores": [code for codes in config.per_file_ignores.values() for code in codes],
    }
    for key, selectors in lists.items():
        try:
            matching(selectors)
        except RuleError as error:
            raise ConfigError(f"{path}:{_line(path, key)}: in '{key}': {error}") from None
    for name in config.severities:
        try:
            find(name)
        except RuleError as error:
            raise ConfigError(f"{path}:{_line(path, name)}: in 'severities': {error}") from None


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: no valid TOML ({error}); mend that line") from None


def _line(path: Path, key: str) -> int:
    """The first line that has the key, 1 where none has."""
    for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), 1):
        name = line.split("=")[0].strip(" \t[]\"'").removeprefix("tool.policyparse.")
        if name == key:
            return number
    return 1
