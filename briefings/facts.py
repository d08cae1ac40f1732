"""What every format says about a briefing beside its text: the figures at its head, the details at its end."""

from briefings import labels
from briefings.model import Briefing, Contact, Details, Status, runs_in
from briefings.richtext import plain_text
from briefings.speech import count_words, minutes_to_say
from briefings.values import Latest, dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure and what it counts, such as "6" and "cases audited"."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Detail:
    """A named detail: one line, or several; `link` is the address that the words lead to, where there is one."""

    label: str
    lines: tuple[str, ...]
    link: str = ""


@Latest
def texts_in(briefing: Briefing) -> list[str]:
    """Return the words of each separate run of a text (`model.runs_in`), which rules search and a trainer reads."""
    return [plain_text(run) for run, _ in runs_in(briefing)]


@Latest
def words_to_say(briefing: Briefing) -> int:
    """Return how many words a trainer reads aloud: all but the acronyms, the details and the trainer's notes."""
    runs = zip(texts_in(briefing), runs_in(briefing), strict=True)
    return sum([count_words(text) for text, (_, is_public) in runs if is_public])


def key_facts(briefing: Briefing) -> tuple[Fact, ...]:
    """Return the figures for the head of a briefing: only what the front matter gives, and the time it takes."""
    details = briefing.details
    facts = []
    if details.cases is not None:
        facts.append(Fact(str(details.cases), "case audited" if details.cases == 1 else "cases audited"))
    if details.agencies:
        count = len(details.agencies)
        facts.append(Fact(str(count), "agency took part" if count == 1 else "agencies took part"))
    if details.judgement and details.judgement.score:
        scale = details.judgement.scale
        facts.append(
            Fact(details.judgement.score, f"score on the scale {scale}" if scale else "score, scale not stated")
        )
    facts.append(Fact(f"{minutes_to_say(words_to_say(briefing))} min", "to read aloud"))
    return tuple(facts)


def masthead_line(details: Details) -> str:
    """Return the line under the title: the partnership and the date."""
    date = labels.long_date(details.date, details.lang) if details.date else ""
    return " · ".join(part for part in (details.partnership, date) if part)


def details_list(briefing: Briefing) -> tuple[Detail, ...]:
    """Return the details for the end of a briefing: everything that the front matter says and the title does not."""
    details = briefing.details
    lang = details.lang

    def one(label: str, text: str, link: str = "") -> Detail:
        return Detail(label, (text,) if text else (), link)

    judgement = details.judgement
    source = details.source
    found = (
        one("Summary", details.description),
        one(labels.PARTNERSHIP, details.partnership),
        one(labels.TYPE, details.type),
        one("Audience", labels.AUDIENCES.get(details.audience, "")),
        one("Status", labels.DRAFT if details.status is Status.DRAFT else ""),
        one(labels.MARKING, details.marking),
        one(labels.DATE, labels.long_date(details.date, lang) if details.date else ""),
        one("Period", details.period),
        one(labels.REVIEW_BY, labels.long_date(details.review_date, lang) if details.review_date else ""),
        Detail(labels.TOPICS, details.categories),
        Detail("Agencies that took part", details.agencies),
        one("Score", judgement.score if judgement else ""),
        one("Scale", judgement.scale if judgement else ""),
        one("Direction", judgement.direction if judgement else ""),
        one("Judgement in the audit’s words", f"“{judgement.words}”" if judgement and judgement.words else ""),
        *_contact(details.contact),
        one("Made from", source.title if source else "", source.web if source else ""),
        one("Source dated", labels.long_date(source.date, lang) if source and source.date else ""),
        Detail("Written for this briefing", tuple(labels.added_note(kind) for kind in details.added)),
    )
    return tuple(detail for detail in found if detail.lines)


def _contact(contact: Contact | None) -> tuple[Detail, ...]:
    if contact is None:
        return ()
    return (
        Detail("Contact", (contact.team,) if contact.team else ()),
        Detail("E-mail", (contact.email,) if contact.email else (), f"mailto:{contact.email}"),
        Detail("Telephone", (contact.phone,) if contact.phone else ()),
        Detail("Website", (contact.web.removeprefix("https://").rstrip("/"),) if contact.web else (), contact.web),
    )
