"""Step 3 of reading: the settings of a content file, validated all at once and turned into `Details`."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from briefings import labels
from briefings.model import Audience, Contact, Details, Judgement, Kind, PartialDate, Source, Status
from briefings.problems import Problem, error
from briefings.readers.dates import HOW, parse_date
from briefings.validation import problems_of
from briefings.yamlfile import YamlFile


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


Day = Annotated[PartialDate, BeforeValidator(_date)]
Words = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_one_or_more)]
Web = Annotated[str, BeforeValidator(_address)]


class _Group(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


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


def _contact(value: Any) -> Any:
    return {"team": value} if isinstance(value, str) else value


def _titled(value: Any) -> Any:
    return {"title": value} if isinstance(value, str) else value


def _panel(value: Any) -> Any:
    return {"sections": value} if isinstance(value, str | list) else value


class DetailsFile(_Group):
    """The settings of a content file, by the names that authors write."""

    title: str = Field(min_length=1)
    partnership: str = Field(min_length=1)
    brand: str = ""
    subtitle: str = ""
    description: str = ""
    date: Day | None = None
    period: str = ""
    review_date: Day | None = Field(None, alias="review-date")
    lang: Annotated[str, BeforeValidator(_language)] = "en-GB"
    type: str = ""
    audience: Annotated[Audience, BeforeValidator(_choice)] = Audience.PUBLIC
    status: Annotated[Status, BeforeValidator(_choice)] = Status.FINAL
    marking: str = ""
    categories: Annotated[Words, BeforeValidator(_topics)] = ()
    cases: int | None = Field(None, ge=1)
    agencies: Annotated[Words, BeforeValidator(_agencies)] = ()
    judgement: Annotated[JudgementFile, BeforeValidator(_judgement)] | None = None
    contact: Annotated[ContactFile, BeforeValidator(_contact)] | None = None
    source: Annotated[SourceFile, BeforeValidator(_titled)] | None = None
    added: Annotated[tuple[Kind, ...], BeforeValidator(_one_or_more)] = ()
    panels: tuple[Annotated[PanelFile, BeforeValidator(_panel)], ...] = ()


def read_details(file: YamlFile) -> tuple[DetailsFile | None, list[Problem]]:
    """Return the validated settings, None where they have faults, and a problem for every fault."""
    if file.problems:
        return None, file.problems
    value = file.value if file.value is not None else {}
    given = {name: part for name, part in value.items() if part is not None} if isinstance(value, dict) else value
    if curly := list(_curly(file)):
        return None, curly
    try:
        return DetailsFile.model_validate(given), []
    except ValidationError as fault:
        return None, problems_of(fault, file, DetailsFile)


def _curly(file: YamlFile) -> Iterator[Problem]:
    """Yield a problem for each value that stands in curly quotes, which YAML takes for part of the words."""
    for name, value in file.value.items() if isinstance(file.value, dict) else ():
        if isinstance(value, str) and re.fullmatch("[“‘].*[”’]", value):
            hint = f'Write {name}: "{value[1:-1]}", or leave the quotes out.'
            yield error(file.place((name,)), "curly-quotes", f"'{name}' stands in curly quotes.", hint)


def details_of(data: DetailsFile) -> Details:
    """Return validated settings as the model's values."""
    plain = {name: getattr(data, name) for name in Details.__dataclass_fields__ if name in DetailsFile.model_fields}
    groups = {
        "judgement": Judgement(**data.judgement.model_dump()) if data.judgement else None,
        "contact": Contact(**data.contact.model_dump()) if data.contact else None,
        "source": Source(data.source.title, data.source.date, data.source.web) if data.source else None,
    }
    return Details(**{**plain, **groups})
