"""The settings that a content file may have, validated all at once by pydantic and turned into the model's values."""

import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, ValidationError, WithJsonSchema

from briefings import labels
from briefings.model import Allowed, Audience, Contact, Details, Judgement, Kind, PartialDate, Source, Status
from briefings.problems import Problem
from briefings.readers.dates import HOW, parse_date
from briefings.readers.details import OwnPanel, Settings
from briefings.validation import problems_of
from briefings.yamlvalues import YamlFile


def _date(value: Any) -> Any:
    if isinstance(value, str | PartialDate | None):
        return parse_date(value) if isinstance(value, str) else value
    raise ValueError(f"must be a date in one line; {HOW}.")


def _one_or_more(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _agencies(value: Any) -> Any:
    if isinstance(value, str) and re.search(r"[,;]| and |&", value):
        raise ValueError("must be a list with one entry for each, such as [Police, Schools].")
    return _one_or_more(value)


def _topics(value: Any) -> Any:
    if isinstance(value, str) and re.search(r"[,;]", value):
        raise ValueError("must be a list with one entry for each, such as [neglect, voice of the child].")
    return _one_or_more(value)


def _choice(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _judgement(value: Any) -> Any:
    if isinstance(value, str):
        raise ValueError('must name its parts, such as {score: 2.3, scale: 1 to 4, words: "requires improvement"}.')
    return value


def _language(value: Any) -> Any:
    if isinstance(value, str) and value not in labels.LANGUAGES:
        known = ", ".join(labels.LANGUAGES)
        raise ValueError(f"must be one of {known}: the fixed words of the documents are in English only.")
    return value


def _address(value: Any) -> Any:
    if isinstance(value, str) and value and not value.startswith(("https://", "http://")):
        raise ValueError(f"must be a web address that starts with https://, not '{value}'.")
    return value


def _mail(value: Any) -> Any:
    if isinstance(value, str) and value and ("@" not in value or " " in value):
        raise ValueError(f"must be an e-mail address, not '{value}'.")
    return value


DAY_SCHEMA: dict[str, JsonValue] = {
    "type": ["string", "integer"],
    "examples": ["2026", "2026-03", "2026-03-05", "5 March 2026"],
}
Day = Annotated[PartialDate, BeforeValidator(_date), WithJsonSchema(DAY_SCHEMA)]
Words = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_one_or_more)]
Web = Annotated[str, BeforeValidator(_address)]


class _Group(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
        defer_build=True,
    )


class JudgementFile(_Group):
    """What the audit judged, each part as the audit gave it."""

    score: str = ""
    scale: str = ""
    direction: str = ""
    words: str = ""


class ContactFile(_Group):
    """A team or role to turn to."""

    team: str = ""
    email: Annotated[str, BeforeValidator(_mail)] = ""
    phone: str = ""
    web: Web = ""


class SourceFile(_Group):
    """The published audit."""

    title: str = Field(min_length=1)
    date: Day | None = None
    web: Web = ""


class PanelFile(_Group):
    """One panel of the author's own grouping."""

    title: str = ""
    sections: Annotated[Words, Field(min_length=1)]


class AllowedFile(_Group):
    """Words that the rules on names and language are to leave alone, and why."""

    words: str = Field(min_length=1)
    reason: str = Field(min_length=1)


def _contact(value: Any) -> Any:
    return {"team": value} if isinstance(value, str) else value


def _titled(value: Any) -> Any:
    return {"title": value} if isinstance(value, str) else value


def _panel(value: Any) -> Any:
    return {"sections": value} if isinstance(value, str | list) else value


class DetailsFile(_Group):
    """The settings of a content file, by the names that authors write."""

    title: str = Field(min_length=1)
    """The headline; in quotes where it holds a colon."""
    partnership: str = Field(min_length=1)
    """The partnership's name, as its brand file has it."""
    brand: str = ""
    """The name of a brand's folder, where the partnership has none of its own: plain."""
    subtitle: str = ""
    """A second line under the title."""
    description: str = ""
    """One sentence for the list of briefings and for search engines."""
    date: Day | None = None
    """When the audit was done: as much of the date as is known."""
    period: str = ""
    """The time that the audit looked at, in words."""
    review_date: Day | None = Field(None, alias="review-date")
    """When the briefing is to be looked at again."""
    lang: Annotated[str, BeforeValidator(_language), WithJsonSchema({"enum": [*labels.LANGUAGES]})] = "en-GB"
    """The language, as a tag of BCP 47."""
    type: str = ""
    """Such as Multi-agency audit."""
    audience: Annotated[Audience, BeforeValidator(_choice)] = Audience.PUBLIC
    """Who the briefing is for."""
    status: Annotated[Status, BeforeValidator(_choice)] = Status.FINAL
    """Whether it may be used yet."""
    marking: str = ""
    """Such as OFFICIAL; shown at the head and foot of every page and slide."""
    categories: Annotated[Words, BeforeValidator(_topics)] = ()
    """Topics, one entry for each."""
    cases: int | None = Field(None, ge=1)
    """How many cases were audited."""
    agencies: Annotated[Words, BeforeValidator(_agencies)] = ()
    """Who took part, one entry for each."""
    judgement: Annotated[JudgementFile, BeforeValidator(_judgement)] | None = None
    """What the audit judged, in the parts that the audit gives; none is worked out from another."""
    contact: Annotated[ContactFile, BeforeValidator(_contact)] | None = None
    """A team or role to turn to, never a person."""
    source: Annotated[SourceFile, BeforeValidator(_titled)] | None = None
    """The published audit that the briefing is made from."""
    added: Annotated[tuple[Kind, ...], BeforeValidator(_one_or_more)] = ()
    """Kinds of section that were written for the briefing and are not in the audit."""
    allow: tuple[AllowedFile, ...] = ()
    """Words that the rules on names and language are to leave alone; no document shows them."""
    panels: tuple[Annotated[PanelFile, BeforeValidator(_panel)], ...] = ()
    """Which sections share a panel, in the order of the text."""


def validated(given: object, file: YamlFile) -> tuple[Settings | None, list[Problem]]:
    """Return settings as the model's values, None where they have faults, and a problem for every fault."""
    try:
        return _settings_of(DetailsFile.model_validate(given)), []
    except ValidationError as fault:
        return None, problems_of(fault, file, DetailsFile)


_ALIKE = tuple(name for name in Details.__dataclass_fields__ if name in DetailsFile.model_fields)
"""The settings that the model has as they are, or in groups of its own."""


def _settings_of(data: DetailsFile) -> Settings:
    given = vars(data)
    groups = {
        "judgement": Judgement(**vars(data.judgement)) if data.judgement else None,
        "contact": Contact(**vars(data.contact)) if data.contact else None,
        "allowed": tuple([Allowed(allowed.words, allowed.reason) for allowed in data.allow]),
        "source": Source(data.source.title, data.source.date, data.source.web) if data.source else None,
    }
    panels = tuple([OwnPanel(panel.title, panel.sections) for panel in data.panels])
    return Settings(Details(**{**{name: given[name] for name in _ALIKE}, **groups}), panels)
