"""Lines of the plan as paragraphs of python-pptx: levels, margins, numbering, stress, links.

lxml where python-pptx has no API: margins and marks of a paragraph, links from words to a slide, languages, line breaks
with a look, and sizes for the levels of one text box.
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.util import Centipoints

from briefings.brand import Role
from briefings.richtext import Abbreviation, Code, Emphasis, Inlines, LineBreak, Link, Strong, Text
from briefings.writers.slides.boxes import Box, Level
from briefings.writers.slides.lines import Line, Lines, Look, Mark
from briefings.writers.slides.measure import margins, size_of
from tests.straightforward import looks

POINT = 12700

Slides = dict[str, Any]
"""The slide where each section or theme begins, by its anchor."""


class Words:
    """Writes words in one language; links within the deck lead to `slides`, and none of `None` lead anywhere."""

    def __init__(self, lang: str, slides: Slides | None) -> None:
        self.lang, self.slides = lang, slides

    def fill(self, frame: Any, lines: Lines, box: Box, drop: float, role: Role | None = None) -> None:
        """Fill a text frame, in the colour of a role where one is given."""
        set_sizes(frame, box, drop)
        numbers = starts(lines)
        for index, (line, start) in enumerate(zip(lines, numbers, strict=True)):
            paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
            set_form(paragraph, line, box, drop, start)
            level = box.level(line.depth)
            size = size_of(line, level, drop)
            colour = looks.slot(role) if role else ""
            self.add(
                paragraph,
                line.text,
                bold=True if line.look is Look.HEADING else None,
                size=size if size != level.size_at(drop) else None,
                colour="tx2" if line.look is Look.SMALL else colour,
            )

    def add(
        self,
        paragraph: Any,
        inlines: Inlines,
        *,
        bold: bool | None = None,
        size: float | None = None,
        colour: str = "",
        target: str = "",
    ) -> None:
        """Add words to a paragraph."""
        for inline in inlines:
            match inline:
                case Text(text) | Code(text) | Abbreviation(text, _):
                    if text:
                        run = self.run(paragraph, text.replace("\n", " "), bold, size, colour)
                        self.link(run, target)
                case LineBreak():
                    run = self.run(paragraph, "", bold, size, colour)
                    line_break = etree.SubElement(paragraph._p, qn("a:br"))
                    line_break.append(run._r.rPr)
                    paragraph._p.remove(run._r)
                case Strong(children):
                    self.add(paragraph, children, bold=True, size=size, colour=colour, target=target)
                case Emphasis(children):
                    self.add(paragraph, children, bold=bold, size=size, colour="accent1", target=target)
                case Link(children, address):
                    self.add(paragraph, children, bold=bold, size=size, colour=colour, target=address)

    def run(self, paragraph: Any, text: str, bold: bool | None, size: float | None, colour: str) -> Any:
        run = paragraph.add_run()
        run.text = text
        run.font.bold = bold
        if size is not None:
            run.font.size = Centipoints(round(size * 100))
        if colour:
            run.font.color.theme_color = MSO_THEME_COLOR.from_xml(colour)
        run._r.get_or_add_rPr().set("lang", self.lang)
        run._r.rPr.set("dirty", "0")
        return run

    def link(self, run: Any, target: str) -> None:
        if self.slides is None or not target:
            return
        if not target.startswith("#"):
            run.hyperlink.address = target
        elif slide := self.slides.get(target[1:]):
            click = etree.SubElement(run._r.rPr, qn("a:hlinkClick"), action="ppaction://hlinksldjump")
            click.set(qn("r:id"), run.part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE))


def set_sizes(frame: Any, box: Box, drop: float) -> None:
    """State the size of every level that is smaller than the template's."""
    style = frame._txBody.find(qn("a:lstStyle"))
    if style is None:
        style = etree.Element(qn("a:lstStyle"))
        frame._txBody.bodyPr.addnext(style)
    for number, level in enumerate(box.levels, start=1):
        if level.size_at(drop) != level.size:
            form = etree.SubElement(style, qn(f"a:lvl{number}pPr"))
            etree.SubElement(form, qn("a:defRPr"), sz=str(round(level.size_at(drop) * 100)))


def starts(lines: Lines) -> Iterator[int]:
    """Return for each line the first number of the list that it goes on with; 1 outside numbered lists."""
    begun: dict[int, tuple[int, int]] = {}
    for line in lines:
        begun = {depth: numbers for depth, numbers in begun.items() if depth <= line.depth}
        first, following = begun.pop(line.depth, (line.number, line.number))
        if line.mark is not Mark.NUMBER:
            yield 1
            continue
        first = first if following == line.number else line.number
        begun[line.depth] = first, line.number + 1
        yield first


def set_form(paragraph: Any, line: Line, box: Box, drop: float, start: int) -> None:
    """Set the level, the margins and the mark of a paragraph."""
    level: Level = box.level(line.depth)
    margin, hanging = margins(line, box, drop)
    properties = paragraph._p.get_or_add_pPr()
    if line.mark is Mark.NONE and not (level.bullet or level.margin or margin):
        return
    paragraph.level = min(max(line.depth, 1), 9) - 1
    if line.mark is Mark.BULLET and level.bullet:
        if margin == level.margin:
            return
    elif line.mark is Mark.BULLET:
        etree.SubElement(properties, qn("a:buFont"), typeface="+mj-lt")
        etree.SubElement(properties, qn("a:buChar"), char="•")
    elif line.mark is Mark.NUMBER:
        if line.role:
            colour = etree.SubElement(properties, qn("a:buClr"))
            etree.SubElement(colour, qn("a:schemeClr"), val=looks.slot(line.role))
        etree.SubElement(properties, qn("a:buFont"), typeface="+mj-lt")
        etree.SubElement(properties, qn("a:buAutoNum"), type="arabicPeriod", startAt=str(start))
    else:
        hanging = 0.0
        etree.SubElement(properties, qn("a:buNone"))
    properties.set("marL", str(round(margin * POINT)))
    properties.set("indent", str(round(-hanging * POINT)))
