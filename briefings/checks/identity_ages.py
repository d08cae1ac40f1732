"""Patterns of exact ages and dates, and the words around them that mean something else."""

import re

from briefings.patterns import pattern_of

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen"
)
_N = rf"(?:\d{{1,2}}|{_NUMBER_WORDS})"
_PERSON = (
    r"(?:child|boy|girl|baby|son|daughter|brother|sister|sibling|young\s(?:person|woman|man)|teenager|infant"
    r"|toddler|pupil|male|female|mother|father|half-brother|half-sister)"
)
_THING = (
    r"(?:check|review|health|fund|place|offer|entitle|plan|record|referral|report|chronolog|assessment|concern|note"
    r"|form|e-?mail|photo|bruise|injur|fracture|system|polic)"
)

AGE = pattern_of(
    rf"""
      (?<![\d–-]) (?<! \d\sand\s) (?<! \d\sto\s) (?<! \sor\s)
        \b {_N} [\s-] (?:and[\s-]a[\s-]half[\s-])? (?:years?|yrs?|months?|weeks?|days?) [\s-] old \b
        (?! [\s-] {_THING})                                                # 8-year-old, 18 months old
    | \b \d{{1,2}} \s? (?:yo|y/o) \b                                       # 8yo
    | (?<! \bchildren\s) \b aged \s {_N} \b (?: \s (?:years|months|weeks)\b (?:\sold\b)? )?
        (?! \s* (?:to\b|or\b|[–+-]|and\s(?:over|under|above|below|older|younger|up)\b|plus\b|%) )
    | \b {_PERSON} \s of \s (?:\d{{1,2}} | (?:{_NUMBER_WORDS}) (?= \s*(?:[.,;:)]|$|years|months|weeks|who\b|was\b)))
        \b (?: \s (?:years|months|weeks)\b )?                              # child of 8
    | \b {_PERSON} (?: ,\s (?:aged\s)? \d{{1,2}} (?=[,.;)]) | \s \( (?:aged\s)? \d{{1,2}} (?:\syears|\smonths)? \) )
    | \b (?:Child|Baby|Sibling|Boy|Girl|YP|Young\s[Pp]erson) \s [A-Z0-9] \s \( (?:aged\s)? \d{{1,2}}
        (?:\syears|\smonths)? \)                                           # Child A (8)
    | \b (?:she|he|who|{_PERSON}) \s (?:was|is|were) \s (?:just\s|only\s)? \d{{1,2}}
        (?= \s+(?:when|at\sthe\stime|and)\b | [.,;] | $ )                      # she was 8 when
    | (?<! \bunder\s) (?<! \bover\s) (?<! \bfrom\s) (?<! \buntil\s) (?<! \bbelow\s) (?<! \bto\s)
        \b (?:age:?|the\sage\sof) \s {_N} \b (?! \s*(?:to\b|or\b|[–+-]|and\s(?:over|under|above)\b))
    | \b turned \s {_N} \b (?! \s (?:away|up|out|down|to|of|points?|times?|requests?)\b)
    | \b (?:his|her|their) \s (?:\d{{1,2}}(?:st|nd|rd|th)|\w+th) \s birthday \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""An age in years, months, weeks or days, of one person; not a range, a limit or the age of a thing."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b(?:,?\s\d{{4}})?"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}[.-]\d{1,2}[.-]\d{4}|\d{4}-\d{2}-\d{2})"
)

DAY = pattern_of(rf"(?<![\w/.-]){_DAY}(?![\w/]|\.\d)")
"""A day: with or without its year in words, with it in figures."""

BIRTH = pattern_of(
    rf"\b(?:(?i:date\sof\sbirth|d\.?o\.?b\b\.?|birth\s?date|birthday)|born)[\s:=(–-]{{0,3}}"
    rf"(?:(?:is|was|of|on|in\s[A-Z]\w+\son)\s)?(?:the\s)?[\s(]?(?P<day>{_DAY})(?![\w/])"
)
"""A day of birth, with the words that say so."""

MONTH_OF_BIRTH = pattern_of(rf"\bborn\s(?:\w+\s){{0,3}}?in\s(?:(?:early|late|mid)[\s-])?{_MONTH}\b")

SCHOOL_YEAR = pattern_of(r"\bin\s(?:Year\s\d{1,2}|Reception)\b|\bYear\s\d{1,2}\s(?:pupil|student|girl|boy|child)\b")

AFTER_A_NAME = pattern_of(r"\b(?P<name>[A-Z]\w+)\s(?P<age>\((?:aged\s)?\d{1,2}(?:\smonths)?\))")
"""A capitalised word with a number in brackets, as in "Jade (8)": an age if the word is a first name."""
