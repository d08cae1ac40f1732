"""A Word template for one briefing: opened with python-docx, its styles looked up, its lists copied, its colours aimed.

lxml where python-docx has no API: list definitions, borders and fills of styles, theme colours other than those of
text.
"""

from collections.abc import Iterator
from copy import deepcopy
from itertools import count, cycle
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefings.brand import Brand, Masthead
from briefings.colour import tint
from briefings.writers.format import Job
from tests.straightforward import looks

NAMES = {
    "dk1": "text1", "lt1": "background1", "dk2": "text2", "lt2": "background2", "hlink": "hyperlink",
    "folHlink": "followedHyperlink",
}  # fmt: skip
"""What Word's text calls some slots of the theme."""
ORDER = (
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip
"""The properties of a paragraph from the borders on (ECMA-376 part 1, 17.3.1.26)."""
HEAD = ("Kicker", "Title", "Subtitle", "Dateline")


def theme_name(field: str) -> str:
    return NAMES.get(looks.SLOTS[field], looks.SLOTS[field])


def new(name: str, /, **attributes: object) -> Any:
    """Return an element of WordprocessingML."""
    element: Any = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), str(value))
    return element


def put(paragraph: Any, element: Any) -> None:
    """Put a property in its place in a paragraph or a paragraph style, instead of one that it has."""
    properties = paragraph.get_or_add_pPr()
    for old in properties.findall(element.tag):
        properties.remove(old)
    following = ORDER[ORDER.index(element.tag.rpartition("}")[2]) + 1 :]
    properties.insert_element_before(element, *(f"w:{name}" for name in following))


class File:
    """A document being written."""

    def __init__(self, job: Job) -> None:
        self.job, self.brand, self.details = job, job.brand, job.briefing.details
        self.document: Any = docx.Document(str(job.layout.word))
        self.part: Any = self.document.part
        self.document._body.clear_content()
        self.section: Any = self.document.sections[-1]
        self.page = deepcopy(self.section._sectPr)
        page: Any = self.section
        self.room: int = (page.page_width - page.left_margin - page.right_margin) // 635
        """The width of the text in twips."""
        self.has_ground = self._fill("Title") == theme_name("primary")
        self.nudges, self.bookmark_ids = cycle((0, 1, 2)), count(1)
        self.shared_lists: dict[int | None, tuple[int, list[tuple[int, int]]]] = {}
        self.bookmarks: dict[str, str] = {}

    def style(self, name: str) -> Any:
        return self.document.styles[name]

    def of_style(self, name: str, path: str) -> Any:
        """Return an element of a style or of the first one that it is based on and that has it."""
        style = self.style(name)
        while style is not None:
            found = style.element.find("/".join(qn(f"w:{step}") for step in path.split("/")))
            if found is not None:
                return found
            style = style.base_style
        return None

    def left_of(self, name: str) -> int:
        """Return the left indent of a style in twips."""
        return indent(self.of_style(name, "pPr/ind"), "left")

    def _fill(self, name: str) -> str:
        shading = self.of_style(name, "pPr/shd")
        return "" if shading is None else shading.get(qn("w:themeFill"), "")

    # Lists

    def bulleted(self, edge: int | None = None) -> tuple[int, list[tuple[int, int]]]:
        """Return the id of the list of all bullets, and left and hanging indent of its levels; see `numbered`."""
        if edge not in self.shared_lists:
            self.shared_lists[edge] = self._add_list(self._list_of("List Bullet"), edge)
        return self.shared_lists[edge]

    def numbered(self, start: int, depth: int, edge: int | None = None) -> tuple[int, list[tuple[int, int]]]:
        """Return a new list; with `edge`, blanks lead its labels from the edge of a box to their place."""
        abstract = self._list_of("List Number")
        level = abstract.findall(qn("w:lvl"))[min(depth, 8)]
        for old in level.findall(qn("w:start")):
            level.remove(old)
        level.insert(0, new("start", val=start))
        return self._add_list(abstract, edge)

    def _list_of(self, style: str) -> Any:
        """Return a copy of the definition of a style's list, nine levels deep."""
        root = self.part.numbering_part.element
        number = root.num_having_numId(int(self.of_style(style, "pPr/numPr/numId").val))
        wanted = str(number.abstractNumId.val)
        found = next(a for a in root.findall(qn("w:abstractNum")) if a.get(qn("w:abstractNumId")) == wanted)
        copy = deepcopy(found)
        for name in ("nsid", "tmpl", "name", "styleLink"):
            for old in copy.findall(qn(f"w:{name}")):
                copy.remove(old)
        for level in copy.findall(qn("w:lvl")):
            for old in level.findall(qn("w:pStyle")):
                level.remove(old)
        for kind in copy.findall(qn("w:multiLevelType")):
            kind.set(qn("w:val"), "multilevel")
        while len(levels := copy.findall(qn("w:lvl"))) < 9:
            copy.append(_next_level(levels[-1], len(levels)))
        return copy

    def _add_list(self, abstract: Any, edge: int | None) -> tuple[int, list[tuple[int, int]]]:
        root = self.part.numbering_part.element
        others = root.findall(qn("w:abstractNum"))
        abstract_id = max(int(a.get(qn("w:abstractNumId"))) for a in others) + 1
        abstract.set(qn("w:abstractNumId"), str(abstract_id))
        places = []
        for level in abstract.findall(qn("w:lvl")):
            found = level.find(f"{qn('w:pPr')}/{qn('w:ind')}")
            left, hanging = indent(found, "left"), indent(found, "hanging")
            places.append((left, hanging))
            if edge is not None:
                _lead(level, round((edge + left - hanging) / 120))
        others[-1].addnext(abstract)
        number_id = max(int(n.get(qn("w:numId"))) for n in root.findall(qn("w:num"))) + 1
        number = new("num", numId=number_id)
        number.append(new("abstractNumId", val=abstract_id))
        root.findall(qn("w:num"))[-1].addnext(number)
        return number_id, places

    # Colours

    def aim_masthead(self) -> None:
        """Give the styles of the head the colours of the brand's masthead, where the template fills it."""
        if not self.has_ground:
            return
        look, solid = self.brand.masthead, Masthead.SOLID
        for name in HEAD:
            words = theme_name(look.title if name == "Title" else look.text)
            ground = {theme_name(solid.ground): theme_name(look.ground)}
            aimed = {"themeFill": ground, "themeColor": {theme_name(solid.text): words} | ground}
            for element in self.style(name).element.iter():
                for key, aims in aimed.items():
                    if (said := element.get(qn(f"w:{key}"))) in aims:
                        element.set(qn(f"w:{key}"), aims[said])
        if look is Masthead.PAPER:
            self._rule_under_head()

    def _rule_under_head(self) -> None:
        for name in HEAD:
            properties = self.style(name).element.get_or_add_pPr()
            for old in (*properties.findall(qn("w:shd")), *properties.findall(qn("w:pBdr"))):
                properties.remove(old)
        rule = new("bottom", val="single", sz=36, space=12, color="auto", themeColor=theme_name(Masthead.PAPER.ring))
        borders = new("pBdr")
        borders.append(rule)
        put(self.style("Dateline").element, borders)
        for top in self.style("Facts").element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:top')}"):
            top.getparent().remove(top)

    def finish(self) -> None:
        """Write language, properties and brand into all parts."""
        defaults = self.document.styles.element.find("/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr"))))
        if defaults is not None:
            for old in defaults.findall(qn("w:lang")):
                defaults.remove(old)
            defaults.append(new("lang", val=self.details.lang, eastAsia=self.details.lang, bidi="ar-SA"))
        for theme_language in self.document.settings.element.findall(qn("w:themeFontLang")):
            theme_language.set(qn("w:val"), self.details.lang)
        looks.describe(self.document.core_properties, self.details)
        theme = self.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        theme._blob = looks.with_theme(theme.blob, self.brand)
        for part in self.part.package.iter_parts():
            if hasattr(part, "element"):
                remember_colours(part.element, self.brand)


