"""The text of a Word file as paragraphs in reading order, each with how its words look and what is behind them."""

from collections.abc import Iterator
from dataclasses import field, replace

from briefings.audit.colours import Fill, word_shading
from briefings.audit.names import MC, WPS, A, Element, W, child, descend
from briefings.audit.word.styles import PLAIN, Look, Manner, Styles, outline_level, parts_of_cell
from briefings.audit.wording import plain, short
from briefings.values import dataclass

TEXT_BOX = f"{W}txbxContent"
_SIGNS = {f"{W}tab": "\t", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of one look."""

    text: str
    look: Look
    own: Look
    """What the run itself says, without its paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, where it stands, and what its style and itself say."""

    element: Element
    where: str
    runs: tuple[Run, ...]
    manner: Manner
    level: int
    """Of a heading, from 1; 0 for text."""
    ground: Fill
    in_table: bool
    in_list: bool

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return plain("".join(run.text for run in self.runs))


@dataclass(frozen=True, slots=True)
class Table:
    """A table and where it stands."""

    element: Element
    where: str
    inside: bool
    """Whether it stands in another table."""


@dataclass(frozen=True, slots=True)
class _Context:
    look: Look = PLAIN
    ground: Fill = None
    in_table: bool = False


@dataclass(slots=True)
class Story:
    """One part of a file that holds text: the body, a header, a footer, the notes at the foot of pages."""

    name: str
    styles: Styles
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def read(self, root: Element) -> None:
        """Read all that stands in an element."""
        self._read(root, _Context())

    def _read(self, container: Element, context: _Context) -> None:
        for element in container:
            if element.tag == f"{W}p":
                self._read_paragraph(element, context)
            elif element.tag == f"{W}tbl":
                self._read_table(element, context)
            elif element.tag != f"{MC}Fallback" and len(element):
                self._read(element, context)

    def _read_paragraph(self, element: Element, context: _Context) -> None:
        number = len(self.paragraphs) + 1
        properties = child(element, f"{W}pPr")
        style = child(properties, f"{W}pStyle")
        key = style.get(f"{W}val", "") if style is not None else self.styles.default_style
        manner = self.styles.manner(key)
        base = manner.look.over(context.look.over(self.styles.defaults))
        runs = tuple(self._runs(element, base))
        text = "".join(run.text for run in runs)
        own = outline_level(properties)
        shading = word_shading(child(properties, f"{W}shd"), self.styles.palette)
        ground = next((fill for fill in (shading, manner.ground) if fill is not None), None)
        self.paragraphs.append(
            Paragraph(
                element,
                f"{self.name}paragraph {number} ({short(text, 40)})"
                if text.strip()
                else f"{self.name}paragraph {number}",
                runs,
                manner,
                (manner.level if own is None else own) or 0,
                ground or context.ground,
                context.in_table,
                manner.numbered or child(properties, f"{W}numPr") is not None,
            )
        )
        for box in descend(element, TEXT_BOX):
            fill = _shape_fill(box, self.styles)
            self._read(box, replace(context, ground=fill or context.ground))

    def _runs(self, paragraph: Element, base: Look) -> Iterator[Run]:
        for run in descend(paragraph, f"{W}r", stop=(TEXT_BOX, f"{W}pPr")):
            text = "".join(part.text or "" if part.tag == f"{W}t" else _SIGNS.get(str(part.tag), "") for part in run)
            if not text:
                continue
            properties = child(run, f"{W}rPr")
            style = child(properties, f"{W}rStyle")
            own = self.styles.look_of(properties)
            if style is not None:
                own = own.over(self.styles.manner(style.get(f"{W}val", "")).look)
            yield Run(text, own.over(base), own)

    def _read_table(self, element: Element, context: _Context) -> None:
        number = len(self.tables) + 1
        self.tables.append(Table(element, f"{self.name}table {number}", context.in_table))
        properties = child(element, f"{W}tblPr")
        style, look = child(properties, f"{W}tblStyle"), child(properties, f"{W}tblLook")
        key = style.get(f"{W}val", "") if style is not None else ""
        whole = word_shading(child(properties, f"{W}shd"), self.styles.palette)
        rows = list(rows_of(element))
        for row_number, row in enumerate(rows):
            cells = list(cells_of(row))
            for column, cell in enumerate(cells):
                parts = parts_of_cell(look, row_number, column, len(rows), len(cells))
                inherited, styled = self.styles.table_format(key, parts)
                own = word_shading(child(cell, f"{W}tcPr", f"{W}shd"), self.styles.palette)
                ground = next((fill for fill in (own, styled, whole) if fill is not None), None)
                self._read(cell, _Context(inherited.over(context.look), ground or context.ground, True))


def rows_of(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, not those of tables inside it."""
    return descend(table, f"{W}tr", stop=(f"{W}tc",))


def cells_of(row: Element) -> Iterator[Element]:
    """Yield the cells of a row, not those of tables inside it."""
    return descend(row, f"{W}tc", stop=(f"{W}tbl",))


def _shape_fill(box: Element, styles: Styles) -> Fill:
    """Return the fill of the drawing that a text box belongs to."""
    shape = next(box.iterancestors(f"{WPS}wsp"), None)
    if shape is None:
        return None
    fill = styles.palette.fill(child(shape, f"{WPS}spPr"))
    reference = child(shape, f"{WPS}style", f"{A}fillRef")
    if fill is None and reference is not None and reference.get("idx") != "0":
        colour = styles.palette.colour(reference)
        return (colour,) if colour else None
    return fill
