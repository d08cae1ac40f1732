"""Faults that pydantic finds, said in plain English with the line that each stands at."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args

from briefings.problems import Problem, error
from briefings.yamlvalues import Location, YamlFile

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic.fields import FieldInfo

NO_VALUE = "Write it after the colon; a value that starts with # must stand in quotes."


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return "Did you mean …?" for the known word most like `word`, or nothing where none is near."""
    from difflib import get_close_matches

    names = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), names, n=1, cutoff=0.6)
    return f"Did you mean '{names[near[0]]}'?" if near else ""


def problems_of(fault: "ValidationError", file: YamlFile, schema: "type[BaseModel]") -> list[Problem]:
    """Return a problem for every setting that a validation found at fault, each at the place of its value."""
    first: dict[Location, Any] = {}
    for detail in fault.errors(include_url=False):
        first.setdefault(_setting(detail, file), detail)  # a value that may be of two types fails as either
    return [_problem(location, detail, file, schema) for location, detail in first.items()]


def _problem(location: Location, detail: Any, file: YamlFile, schema: "type[BaseModel]") -> Problem:
    place, name = file.place(location), _named(location)
    if detail["type"] == "missing":
        return error(place, "missing-key", f"'{name}' is missing.", "Add it.")
    if detail["type"] == "extra_forbidden":
        known = sorted(_fields(_model_at(schema, location[:-1])))
        hint = suggestion(str(location[-1]), known) or f"Known names: {', '.join(known)}."
        return error(place, "unknown-key", f"'{name}' is not a setting that is known here.", hint)
    hint = NO_VALUE if _is_empty(detail["input"]) else ""
    return error(place, "wrong-value", f"'{name}' {_sentence(detail)}", hint)


def _setting(detail: Any, file: YamlFile) -> Location:
    """Return the way to the setting that a fault is about, without the names of types that pydantic puts on it."""
    location: Location = ()
    for step in detail["loc"]:
        if (*location, step) in file.places:
            location = (*location, step)
    return (*location, detail["loc"][-1]) if detail["type"] == "missing" else location


def _named(location: Location) -> str:
    return " › ".join(step if isinstance(step, str) else f"entry {step + 1}" for step in location) or "settings"


def _sentence(detail: Any) -> str:
    given = detail["input"]
    if detail["type"] in ("value_error", "assertion_error"):
        return str(detail["ctx"]["error"])
    if _is_empty(given):
        return "has no value."
    context = detail.get("ctx", {})
    sentences = {
        "int_parsing": f"must be a whole number, not '{given}'.",
        "int_type": "must be a whole number.",
        "bool_type": "must be true or false.",
        "bool_parsing": f"must be true or false, not '{given}'.",
        "string_type": "must be a single piece of text, not a list or a group.",
        "is_instance_of": "must be a single piece of text, not a list or a group.",
        "list_type": "must be a list: one entry a line, each after '- '.",
        "tuple_type": "must be a list: one entry a line, each after '- '.",
        "dict_type": "must be a group of 'name: value' lines.",
        "model_type": "must be a group of 'name: value' lines.",
        "enum": f"must be one of {context.get('expected', '')}, not '{given}'.",
        "literal_error": f"must be one of {context.get('expected', '')}, not '{given}'.",
        "greater_than_equal": f"must be {context.get('ge')} or more, not {given}.",
        "less_than_equal": f"must be {context.get('le')} or less, not {given}.",
        "string_too_short": "must not be empty.",
    }
    return sentences.get(detail["type"], f"is not right: {detail['msg']}.")


def _is_empty(given: object) -> bool:
    return given is None or given == ""


def _fields(schema: "type[BaseModel]") -> "dict[str, FieldInfo]":
    return {field.alias or name: field for name, field in schema.model_fields.items()}


def _model_at(schema: "type[BaseModel]", location: Location) -> "type[BaseModel]":
    """Return the model that describes the group at a location; keys of free groups and indexes lead no deeper."""
    for step in location:
        if field := _fields(schema).get(str(step)):
            schema = _model_in(field.annotation) or schema
    return schema


def _model_in(annotation: Any) -> "type[BaseModel] | None":
    """Return the model inside a type such as ``dict[str, Model] | None``."""
    from pydantic import BaseModel

    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := _model_in(part))), None)
