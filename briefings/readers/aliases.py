"""The headings that real audits use, and the kind of section that each means."""

import re
from functools import lru_cache

from briefings.model import Kind
from briefings.patterns import pattern_of

ALIASES: dict[Kind, tuple[str, ...]] = {
    Kind.BACKGROUND: (
        "background", "introduction", "context", "aim", "purpose", "why this matters", "why we did this",
        "why we looked at this", "about this audit", "what happened", "the audit", "summary", "overview",
    ),
    Kind.AIMS: (
        "aims", "aims of the audit", "objectives", "what we wanted to know", "questions for the audit",
        "key lines of enquiry",
    ),
    Kind.METHOD: (
        "method", "methods", "methodology", "how we did it", "how the audit was done", "scope", "sample",
        "the sample", "process", "audit process", "the children", "the children and families", "what we looked at",
    ),
    Kind.JUDGEMENT: (
        "judgement", "overall judgement", "conclusion", "conclusions", "overall conclusion", "main conclusion",
        "overall finding",
    ),
    Kind.CASES: (
        "cases", "examples of good practice", "case examples", "good practice cases", "good practice examples",
        "case studies",
    ),
    Kind.STRENGTHS: (
        "strengths", "what we did well", "what went well", "good practice", "what worked", "what worked well",
        "what good practice did we see", "strengths of multi-agency practice", "what is working well",
        "areas of strength",
    ),
    Kind.DEVELOPMENT: (
        "areas for development", "areas for improvement", "development", "improvements", "what needs to improve",
        "what are we worried about", "what we are worried about", "worries", "improvement in individual cases",
        "what could be better", "what could have gone better", "concerns",
    ),
    Kind.LEARNING: (
        "learning", "key learning", "key learning points", "key learnings", "learning points",
        "learning identified", "lessons", "key lessons", "lessons learned", "themes", "themes for learning",
        "key messages", "findings", "key findings", "learning themes", "what we learned",
    ),
    Kind.ACTIONS: (
        "actions", "recommendations", "recommendations for improvement", "key actions", "key actions taken",
        "actions taken", "further actions", "next steps", "action plan", "what happens next",
        "what needs to happen",
    ),
    Kind.QUESTIONS: (
        "questions", "discussion questions", "questions for your team", "questions for discussion",
        "points for discussion", "learning for practice", "reflection", "questions to reflect on", "discussion",
        "for discussion", "talk about it",
    ),
    Kind.RESOURCES: (
        "resources", "supporting material", "supporting materials", "further guidance", "further reading",
        "useful links", "links", "tools", "tools and guidance", "guidance", "find out more", "more information",
        "contacts", "support",
    ),
}  # fmt: skip
"""Headings in lower case and without signs; one that is not here needs ``{: .kind }`` after it."""

FOUND = ("what we found", "what did we find", "found", "what the audit found", "findings")
NEEDED = ("what needs to happen", "what needs to change", "what should happen", "needs to happen", "what happens next")

_BY_HEADING = {alias: kind for kind, names in ALIASES.items() for alias in names} | {str(kind): kind for kind in Kind}


_NO_WORD = re.compile(r"[^\w\s-]")
_NUMBER = pattern_of(r"^[\d\s.)]+")


@lru_cache(maxsize=1024)
def normal(heading: str) -> str:
    """Return a heading in lower case, without signs, numbers at its head and a colon at its end."""
    words = _NO_WORD.sub("", heading.casefold().replace("&", "and"))
    return " ".join((words if words[:1].isalpha() else _NUMBER.sub("", words)).split())


def kind_of(heading: str) -> Kind | None:
    """Return the kind of section that a heading means, None where it is no usual one."""
    name = normal(heading)
    return _BY_HEADING.get(name) or _BY_HEADING.get(name.removeprefix("the ").removeprefix("our "))


def nearest_heading(heading: str) -> str:
    """Return the usual heading most like this one, or nothing."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(normal(heading), _BY_HEADING, n=1, cutoff=0.7)), "")
