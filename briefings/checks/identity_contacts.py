"""Identifiability: ways to reach a person, in the text and in the ``contact`` of the settings."""

import re
from collections.abc import Iterator

from briefings.checks.allowed import is_allowed, is_allowed_at
from briefings.checks.identity_data import first_names, surnames
from briefings.checks.identity_names import name_in
from briefings.checks.manuscript import Manuscript, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.model import Kind
from briefings.patterns import pattern_of
from briefings.problems import Place, Severity
from briefings.richtext import Inlines, Link, Text, walk_inlines

_MAIL = pattern_of(r"(?<![\w.+-])(?P<who>[\w.+-]+)@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_FREE = pattern_of(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|virginmedia|talktalk"
    r"|ntlworld|protonmail|proton|gmx|mail)\.(?:com|co\.uk|net|me)",
    re.IGNORECASE,
)
_OF_A_TEAM = pattern_of(
    r"team|safeguard|partner|learn|train|admin|info|enquir|contact|duty|referral|mash|hub|help|support|service|child"
    r"|famil|school|health|office|business|board|audit|quality|data|lscp|scp|hello|mail|desk|front|single|early",
    re.IGNORECASE,
)


@rule(
    "identifiable-email",
    Family.IDENTITY,
    Severity.ERROR,
    summary="The text has the e-mail address of a person.",
    reason="It names them, and it stops working when they leave; a team’s address does neither.",
    source="ICO guidance on personal data: What are identifiers and related factors?",
    wrong="Write to sarah.khan@example.gov.uk.",
    right="Write to learning.team@example.gov.uk.",
)
def _email(manuscript: Manuscript) -> Iterator[Finding]:
    addresses = [match[0] for match in _MAIL.finditer(manuscript.words)] if "@" in manuscript.words else []
    mixed = [run for run in manuscript.runs if len(run) != 1 or not isinstance(run[0], Text)]  # most are words alone
    linked = [address for run in mixed for address in _links(run, "mailto:")]
    if not any(map(is_of_a_person, dict.fromkeys([*addresses, *linked]))):
        return
    for passage in manuscript.passages:
        found = dict.fromkeys([match[0] for match in _MAIL.finditer(passage.text)])
        links = [link for link in _links(passage.inlines, "mailto:") if link not in found]
        for address in (*found, *links):
            if is_of_a_person(address) and not is_allowed(manuscript, address):
                place = _place_of(manuscript, passage, address)
                yield Finding(place, f"'{address}' is a person’s address.", "Give the address of a team or service.")


def is_of_a_person(address: str) -> bool:
    """Return whether an e-mail address names a person or is private: sarah.khan@…, s.khan@…, …@gmail.com."""
    match = _MAIL.fullmatch(address)
    if not match:
        return False
    parts = [part for part in re.split(r"[._+-]|\d+", match["who"]) if part]
    if _OF_A_TEAM.search(match["who"]) or not parts:
        return False
    first, last = parts[0].capitalize(), parts[-1].capitalize()
    named = first in first_names() or (len(parts) > 1 and last in surnames())
    return named or bool(_FREE.fullmatch(match["host"]))


_DIGITS = pattern_of(r"(?:\+|\(0|\b0)[\d\s().-]{8,}\d")
_FIGURES = pattern_of(r"[+0][\d\s().-]{8,}\d")
"""What every telephone number holds."""
_OF_A_SERVICE = pattern_of(
    r"\b(?:help\s?line|line|team|service|duty|hub|mash|text|whatsapp|chat\s?health|out of hours|office|switchboard"
    r"|front door|referral|nspcc|childline|samaritans|police|council|surgery|charity|clinic|us on)\b",
    re.IGNORECASE,
)
_RELATIVE = (
    r"(?:mother|father|mum|dad|parent|child|girl|boy|grandmother|grandfather|gran|aunt|uncle|sister|brother|partner"
    r"|neighbour|carer|family)"
)
_OF_A_FAMILY = pattern_of(
    rf"\b{_RELATIVE}[’']s? (?:\w+ ){{0,2}}(?:number|phone|telephone|landline|mobile|home)\b"
    rf"|\b{_RELATIVE} (?:\w+ ){{0,2}}(?:rang|called|phoned|texted) (?:\w+ ){{0,3}}from\b"
    rf"|\b{_RELATIVE} can be (?:rung|reached|called|contacted|phoned)\b",
    re.IGNORECASE,
)
_ASK_FOR_FAMILY = pattern_of(
    rf"\s*(?:and|to) (?:ask|speak|talk) (?:for|to) (?:the|her|his|their) (?:\w+ )?{_RELATIVE}\b"
)


