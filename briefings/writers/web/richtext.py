"""Rich text as HTML: one small function for each node, and every word of the author's escaped.

The level of a heading is worked out from what it stands under, so that no page skips a level, whatever level
the author typed (WCAG 2.2, success criterion 1.3.1).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from markupsafe import Markup, escape

from briefings.richtext import (
    Abbreviation,
    Alignment,
    Block,
    Blocks,
    BulletList,
    Callout,
    Code,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    plain_text,
)
from briefings.writers.web.pictures import data_address

LOWEST_LEVEL = 6
"""HTML has six levels of heading."""

SAFE = ("https://", "http://", "mailto:", "#")
"""How the addresses begin that a page links to; anything else stays plain words."""


@dataclass(frozen=True, slots=True)
class Under:
    """The heading that some blocks stand under."""

    level: int
    anchor: str
    """Its id, which also names the tables under it."""


def joined(parts: Iterable[Markup]) -> Markup:
    """Return pieces of HTML as one."""
    return Markup("").join(parts)


# ---- inlines


def inlines_html(inlines: Inlines) -> Markup:
    """Return formatted words as HTML."""
    return joined(_inline_html(inline) for inline in inlines)


def _inline_html(inline: Inline) -> Markup:  # noqa: PLR0911  one for each kind
    match inline:
        case Text(text):
            return escape(text)
        case Strong(children):
            return Markup("<strong>{}</strong>").format(inlines_html(children))
        case Emphasis(children):
            return Markup("<em>{}</em>").format(inlines_html(children))
        case Code(text):
            return Markup("<code>{}</code>").format(text)
        case Link(children, target):
            return link_html(inlines_html(children), plain_text(children), target)
        case Abbreviation(text, expansion):
            return Markup('<abbr title="{}">{}</abbr>').format(expansion, text)
        case LineBreak():
            return Markup("<br>")
    assert_never(inline)


def link_html(inner: Markup, words: str, target: str) -> Markup:
    """Return a link; on paper its address follows, unless the words already are the address."""
    if not target.startswith(SAFE):
        return inner
    shows_address = bool(words) and target.removesuffix("/").endswith(words.strip().removesuffix("/"))
    kind = Markup(' class="address"') if shows_address else Markup("")
    return Markup('<a href="{}"{}>{}</a>').format(target, kind, inner)


# ---- blocks


def blocks_html(blocks: Blocks, under: Under) -> Markup:
    """Return blocks as HTML, without what is for the trainer only."""
    return joined(block_html(block, nearest) for block, nearest in levelled(blocks, under))


def levelled(blocks: Blocks, under: Under) -> Iterator[tuple[Block, Under]]:
    """Yield each block with the level of the nearest heading above it, a heading with its own."""
    still_open: list[int] = []
    for block in blocks:
        if isinstance(block, Heading):
            while still_open and still_open[-1] >= block.level:
                still_open.pop()
            still_open.append(block.level)
        yield block, replace(under, level=min(LOWEST_LEVEL, under.level + len(still_open)))


def block_html(block: Block, under: Under) -> Markup:  # noqa: PLR0911  one for each kind
    """Return a block as HTML, nothing for what is for the trainer only."""
    match block:
        case Paragraph(children):
            return Markup("<p>{}</p>\n").format(inlines_html(children))
        case Heading(_, children):
            return Markup("<h{0}>{1}</h{0}>\n").format(under.level, inlines_html(children))
        case BulletList(items) | NumberedList(items):
            return list_html(block, (_item_html(item, under) for item in items))
        case DefinitionList(entries):
            return Markup("<dl>\n{}</dl>\n").format(joined(_definition_html(entry, under) for entry in entries))
        case Quote(blocks):
            return Markup("<blockquote>\n{}</blockquote>\n").format(blocks_html(blocks, under))
        case Callout():
            return Markup("") if block.for_trainer else _callout_html(block, under)
        case Table():
            return _table_html(block, under)
        case Figure():
            return _figure_html(block)
    assert_never(block)


def list_html(block: BulletList | NumberedList, items: Iterable[Markup]) -> Markup:
    """Return the list that finished items belong to, numbered from where the author's starts."""
    inner = joined(Markup("<li>{}</li>\n").format(item) for item in items if item)
    if isinstance(block, BulletList):
        return Markup("<ul>\n{}</ul>\n").format(inner)
    start = Markup("") if block.start == 1 else Markup(' start="{}"').format(block.start)
    return Markup("<ol{}>\n{}</ol>\n").format(start, inner)


def _item_html(item: ListItem, under: Under) -> Markup:
    """Return what stands in an item: one paragraph, with lists after it at most, needs no ``p``."""
    first, rest = item.blocks[:1], item.blocks[1:]
    if first and isinstance(first[0], Paragraph) and all(isinstance(b, BulletList | NumberedList) for b in rest):
        return Markup("{}{}").format(inlines_html(first[0].children), blocks_html(rest, under))
    return blocks_html(item.blocks, under)


def _definition_html(entry: Definition, under: Under) -> Markup:
    meanings = joined(Markup("<dd>{}</dd>\n").format(blocks_html(meaning, under)) for meaning in entry.meanings)
    return Markup("<dt>{}</dt>\n{}").format(inlines_html(entry.term), meanings)


def _callout_html(callout: Callout, under: Under) -> Markup:
    label, title = Markup(""), Markup("")
    if callout.title:
        label = Markup(' aria-label="{}"').format(plain_text(callout.title))
        title = Markup('<p class="callout-title">{}</p>\n').format(inlines_html(callout.title))
    inner = blocks_html(callout.blocks, under)
    return Markup('<div class="callout" role="note"{}>\n{}{}</div>\n').format(label, title, inner)


def _table_html(table: Table, under: Under) -> Markup:
    """Return a table in a frame that scrolls where the screen is too narrow, also from the keyboard."""
    head = joined(_cell("th", cell, at) for cell, at in zip(table.header, table.alignments, strict=True))
    rows = joined(
        Markup("<tr>{}</tr>\n").format(
            joined(_cell("td", cell, at) for cell, at in zip(row, table.alignments, strict=True))
        )
        for row in table.rows
    )
    return Markup(
        '<div class="table" role="group" aria-labelledby="{0}" tabindex="0">\n'
        '<table aria-labelledby="{0}">\n<thead><tr>{1}</tr></thead>\n<tbody>\n{2}</tbody>\n</table>\n</div>\n'
    ).format(under.anchor, head, rows)


def _cell(tag: str, words: Inlines, alignment: Alignment) -> Markup:
    """Return a cell; a heading without words is an empty cell and heads nothing."""
    heads = tag == "th" and bool(plain_text(words).strip())
    opening = Markup('th scope="col"') if heads else Markup("td")
    kind = Markup("") if alignment is Alignment.START else Markup(' class="{}"').format(alignment.value)
    return Markup("<{}{}>{}</{}>").format(opening, kind, inlines_html(words), "th" if heads else "td")


def _figure_html(figure: Figure) -> Markup:
    picture = Markup('<img src="{}" alt="{}">').format(data_address(figure.image), figure.alt)
    caption = Markup("<figcaption>{}</figcaption>\n").format(inlines_html(figure.caption)) if figure.caption else ""
    return Markup("<figure>\n{}\n{}</figure>\n").format(picture, caption)
