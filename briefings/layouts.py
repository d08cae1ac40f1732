"""Where the looks are: layouts (Office and web templates) and brands, and the names a layout must offer.

A project's own ``layouts/`` folder comes first, the one that ships with the program second, so an installed
``briefings`` works in any folder and a partnership can replace a single file.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from briefings.brand import BRAND_FILE, Brand
from briefings.problems import Place, Problem, error, warning
from briefings.validation import suggestion
from briefings.values import dataclass

LAYOUT = "briefing"
PLAIN_BRAND = "plain"
"""The brand without a partnership's style, for whoever has none yet."""

PARAGRAPH_STYLES = (
    "Letterhead", "Kicker", "Title", "Subtitle", "Dateline", "Facts", "Heading 1", "Heading 2", "Heading 3",
    "Heading 4", "Body Text", "Standfirst", "Added Note", "List Bullet", "List Number", "List Continue",
    "Definition", "Quote", "Callout Title", "Callout", "Trainer Notes", "Found", "Needed", "Question",
    "Prompt Label", "Notes Room", "Figure", "Caption", "Table Text", "Table Heading", "Detail", "Header", "Footer",
)  # fmt: skip
CHARACTER_STYLES = (
    "Fact Value", "Fact Label", "Definition Term", "Detail Label", "Strong", "Emphasis", "Code", "Hyperlink",
)  # fmt: skip
WORD_STYLES = {
    **dict.fromkeys(PARAGRAPH_STYLES, "paragraph"),
    **dict.fromkeys(CHARACTER_STYLES, "character"),
    "Briefing Table": "table",
}
"""The names of the styles that a Word layout must have, and of what kind each is."""

COMMON = ("Title", "Footer", "Step", "Slide Number")
COLUMNS = ("Left Heading", "Left", "Right Heading", "Right")
SLIDE_LAYOUTS = {
    "Cover": ("Title", "Subtitle", "Kicker", "Footer", "Review", "Logo"),
    "Glance": (*COMMON, "Section", "Body"),
    "Text": (*COMMON, "Section", "Body"),
    "List": (*COMMON, "Section", "Body"),
    "Statement": (*COMMON, "Section", "Body"),
    "Two Columns": (*COMMON, "Section", *COLUMNS),
    "Two Columns with Lead": (*COMMON, "Section", "Lead", *COLUMNS),
    "Case": (*COMMON, "Section", "Context", "Body"),
    "Table": (*COMMON, "Section", "Table"),
    "Table with Lead": (*COMMON, "Section", "Lead", "Table"),
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
    preview: Path
    """The sheet that shows a brand."""
    preview_drawing: Path
    """The pages and slides that are drawn on it."""
    embed: Path
    card_sans: Path
    """The font of the cards of shared links, for brands without serifs."""
    card_serif: Path

    def of(self, brand: Brand) -> "Layout":
        """Return the layout of a brand: the same, with the Office templates that the partnership brings itself."""
        own = brand.templates
        return replace(self, word=own.word or self.word, slides=own.slides or self.slides)


def packaged_layouts() -> Path:
    """Return the ``layouts`` folder that ships with the program: inside the wheel, or beside the package."""
    installed = Path(__file__).parent / "default_layouts"
    return installed if installed.is_dir() else Path(__file__).parents[1] / "layouts"


@cache
def is_packaged(path: Path) -> bool:
    """Return whether a file ships with the program, whose tests see to it that it lacks nothing."""
    return path.resolve().is_relative_to(packaged_layouts().resolve())


def packaged_glossary() -> Path:
    """Return the glossary that ships with the program: inside the wheel, or that of the project's own content."""
    installed = packaged_layouts() / "starter" / "glossary.csv"
    return installed if installed.is_file() else Path(__file__).parents[1] / "content" / "glossary.csv"


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
        preview=file("preview.html"),
        preview_drawing=file("preview.svg"),
        embed=file("embed.html"),
        card_sans=file("fonts/card-sans.ttf"),
        card_serif=file("fonts/card-serif.ttf"),
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
            return self._by_folder(key, key_at)
        for brand in self.by_key.values():
            if brand.answers_to(partnership):
                return brand, []
        names = [*self.names(), *(brand.short_name for brand in self.by_key.values())]
        broken = f"Mend these brand files first; one of them may be meant: {', '.join(sorted(self.broken))}."
        hints = [
            broken if self.broken else suggestion(partnership, names),
            f"Add a brand folder for it under layouts/brands, or write 'brand: {PLAIN_BRAND}' for the plain style.",
        ]
        hint = " ".join(filter(None, hints))
        return None, [error(at, "unknown-partnership", f"No brand is called '{partnership}'.", hint)]

    def _by_folder(self, key: str, at: Place) -> tuple[Brand | None, list[Problem]]:
        if key in self.by_key:
            return self.by_key[key], []
        if key in self.broken:
            hint = f"Mend layouts/brands/{key}/{BRAND_FILE} first."
            return None, [error(at, "broken-brand", f"The file of the brand '{key}' has errors.", hint)]
        hint = suggestion(key, self.by_key) or f"There are: {', '.join(sorted(self.by_key))}."
        return None, [error(at, "unknown-brand", f"There is no brand '{key}'.", hint)]


def find_brands(roots: Sequence[Path]) -> Brands:
    """Return all brands of the ``layouts`` folders; a brand in an earlier one hides its namesakes in the later."""
    from briefings.brand.read import read_brand

    found: dict[str, Brand] = {}
    broken: set[str] = set()
    problems: list[Problem] = []
    for root in roots:
        here: dict[Path, Brand] = {}
        for folder in _brand_folders(root):
            if folder.name in found or folder.name in broken:
                continue
            path = folder / BRAND_FILE
            if not path.is_file():
                hint = f"Add {BRAND_FILE} to it; copy that of another brand to start from."
                message = f"The brand folder '{folder.name}' has no file {BRAND_FILE}."
                problems.append(warning(Place(path), "brand-without-file", message, hint))
                continue
            brand, faults = read_brand(path)
            problems += faults
            if brand is None:
                broken.add(folder.name)
            else:
                here[path] = brand
        problems += _namesakes(here)
        found |= {brand.key: brand for brand in here.values()}
    return Brands(found, tuple(problems), frozenset(broken))


def _brand_folders(root: Path) -> list[Path]:
    folders = (root / "brands").glob("[!._]*")
    return sorted(folder for folder in folders if folder.is_dir())


def _namesakes(brands: dict[Path, Brand]) -> list[Problem]:
    """Return a warning for each brand that answers to a name which an earlier one of the same folder has too."""
    problems = []
    for path, brand in brands.items():
        for name in dict.fromkeys((brand.name, brand.short_name)):
            first = next(other for other in brands.values() if other.answers_to(name))
            if first is not brand:
                message = f"The brands '{first.key}' and '{brand.key}' share the name '{name}'; '{first.key}' is used."
                hint = "Give each a name of its own, or name the brand in the content file: 'brand: …'."
                problems.append(warning(Place(path), "brand-twice", message, hint))
    return problems
