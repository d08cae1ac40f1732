"""A Word file as indented text: what each paragraph is, how it is numbered, where it leads, what stands at the edges.

Reads the package with zip and XML only, so that it sees what a program finds that knows nothing of the writer.
"""

import posixpath
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

Element = etree._Element
NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "dc": "http://purl.org/dc/elements/1.1/",
}
W, R = f"{{{NS['w']}}}", f"{{{NS['r']}}}"
DECORATIVE = ".//adec:decorative[@val='1']"


def find(element: Element | None, path: str) -> list[Element]:
    """Return what a path leads to, in the prefixes above."""
    found = [] if element is None else element.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, Element)]


def value(element: Element | None, path: str, name: str = "val") -> str:
    """Return an attribute of the first element at a path, empty where there is none."""
    found = find(element, path)
    return found[0].get(W + name, "") if found else ""


def roman(number: int) -> str:
    return ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][number - 1]


@dataclass
class Opened:
    """A Word file, opened to be read."""

    parts: dict[str, bytes]
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    @classmethod
    def of(cls, data: bytes) -> "Opened":
        with ZipFile(BytesIO(data)) as package:
            return cls({name: package.read(name) for name in package.namelist()})

    def part(self, name: str) -> Element:
        return etree.fromstring(self.parts[f"word/{name}"])

    @property
    def body(self) -> Element:
        return find(self.part("document.xml"), "w:body")[0]

    @property
    def styles(self) -> dict[str, Element]:
        return {style.get(f"{W}styleId", ""): style for style in find(self.part("styles.xml"), "w:style")}

    def targets(self, part: str) -> dict[str, str]:
        name = posixpath.join("word/_rels", f"{part}.rels")
        root = etree.fromstring(self.parts[name]) if name in self.parts else None
        return {each.get("Id", ""): each.get("Target", "") for each in (root if root is not None else [])}

    def margin(self, tag: str, kind: str) -> Element:
        reference = find(self.body, f".//w:sectPr/w:{tag}[@w:type='{kind}']")[0]
        return self.part(self.targets("document.xml")[reference.get(f"{R}id", "")])

    def style_name(self, paragraph: Element) -> str:
        style = self.styles.get(value(paragraph, "w:pPr/w:pStyle"))
        return value(style, "w:name") or "Normal"

    def level(self, num_id: str, depth: str) -> Element:
        abstract = value(self.part("numbering.xml"), f"w:num[@w:numId='{num_id}']/w:abstractNumId")
        return find(
            self.part("numbering.xml"), f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{depth}']"
        )[0]

    def label(self, paragraph: Element) -> str:
        """Return the number or bullet of a paragraph, counting as Word does."""
        num_id, depth = value(paragraph, "w:pPr/w:numPr/w:numId"), value(paragraph, "w:pPr/w:numPr/w:ilvl")
        if not num_id:
            return ""
        level = self.level(num_id, depth)
        text, form = value(level, "w:lvlText").strip("\u2002"), value(level, "w:numFmt")
        self.counts[num_id, depth] += 1
        for deeper in range(int(depth) + 1, 9):
            self.counts[num_id, str(deeper)] = 0
        count = int(value(level, "w:start") or 0) + self.counts[num_id, depth] - 1
        shown = {"lowerLetter": chr(96 + count % 27), "lowerRoman": roman(min(count, 10))}.get(form, str(count))
        return "  " * int(depth) + text.replace(f"%{int(depth) + 1}", shown) + " "


def in_words(element: Element, targets: dict[str, str]) -> str:
    """Return the content of a paragraph: links, marks of bold, drawings and fields as they are to be found."""
    return "".join(_in_words(child, targets) for child in element)


def _in_words(element: Element, targets: dict[str, str]) -> str:
    inner = in_words(element, targets)
    said = ""
    match etree.QName(element).localname:
        case "r":
            said = _run(element, inner)
        case "t":
            said = element.text or ""
        case "tab":
            said = "\t"
        case "br":
            said = "(next column)" if element.get(f"{W}type") == "column" else "↵"
        case "hyperlink":
            anchor = element.get(f"{W}anchor", "")
            said = f"[{inner}]({f'#{anchor}' if anchor else targets[element.get(f'{R}id', '')]})"
        case "bookmarkStart":
            said = f"{{#{element.get(f'{W}name')}}}"
        case "fldSimple":
            said = f"{{{element.get(f'{W}instr')}}}"
        case "drawing":
            said = f"({_drawing(element)})"
        case "AlternateContent" | "Choice":
            said = inner
        case _:
            pass
    return said


