"""Problems as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from collections.abc import Sequence
from typing import Any

from briefings import __version__
from briefings.checks import ALL
from briefings.problems import Place, Problem, in_reading_order

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(problems: Sequence[Problem]) -> str:
    """Return problems as one run of this program, with the rules that they come from."""
    ordered = in_reading_order(problems)
    codes = sorted({problem.code for problem in ordered})
    run = {
        "tool": {"driver": {"name": "briefings", "version": __version__, "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in ordered],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str) -> dict[str, Any]:
    rule = next((rule for rule in ALL if rule.code == code), None)
    if rule is None:
        return {"id": code}
    return {"id": code, "shortDescription": {"text": rule.summary}, "fullDescription": {"text": rule.reason}}


def _result(problem: Problem, index: int) -> dict[str, Any]:
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.severity.value,
        "message": {"text": f"{problem.message} {problem.hint}".strip()},
        "locations": [{"physicalLocation": _location(problem.place)}],
    }


def _location(place: Place) -> dict[str, Any]:
    file = {"uri": place.path.as_posix()}
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.end}
    given = {name: value for name, value in region.items() if value is not None}
    return {"artifactLocation": file, **({"region": given} if place.line else {})}
