"""Where the looks are: layouts (Office and web templates) and brands, and the names a layout must offer.

A project's own ``layouts/`` folder comes first, the one that ships with the program second, so an installed
``briefings`` works in any folder and a partnership can replace a single file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefings.brand import Brand
from briefings.brand.read import FILE_NAME, read_brand
from briefings.problems import Place, Problem, error, warning
from briefings.validation import suggestion

LAYOUT = "briefing"
PLAIN_BRAND = "plain"
"""The brand without a partnership's style, for whoever has none yet."""

WORD_STYLES = (
    "Title",
    "Subtitle",
    "Kicker",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "Heading 4",
    "Body Text",
    "Standfirst",
    "Added Note",
    "List Bullet",
    "List Number",
    "List Continue",
    "Definition Term",
    "Definition",
    "Quote",
    "Callout Title",
    "Callout",
    "Found",
    "Needed",
    "Fact Value",
    "Fact Label",
    "Caption",
    "Table Text",
    "Table Heading",
    "Detail",
    "Header",
    "Footer",
    "Strong",
    "Emphasis",
    "Code",
    "Hyperlink",
    "Briefing Table",
)
"""The names of the styles that a Word layout must have."""

COMMON = ("Title", "Footer", "Step", "Slide Number")
SLIDE_LAYOUTS = {
    "Cover": ("Title", "Subtitle", "Kicker", "Footer", "Review"),
    "Glance": (*COMMON, "Body"),
    "Text": (*COMMON, "Section", "Body"),
    "Two Columns": (*COMMON, "Section", "Left Heading", "Left", "Right Heading", "Right"),
    "Case": (*COMMON, "Section", "Context", "Body"),
    "Table": (*COMMON, "Section", "Table"),
    "Question": (*COMMON, "Section", "Body"),
    "Picture": (*COMMON, "Section", "Picture", "Caption"),
    "Closing": (*COMMON, "Left", "Right"),
}
"""The names of the slide layouts that a PowerPoint layout must have, and of the placeholders in each."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The files of one layout."""

    word: Path
    slides: Path
    page: Path
    css: Path
    index: Path
    index_css: Path


def packaged_layouts() -> Path:
    """Return the ``layouts`` folder that ships with the program: inside the wheel, or beside the package."""
    installed = Path(__file__).parent / "default_layouts"
    return installed if installed.is_dir() else Path(__file__).parents[1] / "layouts"


def find_layout(roots: Sequence[Path]) -> Layout:
    """Return the files of the layout, each from the first of the ``layouts`` folders that has it."""

    def file(name: str) -> Path:
        places = [root / LAYOUT / name for root in roots]
        return next((place for place in places if place.is_file()), places[-1])

    return Layout(
        word=file("word.docx"),
        slides=file("slides.pptx"),
        page=file("page.html"),
        css=file("page.css"),
        index=file("index.html"),
        index_css=file("index.css"),
    )


@dataclass(frozen=True, slots=True)
class Brands:
    """All brands that can be read, by the name of their folder, and the problems of all brand files."""

    by_key: dict[str, Brand]
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()
    """Names of brand folders whose file has errors."""

    def names(self) -> list[str]:
        """Return the full names of all partnerships that have a brand."""
        return sorted(brand.name for brand in self.by_key.values() if brand.key != PLAIN_BRAND)

    def choose(self, partnership: str, key: str, at: Place, key_at: Place) -> tuple[Brand | None, list[Problem]]:
        """Return the brand for a briefing: by its folder's name where given, else by the partnership's name."""
        if key:
            if key in self.by_key:
                return self.by_key[key], []
            known = ", ".join(sorted(self.by_key))
            what = "has errors" if key in self.broken else "does not exist"
            hint = suggestion(key, self.by_key) or f"There are: {known}."
            return None, [error(key_at, "unknown-brand", f"The brand '{key}' {what}.", hint)]
        for brand in self.by_key.values():
            if brand.answers_to(partnership):
                return brand, []
        hint = suggestion(partnership, self.names())
        hint += " " * bool(hint) + (
            f"Add a brand folder for it under layouts/brands, or write 'brand: {PLAIN_BRAND}' for the plain style."
        )
        return None, [error(at, "unknown-partnership", f"No brand is called '{partnership}'.", hint)]


def find_brands(roots: Sequence[Path]) -> Brands:
    """Return all brands of the ``layouts`` folders; a folder in an earlier one hides its namesake in a later."""
    found: dict[str, Brand] = {}
    broken: set[str] = set()
    problems: list[Problem] = []
    for root in roots:
        for path in sorted((root / "brands").glob(f"*/{FILE_NAME}")):
            key = path.parent.name
            if key in found or key in broken:
                continue
            brand, faults = read_brand(path)
            problems += faults
            if brand is None:
                broken.add(key)
            else:
                found[key] = brand
    return Brands(found, (*problems, *_namesakes(found)), frozenset(broken))


def _namesakes(brands: dict[str, Brand]) -> list[Problem]:
    first: dict[str, str] = {}
    problems = []
    for key, brand in brands.items():
        other = first.setdefault(brand.name.casefold(), key)
        if other != key:
            message = f"The brands '{other}' and '{key}' have the same name, '{brand.name}'; '{other}' is used."
            problems.append(warning(Place(Path(key) / FILE_NAME), "brand-twice", message))
    return problems
