"""Rich text as HTML: one small function for each node, and every word of the author's escaped.

HTML is plain `str` here and nowhere else: `Markup`, which is what templates take for HTML, is made of it once for each
part of a page (`briefings.writers.web.sections`), for it takes longer to make than most of the words in it.

The level of a heading is worked out from what it stands under, so that no page skips a level, whatever level
the author typed (WCAG 2.2, success criterion 1.3.1).
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import assert_never

from briefings.patterns import pattern_of
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
)
from briefings.values import dataclass
from briefings.writers.web.pictures import data_address, sizes_for

LOWEST_LEVEL = 6
"""HTML has six levels of heading."""

SAFE = ("https://", "http://", "mailto:", "tel:", "#")
"""How the addresses begin that a page links to; anything else stays plain words."""


LONG_WORD = 20
"""More characters than this, as in a web address, may be more than a narrow screen shows in a line."""

_LONG = pattern_of(rf"\S{{{LONG_WORD + 1}}}|\s{{{LONG_WORD + 1}}}")
_WORD = pattern_of(r"(\s+)")
FRAMED, END_OF_FRAME = '<div class="table" role="group" aria-labelledby="', "</table>\n</div>\n"
"""How a table begins and ends on our own page."""

CALLOUT, CALLOUT_TITLE = '<div class="callout" role="note"', '<p class="callout-title">'
"""How a callout begins on our own page, and its title."""

_PIECE = pattern_of(r".{1,11}[-/@.?&=_]|.{1,12}")


@dataclass(frozen=True, slots=True)
class Under:
    """The heading that some blocks stand under."""

    level: int
    anchor: str
    """Its id, which also names the tables under it."""
    plain: bool = False
    """Whether the HTML is to stand on any page: without the classes and frames that only our own style sheet knows."""
    targets: set[str] | None = None
    """Takes the addresses that links lead to."""


def escaped(text: str) -> str:
    """Return words as HTML, as markupsafe's `escape` has them."""
    text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    return text.replace("'", "&#39;").replace('"', "&#34;")


# ---- inlines


def inlines_html(inlines: Inlines, plain: bool = False, targets: set[str] | None = None) -> str:
    """Return formatted words as HTML, with `plain` without classes; `targets` takes the addresses of links."""
    words = breakable if plain else escaped
    if len(inlines) == 1 and isinstance(inlines[0], Text):  # most are
        return words(inlines[0].text)
    return "".join(
        [words(inline.text) if isinstance(inline, Text) else _inline_html(inline, plain, targets) for inline in inlines]
    )


def _inline_html(
    inline: Strong | Emphasis | Code | Link | Abbreviation | LineBreak, plain: bool, targets: set[str] | None
) -> str:
    match inline:
        case Abbreviation(text, expansion):
            return f'<abbr title="{escaped(expansion)}">{escaped(text)}</abbr>'
        case Strong(children):
            return f"<strong>{inlines_html(children, plain, targets)}</strong>"
        case Emphasis(children):
            return f"<em>{inlines_html(children, plain, targets)}</em>"
        case Code(text):
            return f"<code>{breakable(text) if plain else escaped(text)}</code>"
        case Link(children, target):
            if targets is not None:
                targets.add(target)
            return link_html(inlines_html(children, plain, targets), plain_text(children), target, plain)
        case LineBreak():
            return "<br>"
    assert_never(inline)


def breakable(text: str) -> str:
    """Return words with places where a narrow screen may break the long ones, for pages whose style we do not know."""
    if len(text) <= LONG_WORD or not may_be_long(text) or not _LONG.search(text):
        return escaped(text)
    pieces = (_PIECE.findall(word) if len(word) > LONG_WORD else [word] for word in _WORD.split(text))
    return "".join(["<wbr>".join(map(escaped, found)) for found in pieces])


def may_be_long(text: str) -> bool:
    """Return whether a text may have a long word or a long space; far quicker than to search for them."""
    lengths = [*map(len, text.split())]
    return max(lengths, default=0) > LONG_WORD or len(text) - sum(lengths) - len(lengths) >= LONG_WORD - 1


def link_html(inner: str, words: str, target: str, plain: bool = False) -> str:
    """Return a link; on paper its address follows, unless the words already are the address."""
    if not target.startswith(SAFE):
        return inner
    shows_address = bool(words) and target.removesuffix("/").endswith(words.strip().removesuffix("/"))
    kind = ' class="address"' if shows_address and not plain else ""
    return f'<a href="{escaped(target)}"{kind}>{inner}</a>'


# ---- blocks


def blocks_html(blocks: Blocks, under: Under) -> str:
    """Return blocks as HTML, without what is for the trainer only."""
    return blocks_with(block_html, blocks, under)


def blocks_with(html_of: Callable[[Block, Under], str], blocks: Blocks, under: Under) -> str:
    """Return blocks as HTML, each by a function that is given the nearest heading above it; a heading has its own."""
    made: list[str] = []
    still_open: list[int] = []
    nearest = under
    for block in blocks:
        if isinstance(block, Paragraph):  # most are
            made.append(f"<p>{inlines_html(block.children, under.plain, under.targets)}</p>\n")
            continue
        if isinstance(block, Heading):
            while still_open and still_open[-1] >= block.level:
                still_open.pop()
            still_open.append(block.level)
            level = min(LOWEST_LEVEL, under.level + len(still_open))
            nearest = Under(level, under.anchor, under.plain, under.targets)
        made.append(html_of(block, nearest))
    return "".join(made)


