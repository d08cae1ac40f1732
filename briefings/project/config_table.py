"""The table ``[tool.briefings.check]``, validated by pydantic."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefings.checks.settings import CheckSettings
from briefings.problems import Place, Problem, Severity, error
from briefings.validation import suggestion

NAME = "briefings"
"""What our tables are in, under ``tool``."""
TABLE = ("tool", NAME, "check")

Setting = Literal["off", "note", "warning", "error"]


class _CheckTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)

    words_per_minute: int = Field(CheckSettings().words_per_minute, alias="words-per-minute", ge=60, le=300)
    minutes: int = Field(CheckSettings().minutes, ge=1, le=60)
    longest_sentence: int = Field(CheckSettings().longest_sentence, alias="longest-sentence", ge=10, le=60)
    rules: dict[str, Setting] = {}
    allow: dict[str, str] = {}


def settings_of(given: object, path: Path) -> tuple[CheckSettings, list[Problem]]:
    """Return what a table of a file says, the defaults where it has faults, and every fault."""
    problems: list[Problem] = []
    try:
        table = _CheckTable.model_validate(given)
    except ValidationError as fault:
        return CheckSettings(), [_problem(path, detail) for detail in fault.errors(include_url=False)]
    codes = _codes() if table.rules else frozenset()
    for code in [code for code in table.rules if code not in codes]:
        message = f"[tool.briefings.check.rules] names a rule that there is not: '{code}'."
        hint = suggestion(code, codes) or "`briefings explain` lists them all."
        problems.append(error(_place(path, ("rules", code)), "settings-unknown-rule", message, hint))
    settings = CheckSettings(
        words_per_minute=table.words_per_minute,
        minutes=table.minutes,
        longest_sentence=table.longest_sentence,
        severities={code: None if value == "off" else Severity(value) for code, value in table.rules.items()},
        allowed=table.allow,
    )
    return settings, problems


def _codes() -> frozenset[str]:
    """Return the names of all rules, which are loaded for this."""
    from briefings.checks import ALL

    return frozenset(rule.code for rule in ALL)


def _problem(path: Path, detail: Any) -> Problem:
    place, name = _place(path, detail["loc"]), ".".join(str(step) for step in detail["loc"])
    if detail["type"] == "extra_forbidden":
        known = [field.alias or key for key, field in _CheckTable.model_fields.items()]
        hint = suggestion(name, known) or f"There are: {', '.join(known)}."
        return error(place, "settings-unknown", f"[tool.briefings.check] has no setting '{name}'.", hint)
    if not name:
        return error(place, "settings-wrong", "tool.briefings.check must be a table.", "Write [tool.briefings.check].")
    return error(place, "settings-wrong", f"[tool.briefings.check] {name}: {detail['msg']}.")


def _place(path: Path, steps: Sequence[str]) -> Place:
    """Return the line of a file that a setting is on, looked for from the first that names our tables."""
    setting = re.compile(rf"(?:^|[\s.{{,\"']){re.escape(steps[-1] if steps else TABLE[-1])}[\"']?\s*=")
    lines = [line.partition("#")[0] for line in path.read_text(encoding="utf-8-sig").splitlines()]
    first = next((number for number, line in enumerate(lines, start=1) if NAME in line), None)
    found = (number for number, line in enumerate(lines, start=1) if number >= (first or 1) and setting.search(line))
    return Place(path, next(found, first))
