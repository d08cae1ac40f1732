"""Dates, spans, ages and times as the GOV.UK style guide writes them."""

import re
from collections.abc import Iterator

from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.style_text import FIGURE, Hit, hits
from briefings.problems import Severity

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.(?= \d))?)(?!\w)"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_NAMES = f"(?:{_DAYS}|{'|'.join(MONTHS)}|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"

_WORDED = re.compile(
    rf"(?P<the>\bthe )?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?P<of> of)? (?P<month>{_MONTH})(?:,? (?P<year>\d{{4}})\b)?"
    rf"|\b(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}), (?P<year2>\d{{4}})\b"
    rf"|\b(?P<month3>{_MONTH}) (?P<day3>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year3>\d{{4}})\b"
    rf"|\b(?P<month4>{_MONTH}) (?P<day4>\d{{1,2}})(?:st|nd|rd|th)\b"
)
_FIGURES = re.compile(
    r"(?<![\d/.-])(?:(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})"
    r"|(?P<iso>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2}))(?![\d/-]|\.\d)"
)
_ANOTHER_DAY = re.compile(r"\d(?:st|nd|rd|th)?(?:,| and| or| to|\s?[-–&])\s?$")


@rule(
    "date-words",
    Family.STYLE,
    Severity.NOTE,
    summary="A date has an ordinal, a comma or the month first.",
    reason="One way of writing dates is read at a glance, and read aloud without a stumble.",
    source="GOV.UK style guide: Dates",
    wrong="The conference took place on 1st May 2020.",
    right="The conference took place on 1 May 2020.",
)
def dates_in_words(manuscript: Manuscript) -> Iterator[Finding]:
    """Find "1st May 2020", "1 May, 2020" and "May 1, 2020"."""
    for hit in hits(manuscript, _WORDED, needing=FIGURE):
        day, month, year = _parts(hit.match)
        if not 1 <= day <= 31:
            continue
        the = "the " if hit.match["the"] and not hit.match["of"] else ""
        new = f"{the}{day} {month}{' ' if year else ''}{year}"
        certain = not _ANOTHER_DAY.search(hit.before)
        yield hit.finding(
            f"The date '{_dated(hit)}' is written against style.", f"Write {new}.", new if certain else None
        )


def _dated(hit: Hit) -> str:
    return hit.words.removeprefix("the ")


def _parts(match: re.Match[str]) -> tuple[int, str, str]:
    """Return day, full month and year of a date in words."""
    for kind in ("", "2", "3", "4"):
        if match["month" + kind]:
            year = "" if kind == "4" else match["year" + kind] or ""
            return int(match["day" + kind]), _full(match["month" + kind]), year
    raise AssertionError(match)


def _full(month: str) -> str:
    return next(name for name in MONTHS if name.startswith(month[:3]))


@rule(
    "date-figures",
    Family.STYLE,
    Severity.WARNING,
    summary="A date is written in figures only.",
    reason="Readers take 01/05/2020 for 1 May or for 5 January, and screen readers spell it out.",
    source="GOV.UK style guide: Dates",
    wrong="The conference took place on 01/05/2020.",
    right="The conference took place on 1 May 2020.",
)
def dates_in_figures(manuscript: Manuscript) -> Iterator[Finding]:
    """Find "01/05/2020" and "2020-05-01", and write out those whose order is certain."""
    for hit in hits(manuscript, _FIGURES, needing=FIGURE):
        match = hit.match
        if match["iso"]:
            day, month, year, certain = int(match["day"]), int(match["month"]), match["iso"], True
        else:
            day, month, year = int(match["first"]), int(match["second"]), match["year"]
            certain = len(year) == 4 and (day > 12 or day == month)
        if not (1 <= day <= 31 and 1 <= month <= 31 and min(day, month) <= 12):
            continue
        if len(year) == 2 and match["sign"] != "/":
            continue
        month_first = month > 12
        new = f"{day} {MONTHS[month - 1]} {year}" if certain and not month_first else None
        hint = f"Write {new}." if new else "Write the month in letters, as in 14 March 2024."
        yield hit.finding(f"The date '{hit.words}' is written in figures only.", hint, new)


_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen"
)
_OLD = re.compile(r"old", re.IGNORECASE)
_AGE = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{_NUMBER_WORDS})(?P<one>[- ]?)(?P<unit>years?|yrs?|months?|weeks?|days?)"
    r"(?P<two>[- ])old(?P<s>s?)\b",
    re.IGNORECASE,
)


