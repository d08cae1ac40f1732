"""The fixed words that the documents say of themselves, in one place, and dates as people write them.

Whatever stands in an output is content, front matter or one of these.
"""

from datetime import date
from functools import lru_cache

from briefings.kept import kept_text
from briefings.model import Audience, Kind, PartialDate

LANGUAGES = ("en", "en-GB", "en-IE")
"""Languages that these labels are written in; a briefing in another would mix two."""

KICKER = "7-minute briefing"
KEY_FACTS = "Key facts"
PANELS = "Seven minutes"
GLANCE = "Seven minutes at a glance"
MINUTES = "minutes"
ABOUT = "About this briefing"
ACRONYMS = "Acronyms"
DOWNLOADS = "Take it to your team"
ALL_BRIEFINGS = "All briefings"
SKIP = "Skip to main content"
CONTENTS = "Contents"
DRAFT = "Draft"
AUDIENCES = {Audience.PARTNERS: "Partner agencies only", Audience.RESTRICTED: "Restricted"}
PROMPTS = "Prompts for the facilitator"
TRAINER = "Notes for the trainer"
NOTES_ROOM = "Your team’s notes"
WORD_DOWNLOAD = "Word briefing"
DECK_DOWNLOAD = "Slides with speaker notes"
INDEX_TITLE = "7-minute briefings"
INDEX_INTRO = "What multi-agency safeguarding audits found, in seven minutes each, for practitioners and managers."
CHOOSE = "Choose briefings"
SEARCH = "Search these briefings"
SEARCH_WITHOUT = "Search these briefings with your browser’s own search (Ctrl and F)."
SEARCH_FOUND = "Briefings found: {found} of {all}"
SEARCH_NONE = "No briefing has all of these words."
PARTNERSHIP = "Partnership"
TYPE = "Type"
MARKING = "Marking"
DATE = "Date"
TOPICS = "Topics"
PAGE = "Page"
OF = "of"
REVIEW_BY = "Review by"
ON_THE_SLIDE = "On the slide:"
IN_FULL = "In full:"
CONTINUES = "Continues on the next slide."
ADDED = "Written for this briefing; not part of the audit."
ADDED_WHAT = {Kind.QUESTIONS: "These questions were written for this briefing; they are not part of the audit."}


def added_note(kind: Kind) -> str:
    """Return the sentence which says that a section of this kind is ours and not the audit's."""
    return ADDED_WHAT.get(kind, ADDED)


def step(number: int, count: int) -> str:
    """Return where in the briefing a panel stands: "Minute 3 of 7", or "Part 3 of 5" where there are fewer."""
    return f"{'Minute' if count == 7 else 'Part'} {number} of {count}"


def briefings_of(number: int, count: int) -> str:
    """Return how many of all briefings a list has, such as "2 of 5 briefings"."""
    return f"{number} of {count} briefing{'s' * (count != 1)}"


def page_of(number: int, count: int) -> str:
    """Return the suffix of a title that goes on over several slides, such as "(1 of 2)"."""
    return f"({number} of {count})"


@lru_cache(maxsize=256)
def long_date(day: PartialDate, lang: str = "en-GB") -> str:
    """Return a date in words, as much as is known of it: "5 March 2014", "March 2014", "2014"."""
    if day.month is None:
        return str(day.year)
    return kept_text("date", (day, lang), lambda: _in_words(day, lang))


def _in_words(day: PartialDate, lang: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415  it takes long to load, and not all outputs have a date

    pattern = "d MMMM y" if day.day else "MMMM y"
    return format_date(date(day.year, day.month or 1, day.day or 1), pattern, locale=lang.replace("-", "_"))


def file_size(size: int) -> str:
    """Return a number of bytes in KB or MB, as download links give it."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"


def duration(seconds: int) -> str:
    """Return a duration as a trainer reads it: "40 seconds", "2 minutes", "1 minute 20 seconds"."""
    minutes, rest = divmod(seconds, 60)
    parts = []
    if minutes:
        parts.append(f"{minutes} minute{'s' * (minutes != 1)}")
    if rest or not minutes:
        parts.append(f"{rest} second{'s' * (rest != 1)}")
    return " ".join(parts)
