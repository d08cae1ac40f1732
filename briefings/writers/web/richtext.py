"""Rich text as HTML: one small function for each node, and every word of the author's escaped.

The level of a heading is worked out from what it stands under, so that no page skips a level, whatever level
the author typed (WCAG 2.2, success criterion 1.3.1).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
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
    runs_of,
    walk_inlines,
)
from briefings.values import dataclass
from briefings.writers.web.pictures import data_address, sizes_for

LOWEST_LEVEL = 6
"""HTML has six levels of heading."""

SAFE = ("https://", "http://", "mailto:", "tel:", "#")
"""How the addresses begin that a page links to; anything else stays plain words."""


LONG_WORD = 20
"""More characters than this, as in a web address, may be more than a narrow screen shows in a line."""

_LONG = re.compile(rf"\S{{{LONG_WORD + 1}}}|\s{{{LONG_WORD + 1}}}")
_WORD = re.compile(r"(\s+)")
_PIECE = re.compile(r".{1,11}[-/@.?&=_]|.{1,12}")


@dataclass(frozen=True, slots=True)
class Under:
    """The heading that some blocks stand under."""

    level: int
    anchor: str
    """Its id, which also names the tables under it."""
    plain: bool = False
    """Whether the HTML is to stand on any page: without the classes and frames that only our own style sheet knows."""


def joined(parts: Iterable[Markup]) -> Markup:
    """Return pieces of HTML as one."""
    return Markup("".join(parts))  # noqa: S704  each is HTML already


def _in(tag: str, inner: Markup, end: str = "") -> Markup:
    """Return HTML in an element; far quicker than to fill in a template, which matters for what there is most of."""
    return Markup(f"<{tag}>{inner}</{tag}>{end}")  # noqa: S704  it is HTML already


# ---- inlines


def inlines_html(inlines: Inlines, plain: bool = False) -> Markup:
    """Return formatted words as HTML, with `plain` without classes."""
    return joined(_inline_html(inline, plain) for inline in inlines)


def _inline_html(inline: Inline, plain: bool) -> Markup:  # noqa: PLR0911  one for each kind
    match inline:
        case Text(text):
            return _breakable(text) if plain else escape(text)
        case Strong(children):
            return _in("strong", inlines_html(children, plain))
        case Emphasis(children):
            return _in("em", inlines_html(children, plain))
        case Code(text):
            return Markup("<code>{}</code>").format(_breakable(text) if plain else text)
        case Link(children, target):
            return link_html(inlines_html(children, plain), plain_text(children), target, plain)
        case Abbreviation(text, expansion):
            return Markup('<abbr title="{}">{}</abbr>').format(expansion, text)
        case LineBreak():
            return Markup("<br>")
    assert_never(inline)


def _breakable(text: str) -> Markup:
    """Return words with places where a narrow screen may break the long ones, for pages whose style we do not know."""
    if not _LONG.search(text):
        return escape(text)
    pieces = (_PIECE.findall(word) if len(word) > LONG_WORD else [word] for word in _WORD.split(text))
    return joined(Markup("<wbr>").join(found) for found in pieces)


def link_html(inner: Markup, words: str, target: str, plain: bool = False) -> Markup:
    """Return a link; on paper its address follows, unless the words already are the address."""
    if not target.startswith(SAFE):
        return inner
    shows_address = bool(words) and target.removesuffix("/").endswith(words.strip().removesuffix("/"))
    kind = Markup(' class="address"') if shows_address and not plain else Markup("")
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
            return _in("p", inlines_html(children, under.plain), "\n")
        case Heading(_, children):
            return Markup("<h{0}>{1}</h{0}>\n").format(under.level, inlines_html(children, under.plain))
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
            return _figure_html(block, under)
    assert_never(block)


def list_html(block: BulletList | NumberedList, items: Iterable[Markup]) -> Markup:
    """Return the list that finished items belong to, numbered from where the author's starts."""
    inner = joined(_in("li", item, "\n") for item in items if item)
    if isinstance(block, BulletList):
        return Markup("<ul>\n{}</ul>\n").format(inner)
    start = Markup("") if block.start == 1 else Markup(' start="{}"').format(block.start)
    return Markup("<ol{}>\n{}</ol>\n").format(start, inner)


