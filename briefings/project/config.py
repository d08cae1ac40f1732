"""The project's settings for the rules: ``[tool.briefings.check]`` in its ``pyproject.toml``."""

import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefings.checks import ALL
from briefings.checks.language_table import read_terms
from briefings.checks.settings import CheckSettings
from briefings.problems import Place, Problem, Severity, error
from briefings.validation import suggestion

FILE_NAME = "pyproject.toml"
TERMS_FILE = "language.csv"

Setting = Literal["off", "note", "warning", "error"]


class _CheckTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    words_per_minute: int = Field(CheckSettings().words_per_minute, alias="words-per-minute", ge=60, le=300)
    minutes: int = Field(CheckSettings().minutes, ge=1, le=60)
    longest_sentence: int = Field(CheckSettings().longest_sentence, alias="longest-sentence", ge=10, le=60)
    rules: dict[str, Setting] = {}
    allow: dict[str, str] = {}


def read_settings(root: Path, content: Path | None = None) -> tuple[CheckSettings, list[Problem]]:
    """Return the settings of the rules for a project, and every fault in them.

    A ``language.csv`` in the folder of content takes the place of the words to avoid that ship with the program.
    """
    problems: list[Problem] = []
    table = _table(root / FILE_NAME, problems)
    terms_file = (content or root / "content") / TERMS_FILE
    terms, faults = read_terms(terms_file if terms_file.is_file() else None)
    problems += faults
    severities = {code: None if value == "off" else Severity(value) for code, value in table.rules.items()}
    settings = CheckSettings(
        words_per_minute=table.words_per_minute,
        minutes=table.minutes,
        longest_sentence=table.longest_sentence,
        severities=severities,
        allowed=table.allow,
        terms=terms,
    )
    return settings, problems


def _table(path: Path, problems: list[Problem]) -> _CheckTable:
    """Return the table of a file; the defaults where there is none, or where it has faults, which are added."""
    if not path.is_file():
        return _CheckTable.model_validate({})
    try:
        whole = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        message = f"The project's settings cannot be read: {fault}."
        problems.append(error(Place(path), "settings-unreadable", message, "Mend the line that it names."))
        return _CheckTable.model_validate({})
    given: Any = whole.get("tool", {}).get("briefings", {}).get("check", {})
    try:
        table = _CheckTable.model_validate(given)
    except ValidationError as fault:
        problems += [_problem(path, detail) for detail in fault.errors(include_url=False)]
        return _CheckTable.model_validate({})
    codes = {rule.code for rule in ALL}
    for code in table.rules.keys() - codes:
        message = f"[tool.briefings.check.rules] names a rule that there is not: '{code}'."
        hint = suggestion(code, codes) or "`briefings explain` lists them all."
        problems.append(error(_place(path, code), "settings-unknown-rule", message, hint))
    return table


def _problem(path: Path, detail: Any) -> Problem:
    name = ".".join(str(step) for step in detail["loc"])
    known = ", ".join(field.alias or key for key, field in _CheckTable.model_fields.items())
    if detail["type"] == "extra_forbidden":
        message = f"[tool.briefings.check] has no setting '{name}'."
        return error(
            _place(path, name),
            "settings-unknown",
            message,
            suggestion(name, known.split(", ")) or f"There are: {known}.",
        )
    return error(_place(path, name), "settings-wrong", f"[tool.briefings.check] {name}: {detail['msg']}.")


def _place(path: Path, name: str) -> Place:
    """Return the line of a file that a setting is on; the first that has its last name at its head."""
    last = name.rsplit(".", 1)[-1]
    lines = path.read_text(encoding="utf-8").splitlines()
    found = (number for number, line in enumerate(lines, start=1) if line.strip().strip("\"'").startswith(last))
    return Place(path, next(found, None))