def _run(element: Element, inner: str) -> str:
    style = value(element, "w:rPr/w:rStyle")
    if find(element, "w:rPr/w:b"):
        return f"**{inner}**"
    return f"<{style}>{inner}" if style and style != "Hyperlink" else inner


def _drawing(element: Element) -> str:
    properties = find(element, ".//wp:docPr")[0]
    if find(element, "wp:anchor"):
        return f"strip of {value_of_fill(element)}{', decorative' if find(properties, DECORATIVE) else ''}"
    arcs = [f"{len(find(shape, './/a:moveTo'))} {value_of_fill(shape)}" for shape in find(element, ".//wps:wsp")]
    kind = "ring " + ", ".join(arc for arc in arcs if not arc.startswith("0")) if arcs else "picture"
    said = "decorative" if find(properties, DECORATIVE) else repr(properties.get("descr"))
    return f"{kind}, {said}"


def value_of_fill(shape: Element) -> str:
    fills = find(shape, ".//a:solidFill/a:schemeClr")
    return fills[0].get("val", "") if fills else ""


def describe_paragraph(opened: Opened, paragraph: Element, targets: dict[str, str]) -> str:
    fill = find(paragraph, "w:pPr/w:shd")
    tint = f" on {fill[0].get(f'{W}themeFill')}" if fill else ""
    outline = value(paragraph, "w:pPr/w:outlineLvl")
    heading = f" as heading {int(outline) + 1}" if outline else ""
    words = in_words(paragraph, targets)
    return f"[{opened.style_name(paragraph)}{heading}{tint}] {opened.label(paragraph)}{words}".rstrip()


def describe_table(opened: Opened, table: Element, targets: dict[str, str]) -> list[str]:
    style = value(opened.styles[value(table, "w:tblPr/w:tblStyle")], "w:name")
    lines = [f"[{style}] {value(table, 'w:tblPr/w:tblCaption')}"]
    for row in find(table, "w:tr"):
        header = "header" if find(row, "w:trPr/w:tblHeader") else "row"
        cells = [in_words(find(cell, "w:p")[0], targets) for cell in find(row, "w:tc")]
        lines.append(f"  {header}: " + " | ".join(cells))
    return lines


def describe_body(data: bytes) -> list[str]:
    """Return one line for each paragraph of the body and each row of a table, in reading order."""
    opened = Opened.of(data)
    targets = opened.targets("document.xml")
    lines: list[str] = []
    for element in opened.body:
        if element.tag == f"{W}p":
            lines.append(describe_paragraph(opened, element, targets))
            lines += [f"== {value(end, 'w:cols', 'num') or 1} columns" for end in find(element, "w:pPr/w:sectPr")]
        elif element.tag == f"{W}tbl":
            lines += describe_table(opened, element, targets)
    return lines


def describe(data: bytes) -> str:
    """Return a whole file: properties, the edges of its pages, its body."""
    opened = Opened.of(data)
    core = etree.fromstring(opened.parts["docProps/core.xml"])
    title, author = (find(core, f"dc:{name}")[0].text for name in ("title", "creator"))
    lines = [f"{title} by {author}, {value(opened.part('styles.xml'), './/w:rPrDefault//w:lang')}", ""]
    for tag in ("headerReference", "footerReference"):
        for kind in ("first", "default"):
            edge = find(opened.margin(tag, kind), "w:p")
            lines += [f"{kind} {tag[:6]}: {describe_paragraph(opened, each, {})}" for each in edge]
    return "\n".join((*lines, "", *describe_body(data), ""))


def describe_template(data: bytes) -> str:
    """Return the styles of a template, one a line: name, kind, what they are based on, and their properties."""
    opened = Opened.of(data)
    lines = []
    for name, style in opened.styles.items():
        based = value(style, "w:basedOn")
        lines.append(f"{value(style, 'w:name')} ({style.get(f'{W}type')}, {name}{f' < {based}' if based else ''})")
        for group in find(style, "w:pPr | w:rPr | w:tblPr | w:tblStylePr//w:tcPr | w:tblStylePr/w:rPr"):
            lines += [f"    {_flat(each)}" for each in group]
    page = find(opened.body, "w:sectPr")[0]
    return "\n".join((*lines, *(_flat(each) for each in page), ""))


def _flat(element: Element) -> str:
    pairs = ((etree.QName(str(key)).localname, str(each)) for key, each in sorted(element.attrib.items()))
    said = "".join(f" {key}={each}" for key, each in pairs)
    inner = "; ".join(_flat(child) for child in element)
    return etree.QName(element).localname + said + (f" {{{inner}}}" if inner else "")
