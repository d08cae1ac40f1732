"""The settings of a content file as JSON Schema (draft 2020-12), for editors that complete and check."""

from typing import Any

from briefings.readers.details_schema import DetailsFile

TITLE = "Settings at the head of a briefing"
SHORT_FORMS: dict[str, list[str]] = {
    "categories": ["string"],
    "agencies": ["string"],
    "added": ["string"],
    "contact": ["string"],
    "source": ["string"],
    "sections": ["string"],
}
"""Settings that may be written as one value in place of a list or a group."""


def settings_schema() -> dict[str, Any]:
    """Return the schema: what `read_details` takes, in the forms that authors may write it in."""
    schema = DetailsFile.model_json_schema()
    _widen(schema)
    panels = schema["properties"]["panels"]["items"]
    schema["properties"]["panels"]["items"] = {
        "anyOf": [panels, {"type": "string"}, {"type": "array", "items": {"type": "string"}}]
    }
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": TITLE}


def _widen(node: Any) -> None:
    """Let a text be a number as well, as YAML reads ``2.3``, and short forms stand for lists and groups."""
    if isinstance(node, list):
        for each in node:
            _widen(each)
    if not isinstance(node, dict):
        return
    node.pop("title", None) if isinstance(node.get("title"), str) else None
    for each in node.values():
        _widen(each)
    if node.get("type") == "string" and "enum" not in node:
        node["type"] = ["string", "number"]
    for name, forms in SHORT_FORMS.items():
        properties = node.get("properties")
        if isinstance(properties, dict) and name in properties:
            whole = properties[name]
            note = {key: whole.pop(key) for key in ("description",) if key in whole}
            properties[name] = {"anyOf": [whole, {"type": forms}], **note}
