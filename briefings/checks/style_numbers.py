"""Numbers and per cent as the GOV.UK style guide writes them."""

import re
from collections.abc import Iterator

from briefings.checks.manuscript import Manuscript, Part
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.sentences import sentences_of
from briefings.checks.style_text import hits, is_own, own_passages
from briefings.problems import Severity

_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_CENT = re.compile(r"\bper ?cent|\d %", re.IGNORECASE)
_PER_CENT = re.compile(
    rf"\b(?:(?P<figure>(?<!\d,)\d+(?:,\d+)*+(?:\.\d+)?)(?:\s?(?:per ?cent)\b| %)|(?:{_WORDS}|hundred) per ?cent\b)",
    re.IGNORECASE,
)


@rule(
    "per-cent",
    Family.STYLE,
    Severity.NOTE,
    summary="A percentage is written with the words and not with the sign.",
    reason="Figures with % stand out and can be compared at a glance.",
    source="GOV.UK style guide: Numbers",
    wrong="Attendance rose to 80 per cent.",
    right="Attendance rose to 80%.",
)
def per_cent(manuscript: Manuscript) -> Iterator[Finding]:
    """Find amounts with "per cent"."""
    for hit in hits(manuscript, _PER_CENT, needing=_CENT):
        new = f"{hit.match['figure']}%" if hit.match["figure"] else None
        yield hit.finding(f"'{hit.words}' is against style.", f"Write {new or 'a figure with %'}.", new)


_NOT_COUNTED = (
    r"(?!(?:days?|weeks?|months?|years?|hours?|minutes?|times|square|miles|metres|pounds|others?|was|is|has|as|this|its|"
    r"plus)\b)"
)
_NOUN = (
    rf"(?=(?:\s+{_NOT_COUNTED}[a-z][a-z’-]*)?\s+{_NOT_COUNTED}"
    r"(?:[a-z-]{2,}[^s\W]s|children|people|men|women|girls|boys)\b)"
)
"""A noun of many, by itself or after one more word: "girls", "young people"; spans of time are left alone."""
_IN_WORDS = re.compile(rf"(?<![\w-])(?:{_WORDS})(?![\w-])(?! of\b){_NOUN}")
_IN_FIGURES = re.compile(rf"(?<![\w.,/:£-])\d{{1,3}}(?![\w%/:–-]|[.,]\d){_NOUN}")
_KINDS_OF_NUMBER = re.compile(
    r"\b(?:cases?|sections?|part|pages?|panel|stage|level|tier|question|recommendations?|chapter|"
    r"figure|table|step|theme|standard|regulation|article|appendix|version|aged?|ages|year|key stage|number)\s*$",
    re.IGNORECASE,
)


@rule(
    "numbers-mixed",
    Family.STYLE,
    Severity.NOTE,
    summary="A sentence counts in words and in figures at once.",
    reason="Readers compare numbers by their look; figures from 2 upwards are quicker to find.",
    source="GOV.UK style guide: Numbers",
    wrong="The audit covered nine girls and 12 boys.",
    right="The audit covered 9 girls and 12 boys.",
)
def mixed_numbers(manuscript: Manuscript) -> Iterator[Finding]:
    """Find sentences with counts in words, other than at their beginning, beside counts in figures."""
    for passage in own_passages(manuscript, Part.SETTING, Part.HEADING, Part.TERM, Part.ALT):
        if not _IN_WORDS.search(passage.text) or not _IN_FIGURES.search(passage.text):
            continue
        for sentence in sentences_of(passage):
            span = sentence.start, sentence.end
            words = [each for each in _IN_WORDS.finditer(passage.text, *span) if is_own(passage, *each.span())]
            figures = [
                each
                for each in _IN_FIGURES.finditer(passage.text, *span)
                if not _KINDS_OF_NUMBER.search(passage.text, sentence.start, each.start())
            ]
            words = [each for each in words if passage.text[sentence.start : each.start()].strip(" “‘(")]
            if words and figures:
                place = manuscript.place(passage, *words[0].span())
                message = f"The sentence counts in words ('{words[0][0]}') and in figures ('{figures[0][0]}')."
                yield Finding(place, message, "Write figures for 2 and above, except at the start of a sentence.")


RULES = (per_cent, mixed_numbers)
