"""The project's own limits: ``[tool.briefings.limits]`` in its ``pyproject.toml``."""

import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

from briefings.limits import DEFAULT, Limits
from briefings.problems import Place, Problem, error
from briefings.project.config import FILE_NAME
from briefings.sourcefile import SourceError, read_bytes
from briefings.validation import suggestion

TABLE = ("tool", "briefings", "limits")
NAMES = {field.name.replace("_", "-"): field.name for field in fields(Limits)}
"""How a limit is called in the file, and in `Limits`."""


def read_limits(root: Path) -> tuple[Limits, list[Problem]]:
    """Return the limits of a project, the defaults for what it does not give, and every fault in them.

    A file that is no TOML gives the defaults; `config.read_settings` tells of it.
    """
    path = root / FILE_NAME
    try:
        text = read_bytes(path, DEFAULT.table_bytes).decode("utf-8-sig")
        given: Any = tomllib.loads(text)
    except (OSError, ValueError, SourceError, RecursionError):
        return DEFAULT, []
    for step in TABLE:
        given = given.get(step, {}) if isinstance(given, dict) else {}
    if not isinstance(given, dict):
        return DEFAULT, [error(Place(path), "settings-wrong", "tool.briefings.limits must be a table.")]
    lines = text.splitlines()
    own: dict[str, int] = {}
    problems = []
    for name, value in given.items():
        place = Place(path, next((n for n, line in enumerate(lines, 1) if line.strip().startswith(name)), None))
        if name not in NAMES:
            hint = suggestion(name, NAMES) or f"There are: {', '.join(NAMES)}."
            problems.append(error(place, "settings-unknown", f"[tool.briefings.limits] has no setting '{name}'.", hint))
        elif not isinstance(value, int) or isinstance(value, bool) or value < 1:
            message = f"[tool.briefings.limits] {name} must be a whole number above 0."
            problems.append(error(place, "settings-wrong", message))
        else:
            own[NAMES[name]] = value
    return Limits(**own), problems
