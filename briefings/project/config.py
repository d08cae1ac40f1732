"""The project's settings for the rules: ``[tool.briefings.check]`` in its ``pyproject.toml``."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefings.checks.language_table import read_terms
from briefings.checks.settings import CheckSettings
from briefings.problems import Place, Problem, error

FILE_NAME = "pyproject.toml"
TERMS_FILE = "language.csv"


def read_settings(root: Path, content: Path | None = None) -> tuple[CheckSettings, list[Problem]]:
    """Return the settings of the rules for a project, and every fault in them.

    A ``language.csv`` in the folder of content takes the place of the words to avoid that ship with the program.
    """
    settings, problems = _settings_in(root / FILE_NAME)
    terms_file = (content or root / "content") / TERMS_FILE
    terms, faults = read_terms(terms_file if terms_file.is_file() else None)
    return replace(settings, terms=terms), [*problems, *faults]


def _settings_in(path: Path) -> tuple[CheckSettings, list[Problem]]:
    """Return the settings of a file; the defaults where there is none, or where it has faults."""
    if not path.is_file():
        return CheckSettings(), []
    import tomllib

    try:
        given: Any = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as fault:
        message = f"The project's settings cannot be read: {fault}."
        place = _place_of(path, fault)
        return CheckSettings(), [error(place, "settings-unreadable", message, "It must be TOML in UTF-8.")]
    for step in ("tool", "briefings", "check"):
        given = given.get(step, {}) if isinstance(given, dict) else given
    if given == {}:
        return CheckSettings(), []
    from briefings.project.config_table import settings_of

    return settings_of(given, path)


def _place_of(path: Path, fault: Exception) -> Place:
    """Return where a fault says that it is, as ``tomllib`` does in words."""
    said = re.search(r"\(at line (\d+), column (\d+)\)", str(fault))
    return Place(path, int(said[1]), int(said[2])) if said else Place(path)