@rule(
    "age-hyphens",
    Family.STYLE,
    Severity.NOTE,
    summary="An age before a noun lacks its hyphens, as in '8 year old'.",
    reason="The hyphens hold the age together: '2 8 year olds' can be read in several ways.",
    source="ONS style guide: ages, 75-year-olds; the GOV.UK style guide has hyphens only where they avoid confusion",
    wrong="An 8 year old boy told his teacher.",
    right="An 8-year-old boy told his teacher. His sister is 5 years old.",
)
def ages(manuscript: Manuscript) -> Iterator[Finding]:
    """Find "8 year old" and its kin, but not "8 years old" or the later half of "5 to 7 year olds"."""
    for hit in hits(manuscript, _AGE, needing=_OLD):
        match, unit = hit.match, hit.match["unit"].lower()
        is_right = match["one"] == match["two"] == "-" and not unit.startswith("yr")
        is_plural = unit.endswith("s")
        if is_right or is_plural or re.search(r"\d(?: to | and | or |[-–/]|, )$|[-–]$", hit.before):
            continue
        new = f"{match['number']}-{unit.replace('yr', 'year')}-old{match['s']}"
        yield hit.finding(f"The age '{hit.words}' lacks its hyphens.", f"Write {new}.", new)


_DASH = re.compile(r"[-–—/]")
_YEARS = re.compile(
    r"(?<![\d/.–-])(?P<first>(?:19|20)\d{2})(?P<sign>\s?[-–—/]\s?)(?P<last>(?:19|20)?\d{2})(?![\w/–-]|\.\d)"
)
_AMOUNTS = re.compile(
    r"(?<![\w/.:–-])(?P<first>\d{1,3})\s?[-–—]\s?(?P<last>\d{1,3})"
    r"(?:(?P<percent>%)|(?=[- ]?(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|people|children|cases|times|visits|"
    r"sessions|families|records)\b))"
)
_AGED = re.compile(
    r"(?:(?<=\b[Aa]ged )|(?<=\b[Aa]ges )|(?<=\b[Aa]ge )|(?<=\b[Bb]etween )"
    r"|(?<=\b[Yy]ears )|(?<=\b[Pp]ages )|(?<=\b[Ww]eeks ))"
    r"(?P<first>\d{1,2})\s?[-–—]\s?(?P<last>\d{1,2})(?![\w/–-]|\.\d)"
)
_NAMED = re.compile(rf"\b(?P<first>{_NAMES})\s?[-–—]\s?(?P<last>{_NAMES})\b")


@rule(
    "span-dash",
    Family.STYLE,
    Severity.NOTE,
    summary="A span of years, ages, days or amounts has a dash or a slash for 'to'.",
    reason="A dash is easily missed, is read aloud as 'minus' or not at all, and 2019-12 may be a month.",
    source="GOV.UK style guide: Dates; Ages; Numbers",
    wrong="The audit looked at 2019-20 and at children aged 5-7.",
    right="The audit looked at 2019 to 2020 and at children aged 5 to 7.",
)
def spans(manuscript: Manuscript) -> Iterator[Finding]:
    """Find "2019-20", "aged 5-7", "3-5 days" and "Monday-Friday"."""
    for pattern in (_YEARS, _AMOUNTS, _AGED, _NAMED):
        for hit in hits(manuscript, pattern, needing=_DASH):
            if pattern is _AGED and _AMOUNTS.match(hit.passage.text, hit.match.start()):
                continue
            joined = _joined(hit)
            if joined:
                new, certain = joined
                message = f"The span '{hit.words}' has a sign for 'to'."
                yield hit.finding(message, f"Write {new}.", new if certain else None)


