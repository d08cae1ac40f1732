"""True lists: each numbered list starts where its author said, nested and mixed up to nine levels deep.

Word counts per abstract definition (ECMA-376 part 1, 17.9), so every numbered list gets a copy of the one that the
template's list style has; bullets share one. python-docx has no API for numbering.
"""

from copy import deepcopy
from functools import lru_cache

from briefings.kept import kept_text
from briefings.values import dataclass
from briefings.writers.ooxml.package import Entry, entry
from briefings.writers.ooxml.part_around import around
from briefings.writers.ooxml.part_text import Around, as_part
from briefings.writers.ooxml.word_markup import NAMESPACES, Xml
from briefings.writers.ooxml.word_xml import fragment, number, parsed, tag, w
from briefings.writers.ooxml.xml_library import Element

DEEPEST = 8
"""The last level of a list; what is nested deeper stays on it."""
STEP = 400
"""How much further a level is indented than the one above it, where the template does not say (twips)."""
BLANK, BLANK_WIDTH = "\u2002", 120
"""A blank of half an em, and how wide it is in text of 12 points (twips)."""


@dataclass(frozen=True, slots=True)
class Level:
    """Where the text of a list's level stands and how far its label hangs to the left of it, both in twips."""

    left: int
    hanging: int


@dataclass(frozen=True, slots=True)
class List:
    """A list: its id, and where its levels stand."""

    id: int
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """The list definitions of a template, and the numbering part around those that a text adds."""

    bullets: Xml
    numbers: Xml
    """What the template's two list styles have, with nine levels."""
    definitions: Around
    """The part up to where definitions are added, and from there on."""
    uses: Around
    """What comes after the definitions, up to where the lists that use them are added, and from there on."""
    next_definition: int
    next_use: int

    @classmethod
    def of(cls, root: Element, bullets: int, numbers: int) -> "Lists":
        """Read a numbering part; `bullets` and `numbers` are the ids of the lists of the template's two list styles."""
        abstracts, nums = root.findall(tag("abstractNum")), root.findall(tag("num"))
        definitions = around(root, root, _after(root, abstracts), NAMESPACES)
        uses = around(root, root, _after(root, nums or abstracts), NAMESPACES)
        return cls(
            fragment(_prototype(root, bullets)),
            fragment(_prototype(root, numbers)),
            definitions,
            Around(uses.before.removeprefix(definitions.before), uses.after),
            max((number(old, "abstractNumId") for old in abstracts), default=0) + 1,
            max((number(old, "numId") for old in nums), default=0) + 1,
        )


def _after(root: Element, elements: list[Element]) -> int:
    return root.index(elements[-1]) + 1 if elements else 0


class Numbering:
    """The numbering part of one document, to which the lists of the text are added."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._definitions: list[tuple[str, str]] = []
        self._shared: dict[int | None, List] = {}

    def bulleted(self, edge: int | None = None) -> List:
        """Return the list that all bullets are in.

        With `edge`, all labels of the list start at the edge of a box, so many twips left of where the list begins, and
        blanks bring them to their place: the fill of a paragraph begins where its label does.
        """
        if edge not in self._shared:
            self._shared[edge] = self._add(*_defined(self._lists.bullets, edge))
        return self._shared[edge]

    def numbered(self, start: int, depth: int, edge: int | None = None) -> List:
        """Return a new list that counts from `start` on the level `depth` (from 0); `edge` as for bullets."""
        return self._add(*_defined(self._lists.numbers, edge, start, min(depth, DEEPEST)))

    def _add(self, definition: tuple[str, str], levels: tuple[Level, ...]) -> List:
        more = len(self._definitions)
        self._definitions.append(definition)
        return List(self._lists.next_use + more, levels)

    def part(self, template: Entry) -> Entry:
        """Return the numbering part, given the template's, which it still is where there is no list."""
        if not self._definitions:
            return template
        return _with_lists(template.name, self._lists, tuple(self._definitions))


