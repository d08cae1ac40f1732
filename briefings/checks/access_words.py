"""Words that only some readers can use: colour as a cue, capitals, signs drawn with letters, bold headings."""

import re
from collections.abc import Iterator

from briefings.checks.manuscript import Manuscript, Part
from briefings.checks.rule import Family, Finding, rule
from briefings.problems import Severity
from briefings.richtext import Inlines, LineBreak, Strong, Text

LONGEST_BOLD = 12
"""In words: more than a lead of a point has."""

LONGEST_HEADING = 10
"""In words: a bold paragraph without a full stop and with no more words is meant as a heading."""

_COLOUR = (
    r"(?:(?:dark|light|bright|pale) )?"
    r"(?:red|green|amber|yellow|orange|blue|purple|pink|grey|gray|brown|teal|turquoise)"
)
_SHOWN = (
    r"(?:shown|marked|highlighted|coloured|shaded|written|printed|listed|displayed|appears?|set|underlined|circled|"
    r"outlined|flagged)"
)
_THINGS = r"(?:points|actions|items|cases|those|figures|words|rows|ones|findings|areas|themes)"
_PART = (
    r"(?:box(?:es)?|text|words|bars?|cells?|rows?|columns?|sections?|areas?|dots?|arrows?|circles?|squares?|headings?|"
    r"icons?|panels?|segments?|slices?|type|lettering|highlights?|shading|ticks?|stars?|bullets?|parts?|ones?)"
)
_COLOUR_CUE = re.compile(
    rf"\b(?:{_SHOWN} (?:up )?(?:in|as) {_COLOUR}\b|{_THINGS} (?:that are )?in {_COLOUR}\b"
    rf"|in {_COLOUR}(?= (?:are|is|were|was|means?|shows?)\b)|(?<=the ){_COLOUR} {_PART}\b"
    rf"|{_COLOUR} (?:text|box(?:es)?|bars?|cells?|rows?|shading|arrows?|lettering)\b)",
    re.IGNORECASE,
)


@rule(
    "colour-only",
    Family.ACCESS,
    Severity.WARNING,
    summary="A colour is named as the way to find or understand something.",
    reason="One man in twelve cannot tell red from green, prints are grey, and a screen reader says no colours.",
    source="WCAG 2.2, 1.4.1",
    wrong="Actions that are late are shown in red.",
    right="Actions that are late are marked 'Late'.",
)
def colour_only(manuscript: Manuscript) -> Iterator[Finding]:
    """Find words such as "shown in red" and "the green boxes"."""
    for _, match, place in manuscript.matches(_COLOUR_CUE):
        message = f"'{match[0]}' points at a colour, which not every reader can see."
        yield Finding(place, message, "Say it in words as well, such as 'marked Late', or name the place.")


_CAPITALS = re.compile(r"(?<![\w.&/-])[A-Z][A-Z’'-]+(?:[ ,]+[A-Z][A-Z’'-]+)+(?![\w/-])")
_SHORT_WORDS = frozenset({
    "ALL", "ALWAYS", "AND", "ANY", "ARE", "BE", "BY", "CAN", "CHILD", "DO", "FOR", "HAS", "HOW", "IF", "IN", "IS", "IT",
    "KEY", "LATE", "MUST", "NEVER", "NEW", "NO", "NOT", "NOW", "OF", "ON", "ONLY", "OR", "OUR", "PLEASE", "READ", "SEE",
    "THE", "THIS", "TO", "WE", "WHAT", "WHO", "WHY", "WITH", "YOU", "YOUR",
})  # fmt: skip
LONGEST_ACRONYM = 6
"""In letters: longer words in capitals are shouted words and not acronyms."""


