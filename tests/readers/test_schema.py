import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from briefings.readers.details_schema import DetailsFile
from briefings.readers.schema import settings_schema

ROOT = Path(__file__).parents[2]
FILES = [*sorted((ROOT / "content").glob("*.md")), *sorted((ROOT / "tests" / "hard").glob("*.md"))]
VALIDATOR = jsonschema.Draft202012Validator(settings_schema())


def settings(path: Path) -> Any:
    text = re.sub(r"date: (2[\d-]+)", r'date: "\1"', path.read_text("utf-8").split("---\n")[1])
    return yaml.safe_load(text)


def faults(given: dict[str, Any]) -> list[str]:
    return [fault.message for fault in VALIDATOR.iter_errors({"title": "A", "partnership": "B", **given})]


def test_it_is_a_schema_with_a_sentence_for_every_setting() -> None:
    schema = settings_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    names = {field.alias or name for name, field in DetailsFile.model_fields.items()}
    assert set(schema["properties"]) == names
    assert all(setting.get("description") for setting in schema["properties"].values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_content_files_are_valid_by_it(path: Path) -> None:
    assert [fault.message for fault in VALIDATOR.iter_errors(settings(path))] == []


@pytest.mark.parametrize(
    "given",
    [
        {"judgement": {"score": 2.3}},
        {"categories": "neglect"},
        {"contact": "Learning team"},
        {"source": "The audit"},
        {"panels": ["Aims", ["Aims", "Method"], {"title": "Why", "sections": "Aims"}]},
        {"date": 2026},
        {"added": "questions"},
        {"allow": [{"words": "Signs of Safety", "reason": "a method"}]},
    ],
)
def test_every_form_that_an_author_may_write_is_valid(given: dict[str, Any]) -> None:
    assert faults(given) == []


@pytest.mark.parametrize(
    "given",
    [
        {"titel": "A"},
        {"audience": "everyone"},
        {"cases": 0},
        {"judgement": {"grade": "2"}},
        {"allow": [{"words": "A"}]},
    ],
)
def test_what_the_reader_refuses_is_not_valid(given: dict[str, Any]) -> None:
    assert faults(given)