@lru_cache(maxsize=256)
def _with_lists(name: str, lists: Lists, definitions: tuple[tuple[str, str], ...]) -> Entry:
    """Return a numbering part with lists, given before and after their ids: many texts have as many of each kind."""
    said = [f"{before}{lists.next_definition + more}{after}" for more, (before, after) in enumerate(definitions)]
    uses = "".join(
        f'<w:num w:numId="{lists.next_use + more}"><w:abstractNumId w:val="{lists.next_definition + more}"/></w:num>'
        for more in range(len(definitions))
    )
    return entry(name, as_part(lists.definitions.before, *said, lists.uses.before, uses, lists.uses.after))


@lru_cache(maxsize=256)
def _defined(
    prototype: Xml, edge: int | None, start: int | None = None, depth: int = 0
) -> tuple[tuple[str, str], tuple[Level, ...]]:
    """Return a list's definition before and after its id, and where its levels stand."""
    given = prototype, edge, start, depth
    definition, levels = kept_text("list", given, lambda: _worked_out(*given))
    return definition, tuple(Level(*level) for level in levels)


def _worked_out(
    prototype: Xml, edge: int | None, start: int | None, depth: int
) -> tuple[tuple[str, str], tuple[tuple[int, int], ...]]:
    abstract = parsed(prototype)
    levels = abstract.findall(tag("lvl"))
    if start is not None:
        first = levels[depth].find(tag("start"))
        if first is None:
            first = w("start")
            levels[depth].insert(0, first)
        first.set(tag("val"), str(start))
    for level in levels if edge is not None else ():
        _lead(level, edge or 0)
    abstract.set(tag("abstractNumId"), "0")
    before, name, after = fragment(abstract).partition('w:abstractNumId="')
    stand = tuple((level.left, level.hanging) for level in map(_level, levels))
    return (f"{before}{name}", after.removeprefix("0")), stand


def _lead(level: Element, edge: int) -> None:
    """Put blanks before the label of a level, so that it stands in its place though it starts at the edge of a box.

    A bullet becomes a label without a number (17.18.59), as some programs show only the first character of a bullet.
    """
    stands = _level(level)
    blanks = BLANK * round((edge + stands.left - stands.hanging) / BLANK_WIDTH)
    text, form = level.find(tag("lvlText")), level.find(tag("numFmt"))
    if blanks and text is not None and form is not None:
        text.set(tag("val"), blanks + text.get(tag("val"), ""))
        if form.get(tag("val")) == "bullet":
            form.set(tag("val"), "none")


def _level(level: Element) -> Level:
    indent = level.find(f"{tag('pPr')}/{tag('ind')}")
    return Level(0, 0) if indent is None else Level(number(indent, "left"), number(indent, "hanging"))


def _prototype(root: Element, num_id: int) -> Element:
    """Return a copy of a list's definition with nine levels, and without its ties to styles and other documents."""
    num = next(num for num in root.findall(tag("num")) if number(num, "numId") == num_id)
    used = num.find(tag("abstractNumId"))
    abstracts = {number(abstract, "abstractNumId"): abstract for abstract in root.findall(tag("abstractNum"))}
    copy = deepcopy(abstracts[number(used, "val") if used is not None else 0])
    for name in ("nsid", "tmpl", "name", "styleLink"):
        for element in copy.findall(tag(name)):
            copy.remove(element)
    for tie in copy.findall(f"{tag('lvl')}/{tag('pStyle')}"):
        tie.getparent().remove(tie)  # type: ignore[union-attr]
    levels = copy.findall(tag("lvl"))
    for depth in range(len(levels), DEEPEST + 1):
        copy.append(_deeper(levels[-1], depth, depth - len(levels) + 1))
    kind = copy.find(tag("multiLevelType"))
    if kind is not None:
        kind.set(tag("val"), "multilevel")
    return copy


def _deeper(level: Element, depth: int, steps: int) -> Element:
    copy = deepcopy(level)
    copy.set(tag("ilvl"), str(depth))
    text = copy.find(tag("lvlText"))
    if text is not None:
        text.set(tag("val"), text.get(tag("val"), "").replace(f"%{depth - steps + 1}", f"%{depth + 1}"))
    indent = copy.find(f"{tag('pPr')}/{tag('ind')}")
    if indent is not None:
        indent.set(tag("left"), str(number(indent, "left") + steps * STEP))
    return copy
