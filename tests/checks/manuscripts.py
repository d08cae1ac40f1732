"""Manuscripts for tests of rules: from a fixture file, or from a few lines put into a small good briefing."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Rule
from briefings.checks.settings import CheckSettings
from briefings.problems import has_errors
from briefings.project.config import read_settings
from briefings.readers.briefing import read_briefing
from briefings.readers.glossary import Glossary

FIXTURES = Path(__file__).parent / "rules"
TODAY = date(2026, 1, 15)
GLOSSARY = Glossary(
    {"MARAC": "Multi-Agency Risk Assessment Conference", "GP": "General Practitioner", "CP": "Child Protection"},
    {"SAR": "safeguarding adults review, or subject access request"},
)
EXPECTED = re.compile(r"<!-- expect: (\d+):(\d+) ([a-z0-9-]+) -->")

HEAD = """\
---
title: What our audit found
partnership: Example Safeguarding Children Partnership
date: 2025-11
review-date: 2026-11
---

"""


def manuscript(path: Path, config: CheckSettings | None = None) -> Manuscript:
    """Return a content file as rules see it; it must be one that can be read."""
    reading = read_briefing(path, GLOSSARY.meanings)
    assert reading.briefing is not None, [str(problem) for problem in reading.problems]
    assert reading.settings is not None
    assert not has_errors(reading.problems)
    source = path.read_text(encoding="utf-8")
    settings = config or read_settings(path.parent)[0]
    return Manuscript(
        path, source, reading.briefing, reading.settings, GLOSSARY.meanings, GLOSSARY.ambiguous, settings, TODAY
    )


def written(folder: Path, text: str) -> Manuscript:
    """Return a manuscript of some lines: a whole file, sections, or words that stand in a section of their own."""
    if not text.startswith("---"):
        text = HEAD + (text if re.search("^## ", text, re.MULTILINE) else f"## Background\n\n{text}\n")
    for picture in FIXTURES.glob("*.*g"):
        if picture.name in text:
            shutil.copy(picture, folder)
    path = folder / "written.md"
    path.write_text(text, encoding="utf-8")
    return manuscript(path)


def found(rule: Rule, text: Manuscript) -> list[tuple[int | None, int | None]]:
    """Return line and column of everything that a rule finds."""
    return sorted((finding.place.line, finding.place.column) for finding in rule.find(text))


def allowing(text: Manuscript, **allowed: str) -> Manuscript:
    """Return a manuscript of a project that allows some words, each with a reason."""
    return replace(text, config=replace(text.config, allowed=allowed))
