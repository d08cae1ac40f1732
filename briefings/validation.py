"""Faults that pydantic finds, said in plain English with the line that each stands at."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from briefings.problems import Place, Problem, error
from briefings.yamlfile import Location, YamlFile


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return "Did you mean …?" for the known word most like `word`, or nothing where none is near."""
    names = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), names, n=1, cutoff=0.6)
    return f"Did you mean '{names[near[0]]}'?" if near else ""


def problems_of(fault: ValidationError, file: YamlFile, schema: type[BaseModel]) -> list[Problem]:
    """Return a problem for every fault of a validation, each at the place of its value."""
    return [_problem(detail, file, schema) for detail in fault.errors(include_url=False)]


def _problem(detail: Any, file: YamlFile, schema: type[BaseModel]) -> Problem:
    location: Location = tuple(part for part in detail["loc"] if _is_real(part))
    place = file.place(location)
    name = " › ".join(str(p) if isinstance(p, str) else f"entry {p + 1}" for p in location) or "settings"
    kind = detail["type"]
    if kind == "missing":
        return error(_parent(location, file), "missing-key", f"'{detail['loc'][-1]}' is missing.", "Add it.")
    if kind == "extra_forbidden":
        key = str(detail["loc"][-1])
        known = sorted(_keys(schema))
        hint = suggestion(key, known) if len(location) == 1 else ""
        listed = f"Known names: {', '.join(known)}." if len(location) == 1 else "Remove it."
        return error(place, "unknown-key", f"'{name}' is not a setting that is known here.", hint or listed)
    return error(place, "wrong-value", f"'{name}' {_sentence(detail)}")


def _sentence(detail: Any) -> str:
    given = detail.get("input")
    if detail["type"] in ("value_error", "assertion_error"):
        return str(detail["ctx"]["error"])
    if given is None or given == "":
        return "has no value."
    context = detail.get("ctx", {})
    sentences = {
        "int_parsing": f"must be a whole number, not '{given}'.",
        "int_type": "must be a whole number.",
        "bool_parsing": f"must be true or false, not '{given}'.",
        "string_type": "must be a single piece of text, not a list.",
        "list_type": "must be a list: one entry a line, each after '- '.",
        "tuple_type": "must be a list: one entry a line, each after '- '.",
        "dict_type": "must be a group of 'name: value' lines.",
        "model_type": "must be a group of 'name: value' lines.",
        "enum": f"must be one of {context.get('expected', '')}, not '{given}'.",
        "greater_than_equal": f"must be {context.get('ge')} or more, not {given}.",
        "less_than_equal": f"must be {context.get('le')} or less, not {given}.",
        "string_too_short": "must not be empty.",
    }
    return sentences.get(detail["type"], f"is not right: {detail['msg']}.")


def _keys(schema: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in schema.model_fields.items()}


def _is_real(part: str | int) -> bool:
    """Return whether a step of pydantic's location can be one of the file's (not a name of a type)."""
    return isinstance(part, int) or not part.startswith("function-")


def _parent(location: Location, file: YamlFile) -> Place:
    return file.place(location[:-1])
