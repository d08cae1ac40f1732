"""The sections of our own page as HTML for any page: what looks the same on both is taken as it is.

On our own page tables stand in frames, and callouts and prompts have classes; each begins with signs that no words
have, as theirs are escaped, so that it is told and changed without being made again. What is made again: lists with
links, which need room around them, pictures, which shrink by themselves, and whatever has a long word.
"""

import re
from collections.abc import Iterator

from markupsafe import Markup

from briefings.model import Briefing, Kind, Theme
from briefings.patterns import pattern_of
from briefings.richtext import Alignment, Blocks, Inlines
from briefings.writers.web.richtext import (
    CALLOUT,
    CALLOUT_TITLE,
    END_OF_FRAME,
    FRAMED,
    LONG_WORD,
    LOWEST_LEVEL,
    SAFE,
    Under,
    may_be_long,
    table_start,
)
from briefings.writers.web.sections import (
    HALF_LEVEL,
    PLAIN_PROMPTS,
    PROMPTS,
    SECTION_LEVEL,
    THEME_LEVEL,
    Card,
    SectionPart,
    Sections,
    ThemePart,
    body_html,
    marked,
    words_html,
)

_CELL_KINDS = tuple([f' class="{alignment.value}"' for alignment in Alignment if alignment is not Alignment.START])
_CALLOUT = pattern_of(rf'{CALLOUT}(?: aria-label="[^"]*")?>\n(?:{CALLOUT_TITLE}(.*?)</p>\n)?', re.DOTALL)
_END_OF_PROMPTS = "</div>\n</li>\n"
_TAGS = pattern_of("[<>]")


def plain_parts(briefing: Briefing, made: Sections) -> Iterator[SectionPart]:
    """Yield the sections of our own page as HTML for any page."""
    shares = all(target.startswith(SAFE) for target in made.targets)
    for part, section in zip(made.parts, briefing.sections, strict=True):
        under = Under(SECTION_LEVEL, part.anchor, plain=True)
        yield SectionPart(
            *part[:6],
            _words(part.heading, section.heading, under),
            _words(part.key_message, section.key_message, under),
            part.added,
            _plain(part.body, section.kind, section.blocks, under, shares),
            tuple(
                [
                    _plain_theme(theme_part, section.kind, theme, shares)
                    for theme_part, theme in zip(part.themes, section.themes, strict=True)
                ]
            ),
        )


def _plain_theme(part: ThemePart, kind: Kind, theme: Theme, shares: bool) -> ThemePart:
    under = Under(THEME_LEVEL, part.anchor, plain=True)
    halves = (theme.pair.found, theme.pair.needed) if theme.pair else ()
    lower = Under(HALF_LEVEL, part.anchor, plain=True)
    cards = [
        Card(card.role, _words(card.heading, half.heading, under), _plain(card.body, None, half.blocks, lower, shares))
        for card, half in zip(part.pair, halves, strict=True)
    ]
    body = _plain(part.body, kind, theme.blocks, under, shares)
    return ThemePart(part.anchor, _words(part.heading, theme.heading, under), body, tuple(cards))


def _words(made: Markup, words: Inlines, under: Under) -> Markup:
    """Return words as HTML for any page; `made` is what they are on our own."""
    html = str(made)
    if len(html) > LONG_WORD and ("<a " in html or may_be_long(html)):
        return words_html(words, under)
    return made


def _plain(made: Markup, kind: Kind | None, blocks: Blocks, under: Under, shares: bool) -> Markup:
    """Return blocks as HTML for any page; `made` is what they are on our own."""
    if shares:
        html = as_anywhere(made, under)
        if is_plain(html):
            return made if html is made else marked(html)
    return body_html(kind, blocks, under)


def is_plain(html: str) -> bool:
    """Return whether HTML looks the same for any page; False where it must be made again.

    It has no links in lists or that show their addresses, nothing that has a look of its own, no pictures, and no long
    word or space. To look through it is quicker than to make it again.
    """
    if "<div " in html or "<img" in html:
        return False
    if "<a " in html and ("<li>" in html or ' class="address"' in html):
        return False
    words = str.split(html)  # those of `Markup` would be `Markup` too
    lengths = [*map(len, words)]
    if len(html) - sum(lengths) - len(lengths) >= LONG_WORD - 1:
        return False
    if max(lengths, default=0) <= LONG_WORD:
        return True
    for word in words:
        if len(word) > LONG_WORD:
            for piece in _TAGS.split(word):
                if len(piece) > LONG_WORD and '"' not in piece:  # no words have that sign as it is, only attributes
                    return False
    return True


def as_anywhere(html: str, under: Under) -> str:
    """Return HTML of our own page with its tables, callouts and prompts as they are on any, where that can be told."""
    if "<div " not in html:
        return html
    if FRAMED in html:
        html = str.replace(html, table_start(under), "<table>\n")  # that of `Markup` would escape what it is given
        html = html.replace(END_OF_FRAME, "</table>\n")
        for kind in _CELL_KINDS:
            html = html.replace(kind, "")
    if PROMPTS in html and html.count("<div ") == str.count(html, PROMPTS) == str.count(html, _END_OF_PROMPTS):
        return str.replace(str.replace(html, PROMPTS, PLAIN_PROMPTS), _END_OF_PROMPTS, "</li>\n")
    if CALLOUT in html and "<h" not in html and not _are_nested(html):
        level = min(LOWEST_LEVEL, under.level + 1)

        def begun(found: re.Match[str]) -> str:
            return f"<div>\n<h{level}>{found[1]}</h{level}>\n" if found[1] else "<div>\n"

        return _CALLOUT.sub(begun, html)
    return html


def _are_nested(html: str) -> bool:
    """Return whether a callout stands in another, whose title is that of a lower level."""
    return any("</div>" not in between for between in str.split(html, CALLOUT)[1:-1])