def indent(element: Any, side: str) -> int:
    return 0 if element is None else int(element.get(qn(f"w:{side}"), 0))


def _next_level(last: Any, depth: int) -> Any:
    level = deepcopy(last)
    level.set(qn("w:ilvl"), str(depth))
    for text in level.findall(qn("w:lvlText")):
        text.set(qn("w:val"), text.get(qn("w:val"), "").replace(f"%{depth}", f"%{depth + 1}"))
    for place in level.iter(qn("w:ind")):
        place.set(qn("w:left"), str(indent(place, "left") + 400))
    return level


def _lead(level: Any, blanks: int) -> None:
    for text, form in zip(level.findall(qn("w:lvlText")), level.findall(qn("w:numFmt")), strict=True):
        if blanks > 0:
            text.set(qn("w:val"), "\u2002" * blanks + text.get(qn("w:val"), ""))
            if form.get(qn("w:val")) == "bullet":
                form.set(qn("w:val"), "none")


def remember_colours(root: Any, brand: Brand) -> None:
    """Write beside each theme colour the colour that it stands for."""
    colours = {NAMES.get(name, name): digits for name, digits in looks.theme_colours(brand).items()}
    for element in root.iter():
        for theme, cache in (("themeColor", "color"), ("themeFill", "fill")):
            digits = colours.get(element.get(qn(f"w:{theme}"), ""))
            if digits is None:
                continue
            prefix = "theme" if theme == "themeColor" else theme
            place = "val" if element.tag == qn("w:color") else cache
            element.set(qn(f"w:{place}"), _toned(element, prefix, digits))


def _toned(element: Any, prefix: str, digits: str) -> str:
    light, dark = element.get(qn(f"w:{prefix}Tint")), element.get(qn(f"w:{prefix}Shade"))
    if light == "1A":
        element.set(qn(f"w:{prefix}Tint"), f"{looks.nearest_tint(digits):02X}")
        digits = tint(f"#{digits}")[1:]
    elif light:
        digits = looks.tinted(digits, int(light, 16))
    return looks.shaded(digits, int(dark, 16)) if dark else digits


def body_elements(file: File) -> Iterator[Any]:
    """Yield what stands in the body so far, but for its page."""
    return (element for element in file.document.element.body if element.tag != qn("w:sectPr"))