def block_html(block: Block, under: Under) -> str:  # noqa: PLR0911  one for each kind
    """Return a block as HTML, nothing for what is for the trainer only."""
    match block:
        case Paragraph(children):
            return f"<p>{inlines_html(children, under.plain, under.targets)}</p>\n"
        case Heading(_, children):
            return f"<h{under.level}>{inlines_html(children, under.plain, under.targets)}</h{under.level}>\n"
        case BulletList(items) | NumberedList(items):
            return list_html(block, [_item_html(item, under) for item in items])
        case DefinitionList(entries):
            return f"<dl>\n{''.join([_definition_html(entry, under) for entry in entries])}</dl>\n"
        case Quote(blocks):
            return f"<blockquote>\n{blocks_html(blocks, under)}</blockquote>\n"
        case Callout():
            return "" if block.for_trainer else _callout_html(block, under)
        case Table():
            return _table_html(block, under)
        case Figure():
            return _figure_html(block, under)
    assert_never(block)


def list_html(block: BulletList | NumberedList, items: Iterable[str]) -> str:
    """Return the list that finished items belong to, numbered from where the author's starts."""
    inner = "".join([f"<li>{item}</li>\n" for item in items if item])
    if isinstance(block, BulletList):
        return f"<ul>\n{inner}</ul>\n"
    start = "" if block.start == 1 else f' start="{block.start}"'
    return f"<ol{start}>\n{inner}</ol>\n"


def _item_html(item: ListItem, under: Under) -> str:
    """Return what stands in an item: one paragraph, with lists after it at most, needs no ``p``."""
    first, rest = item.blocks[:1], item.blocks[1:]
    if under.plain and any(map(_has_link, runs_of(first))):
        return blocks_html(item.blocks, under)  # the space around a paragraph keeps links apart (WCAG 2.2, 2.5.8)
    if first and isinstance(first[0], Paragraph) and all(isinstance(b, BulletList | NumberedList) for b in rest):
        words = inlines_html(first[0].children, under.plain, under.targets)
        return words + blocks_html(rest, under) if rest else words
    return blocks_html(item.blocks, under)


def _has_link(inlines: Inlines) -> bool:
    for inline in inlines:
        if isinstance(inline, Link) or (isinstance(inline, Strong | Emphasis) and _has_link(inline.children)):
            return True
    return False


def _definition_html(entry: Definition, under: Under) -> str:
    meanings = "".join([f"<dd>{blocks_html(meaning, under)}</dd>\n" for meaning in entry.meanings])
    return f"<dt>{inlines_html(entry.term, under.plain, under.targets)}</dt>\n{meanings}"


def _callout_html(callout: Callout, under: Under) -> str:
    words = inlines_html(callout.title, under.plain, under.targets)
    if under.plain:
        level = min(LOWEST_LEVEL, under.level + 1)
        title = f"<h{level}>{words}</h{level}>\n" if words else ""
        inside = replace(under, level=level) if words else under
        return f"<div>\n{title}{blocks_html(callout.blocks, inside)}</div>\n"
    inner = blocks_html(callout.blocks, under)
    label = f' aria-label="{escaped(plain_text(callout.title))}"' if words else ""
    title = f"{CALLOUT_TITLE}{words}</p>\n" if words else ""
    return f"{CALLOUT}{label}>\n{title}{inner}</div>\n"


def _table_html(table: Table, under: Under) -> str:
    """Return a table, on our own page in a frame that scrolls on a narrow screen, also from the keyboard."""

    def row(tag: str, cells: Iterable[Inlines]) -> str:
        return "".join([_cell(tag, cell, at, under) for cell, at in zip(cells, table.alignments, strict=True)])

    rows = "".join([f"<tr>{row('td', cells)}</tr>\n" for cells in table.rows])
    inner = f"<thead><tr>{row('th', table.header)}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    return f"<table>\n{inner}" if under.plain else f"{table_start(under)}{inner}</div>\n"


def table_start(under: Under) -> str:
    """Return how a table begins on our own page."""
    name = escaped(under.anchor)
    return f'{FRAMED}{name}" tabindex="0">\n<table aria-labelledby="{name}">\n'


def _cell(tag: str, words: Inlines, alignment: Alignment, under: Under) -> str:
    """Return a cell; a heading without words is an empty cell and heads nothing."""
    heads = tag == "th" and bool(plain_text(words).strip())
    kind = f' class="{alignment.value}"' if alignment is not Alignment.START and not under.plain else ""
    inner = inlines_html(words, under.plain, under.targets)
    return f'<th scope="col"{kind}>{inner}</th>' if heads else f"<td{kind}>{inner}</td>"


def _figure_html(figure: Figure, under: Under) -> str:
    sizes = sizes_for(figure.image) if under.plain else ""
    picture = f'<img src="{data_address(figure.image)}" alt="{escaped(figure.alt)}"{sizes}>'
    words = inlines_html(figure.caption, under.plain, under.targets)
    caption = f"<figcaption>{words}</figcaption>\n" if words else ""
    return f"<figure>\n{picture}\n{caption}</figure>\n"