@rule(
    "identifiable-phone",
    Family.IDENTITY,
    Severity.ERROR,
    summary="The text has the telephone number of a person.",
    reason="A mobile or home number leads straight to one person.",
    source="ICO guidance on personal data: What are identifiers and related factors?",
    wrong="The mother’s number, 07700 900123, was not on the record.",
    right="Ring the duty team on 020 7946 0123 or Childline on 0800 1111.",
)
def _phone(manuscript: Manuscript) -> Iterator[Finding]:
    if not manuscript.may_count(_FIGURES):
        return
    for passage in manuscript.body:
        if passage.section and passage.section.kind is Kind.RESOURCES:
            continue
        for match in _DIGITS.finditer(passage.text):
            before = passage.text[max(0, match.start() - 80) : match.start()]
            after = passage.text[match.end() : match.end() + 30]
            if (
                _OF_A_SERVICE.search(before)
                or _OF_A_SERVICE.search(after)
                or is_allowed_at(manuscript, passage, *match.span())
            ):
                continue
            of_family = _OF_A_FAMILY.search(before) or _ASK_FOR_FAMILY.match(passage.text, match.end())
            if _is_personal(match[0], family=bool(of_family)):
                message = f"'{match[0]}' reads as the number of a person."
                place = manuscript.place(passage, *match.span())
                yield Finding(place, message, "Take it out, or give the number of a team or service.")


def _is_personal(number: str, *, family: bool) -> bool:
    """Return whether this is a mobile number of the United Kingdom or, where words say it is a family’s, any there.

    The numbers that Ofcom keeps for drama count as what they look like.
    """
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, "GB")
    except phonenumbers.NumberParseException:
        return False
    if parsed.country_code != 44 or not phonenumbers.is_possible_number(parsed):
        return False
    national = str(parsed.national_number)
    kind = phonenumbers.number_type(parsed)
    if kind == phonenumbers.PhoneNumberType.MOBILE or national.startswith("7700900"):
        return True
    return family and national[0] in "12"


@rule(
    "identifiable-contact",
    Family.IDENTITY,
    Severity.WARNING,
    summary="The contact of the briefing is a person.",
    reason="People move on while briefings stay; the address of a team reaches whoever is there.",
    source="UK GDPR, Article 5(1)(c): data minimisation",
    wrong="---\ntitle: What we found\npartnership: Example\ncontact: Jane Smith\n---\n\n## Background\n\nWords.",
    right="---\ntitle: What we found\npartnership: Example\ncontact: Learning team\n---\n\n## Background\n\nWords.",
)
def _contact(manuscript: Manuscript) -> Iterator[Finding]:
    contact = manuscript.details.contact
    if contact is None:
        return
    found = []
    if name := name_in(contact.team):
        found.append(("team", name, "reads as a person’s name"))
    if is_of_a_person(contact.email):
        found.append(("email", contact.email, "is a person’s address"))
    if _DIGITS.fullmatch(contact.phone) and _is_personal(contact.phone, family=False):
        found.append(("phone", contact.phone, "is a mobile number"))
    hint = "Name a team or a role, with an address or number that belongs to it."
    for setting, words, what in found:
        if not is_allowed(manuscript, words):
            yield Finding(_place_in_setting(manuscript, setting, words), f"'{words}' {what}.", hint)


def _place_in_setting(manuscript: Manuscript, setting: str, words: str) -> Place:
    """Return the place of words in a setting of the contact, which may stand in one line with the others."""
    place = manuscript.setting("contact", setting)
    column = manuscript.lines[(place.line or 1) - 1].find(words) + 1
    return Place(place.path, place.line, column, column + len(words)) if column else place


def _links(inlines: Inlines, scheme: str) -> list[str]:
    """Return where the links of some words lead, without their scheme and what follows a question mark."""
    links = [each.target for each in walk_inlines(inlines) if isinstance(each, Link)]
    return [target[len(scheme) :].split("?", 1)[0] for target in links if target.lower().startswith(scheme)]


def _place_of(manuscript: Manuscript, passage: Passage, words: str) -> Place:
    """Return the place of words that stand in a passage, or in the address of a link in it."""
    if (start := passage.text.find(words)) >= 0:
        return manuscript.place(passage, start, start + len(words))
    at = manuscript.source.find(words, manuscript.offset(passage))
    if at < 0:
        return manuscript.place(passage)
    line = manuscript.source.count("\n", 0, at) + 1
    column = at - manuscript.source.rfind("\n", 0, at)
    return Place(manuscript.path, line, column, column + len(words))


RULES = (_email, _phone, _contact)