def _joined(hit: Hit) -> tuple[str, bool] | None:
    """Return a span in words and whether it is certain to be one; None where it is none."""
    first, last = hit.match["first"], hit.match["last"]
    word = _between(hit)
    percent = "%" if hit.match.groupdict().get("percent") else ""
    if not first.isdigit():
        return f"{first} {word} {last}", True
    is_year = hit.match.re is _YEARS
    end = first[:2] + last if is_year and len(last) == 2 else last
    step = int(end) - int(first)
    if step <= 0 or (is_year and "/" in hit.match["sign"] and step != 1):
        return None
    may_be_month = is_year and len(last) == 2 and int(last) <= 12 and step != 1
    before_noun = hit.after.startswith("-")
    return f"{first}{percent} {word} {end}{percent}", not (may_be_month or before_noun)


def _between(hit: Hit) -> str:
    """Return the word for a dash."""
    return "and" if hit.before.endswith(("between ", "Between ")) else "to"


_CLOCK = r"(?:\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]m\b|[AP]M\b|[ap]\.m\b(?:\.(?=\s+[a-z\d(]|[,;:)–-]))?))"
_HOURS = r"(?:[01]\d|2[0-3])"
_TIME = re.compile(
    rf"(?<![\d:.£])(?:(?P<from>\d{{1,2}}(?:[:.]\d{{2}})?|{_CLOCK})\s?[-–—]\s?)?(?P<time>{_CLOCK})"
    rf"|(?<![\d:.£])(?:(?P<since>{_HOURS}:[0-5]\d)\s?[-–—]\s?)?"
    rf"(?P<hours>{_HOURS}[:.]?[0-5]\d\s?hrs\b|{_HOURS}:[0-5]\d(?![\d:]|\s?(?:[ap]\.?m|minutes)))"
)
_PARTS = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minutes>\d{2}))?\s?(?P<half>[apAP])?")


@rule(
    "time-style",
    Family.STYLE,
    Severity.NOTE,
    summary="A time of day is written against style, as in '9.00am' or '17:30'.",
    reason="Everyone reads 9am and 5:30pm at once; other forms make people work it out.",
    source="GOV.UK style guide: Times",
    wrong="The visit was at 9.00am and ended at 17:30.",
    right="The visit was at 9am and ended at 5:30pm.",
)
def times(manuscript: Manuscript) -> Iterator[Finding]:
    """Find times of day against style, and spans of them with a dash."""
    for hit in hits(manuscript, _TIME, needing=FIGURE):
        new = _clock(hit)
        if new and new != hit.words:
            yield hit.finding(f"The time '{hit.words}' is written against style.", f"Write {new}.", new)


def _clock(hit: Hit) -> str:
    """Return a time or a span of times as it should be; nothing where it is none."""
    first, last = hit.match["from"] or hit.match["since"], hit.match["time"] or hit.match["hours"]
    styled = _of_24 if hit.match["hours"] else _as_styled
    end = styled(last)
    if not first:
        return end
    start = styled(first)
    return f"{start} {_between(hit)} {end}" if start and end else ""


def _of_24(time: str) -> str:
    figures = re.sub(r"\D", "", time)
    hour = int(figures[:2])
    return _time(hour % 12 or 12, figures[2:], "p" if hour >= 12 else "a")


def _as_styled(time: str) -> str:
    found = _PARTS.match(time)
    if not found or not 1 <= int(found["hour"]) <= 12:
        return ""
    return _time(int(found["hour"]), found["minutes"] or "00", (found["half"] or "").lower())


def _time(hour: int, minutes: str, half: str) -> str:
    if (hour, minutes) == (12, "00") and half:
        return "midday" if half == "p" else "midnight"
    return f"{hour}{'' if minutes == '00' else ':' + minutes}{half + 'm' if half else ''}"


RULES = (dates_in_words, dates_in_figures, ages, spans, times)