def _item_html(item: ListItem, under: Under) -> Markup:
    """Return what stands in an item: one paragraph, with lists after it at most, needs no ``p``."""
    first, rest = item.blocks[:1], item.blocks[1:]
    if under.plain and _has_link(first):
        return blocks_html(item.blocks, under)  # the space around a paragraph keeps links apart (WCAG 2.2, 2.5.8)
    if first and isinstance(first[0], Paragraph) and all(isinstance(b, BulletList | NumberedList) for b in rest):
        return inlines_html(first[0].children, under.plain) + blocks_html(rest, under)
    return blocks_html(item.blocks, under)


def _has_link(blocks: Blocks) -> bool:
    return any(isinstance(inline, Link) for run in runs_of(blocks) for inline in walk_inlines(run))


def _definition_html(entry: Definition, under: Under) -> Markup:
    meanings = joined(Markup("<dd>{}</dd>\n").format(blocks_html(meaning, under)) for meaning in entry.meanings)
    return Markup("<dt>{}</dt>\n{}").format(inlines_html(entry.term, under.plain), meanings)


def _callout_html(callout: Callout, under: Under) -> Markup:
    words = inlines_html(callout.title, under.plain)
    if under.plain:
        level = min(LOWEST_LEVEL, under.level + 1)
        title = Markup("<h{0}>{1}</h{0}>\n").format(level, words) if words else Markup("")
        inside = replace(under, level=level) if words else under
        return Markup("<div>\n{}{}</div>\n").format(title, blocks_html(callout.blocks, inside))
    inner = blocks_html(callout.blocks, under)
    label = Markup(' aria-label="{}"').format(plain_text(callout.title)) if words else Markup("")
    title = Markup('<p class="callout-title">{}</p>\n').format(words) if words else Markup("")
    return Markup('<div class="callout" role="note"{}>\n{}{}</div>\n').format(label, title, inner)


def _table_html(table: Table, under: Under) -> Markup:
    """Return a table, on our own page in a frame that scrolls on a narrow screen, also from the keyboard."""

    def row(tag: str, cells: Iterable[Inlines]) -> Markup:
        return joined(_cell(tag, cell, at, under) for cell, at in zip(cells, table.alignments, strict=True))

    rows = joined(_in("tr", row("td", cells), "\n") for cells in table.rows)
    inner = Markup("<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n").format(row("th", table.header), rows)
    if under.plain:
        return Markup("<table>\n{}").format(inner)
    return Markup(
        '<div class="table" role="group" aria-labelledby="{0}" tabindex="0">\n'
        '<table aria-labelledby="{0}">\n{1}</div>\n'
    ).format(under.anchor, inner)


def _cell(tag: str, words: Inlines, alignment: Alignment, under: Under) -> Markup:
    """Return a cell; a heading without words is an empty cell and heads nothing."""
    heads = tag == "th" and bool(plain_text(words).strip())
    opening = Markup('th scope="col"') if heads else Markup("td")
    has_class = alignment is not Alignment.START and not under.plain
    kind = Markup(' class="{}"').format(alignment.value) if has_class else Markup("")
    return Markup("<{}{}>{}</{}>").format(opening, kind, inlines_html(words, under.plain), "th" if heads else "td")


def _figure_html(figure: Figure, under: Under) -> Markup:
    sizes = sizes_for(figure.image) if under.plain else Markup("")
    picture = Markup('<img src="{}" alt="{}"{}>').format(data_address(figure.image), figure.alt, sizes)
    words = inlines_html(figure.caption, under.plain)
    caption = Markup("<figcaption>{}</figcaption>\n").format(words) if words else ""
    return Markup("<figure>\n{}\n{}</figure>\n").format(picture, caption)