@rule(
    "capitals-run",
    Family.ACCESS,
    Severity.WARNING,
    summary="Words stand in capitals.",
    reason="Words without their shape are slow to read, most of all with dyslexia; some screen readers spell them out.",
    source="GOV.UK style guide: capitalisation; British Dyslexia Association: Dyslexia friendly style guide",
    wrong="DO NOT SHARE this with families.",
    right="Do not share this with MASH or CAMHS.",
)
def capitals_run(manuscript: Manuscript) -> Iterator[Finding]:
    """Find two or more words in capitals one after the other, unless all of them may be acronyms."""
    known = manuscript.briefing.abbreviations.keys() | manuscript.glossary.keys() | manuscript.ambiguous.keys()
    for passage, match, place in manuscript.matches(_CAPITALS):
        words = re.findall(r"[A-Z][A-Z’'-]*", match[0])
        shouted = [word for word in words if word in _SHORT_WORDS or len(word) > LONGEST_ACRONYM]
        if passage.name != "marking" and any(word not in known for word in shouted):
            yield Finding(place, f"'{match[0]}' stands in capitals.", "Write it in small letters; use ** to stress it.")


_PICTOGRAPH = "\U0001f000-\U0001faff\u2600-\u26ff\u2705\u274c\u274e\u2753-\u2757\u2728\u2b50\u2b55"
_EMOJI = re.compile(f"[{_PICTOGRAPH}][{_PICTOGRAPH}\ufe0f\u200d]*")
_DRAWN = re.compile(
    r"(?<![\w-])(?:[:;]-?[)(DP](?!\w)|-{2,}>|=+>|<-+|<={2,})(?!\w)|[*~=#_+]{4,}|(?:[-_] ){4,}|[!?]{3,}", re.ASCII
)


@rule(
    "signs-drawn",
    Family.ACCESS,
    Severity.NOTE,
    summary="An emoji, or a sign drawn with letters, stands in the text.",
    reason="A screen reader says 'smiling face with open mouth', or 'equals greater'; many fonts show a box.",
    source="WCAG 2.2, 1.1.1 and its technique H86",
    wrong="Visits were on time 🎉 => plans were shared.",
    right="Visits were on time, so plans were shared.",
)
def signs_drawn(manuscript: Manuscript) -> Iterator[Finding]:
    """Find emoji, arrows and lines drawn with signs, and smileys."""
    for pattern in (_EMOJI, _DRAWN):
        for _, match, place in manuscript.matches(pattern):
            message = f"'{match[0].strip()}' is read out sign by sign, or not at all."
            yield Finding(place, message, "Say it in words, or take it out.")


@rule(
    "bold-paragraph",
    Family.ACCESS,
    Severity.NOTE,
    summary="A whole paragraph is bold.",
    reason="Bold that means a heading is none to a screen reader, and where all is stressed nothing is.",
    source="WCAG 2.2, 1.3.1; GOV.UK style guide: bold",
    wrong="Something.\n\n**What we saw**\n\nMore.",
    right="Something.\n\n### What we saw\n\nMore.",
)
def bold_paragraph(manuscript: Manuscript) -> Iterator[Finding]:
    """Find bold paragraphs that are no key message, and long points that are bold throughout."""
    for passage in manuscript.body:
        words = len(passage.text.split())
        is_long_point = passage.part is Part.POINT and words > LONGEST_BOLD
        if (passage.part is Part.PARAGRAPH or is_long_point) and _is_bold(passage.inlines):
            looks_like_heading = words <= LONGEST_HEADING and not passage.text.rstrip().endswith((".", "!"))
            hint = (
                "Make it a heading with '### '."
                if looks_like_heading
                else "Keep bold for a few words that open a point."
            )
            what = "looks like a heading and is none" if looks_like_heading else "is bold from end to end"
            shown = passage.text if len(passage.text) <= 60 else f"{passage.text[:57]}…"
            yield Finding(manuscript.place(passage), f"'{shown}' {what}.", hint)


def _is_bold(inlines: Inlines) -> bool:
    bold = [inline for inline in inlines if isinstance(inline, Strong)]
    rest = [inline for inline in inlines if not isinstance(inline, Strong | LineBreak)]
    return bool(bold) and all(isinstance(inline, Text) and not re.search(r"\w", inline.text) for inline in rest)


RULES = (colour_only, capitals_run, signs_drawn, bold_paragraph)
