"""The brand folder that `briefings brands new` writes: a commented brand file, the logo and the sheet that shows it."""

import shutil
import tempfile
from pathlib import Path

from briefings.brand import BRAND_FILE, Brand, Masthead
from briefings.brand.read import DEFAULT_FONT, read_brand
from briefings.problems import Place, Problem, error
from briefings.project.brand_palette import Palette, palette_of
from briefings.project.library import Library
from briefings.project.starter import quoted
from briefings.project.writing import write_whole
from briefings.slugs import slug_of
from briefings.values import dataclass
from briefings.writers.web.preview import write_preview

PREVIEW = "preview.html"

ROLE_USES = {
    "primary": "masthead, headings, background and method",
    "success": "strengths",
    "warning": "areas for development and learning",
    "danger": "actions",
    "info": "questions",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a partnership asks for; colours as ``#RRGGBB``."""

    name: str
    primary: str
    secondary: str | None = None
    short: str = ""
    heading_font: str = DEFAULT_FONT
    body_font: str = DEFAULT_FONT
    masthead: str = Masthead.SOLID.key
    logo: Path | None = None
    """The logo for light backgrounds."""
    logo_on_dark: Path | None = None
    alt: str = ""
    """What is read aloud in place of the logo; the partnership's name where nothing is given."""


@dataclass(frozen=True, slots=True)
class Started:
    """A brand that was written: its folder, and what its owner should know."""

    folder: Path
    brand: Brand
    notes: tuple[str, ...]


def start_brand(wish: Wish, library: Library) -> tuple[Started | None, list[Problem]]:
    """Write the folder of a new brand into a project; None and nothing written where there are problems.

    The folder is made under another name, read as every brand is, and only renamed when it has no fault.
    """
    brands = library.root / "layouts" / "brands"
    folder = brands / slug_of(wish.name)
    if problems := _taken(wish.name, folder, library):
        return None, problems
    brands.mkdir(parents=True, exist_ok=True)
    palette = palette_of(wish.primary, wish.secondary)
    with tempfile.TemporaryDirectory(dir=brands, prefix=".new-") as place:
        draft = Path(place) / folder.name
        draft.mkdir()
        pictures = {"logo": wish.logo, "logo-on-dark": wish.logo_on_dark}
        names = {name: f"{name}{file.suffix.lower()}" for name, file in pictures.items() if file}
        for name, file in pictures.items():
            if file:
                shutil.copyfile(file, draft / names[name])
        (draft / BRAND_FILE).write_text(brand_text(wish, palette, names), encoding="utf-8", newline="\n")
        brand, problems = read_brand(draft / BRAND_FILE)
        if brand is None or problems:
            return None, problems
        (draft / PREVIEW).write_bytes(write_preview(brand, library.layout))
        draft.rename(folder)
    return Started(folder, brand, tuple(_notes(wish, palette, brand))), []


def write_brand_preview(brand: Brand, library: Library, path: Path) -> None:
    """Write the sheet that shows a brand; raise OSError where that cannot be."""
    write_whole(path, write_preview(brand, library.layout))


def _taken(name: str, folder: Path, library: Library) -> list[Problem]:
    """Return a problem where the project has a brand of this folder or this partnership already."""
    at = Place(folder / BRAND_FILE)
    if slug_of(f"x {name}") == "x":
        hint = "Give the partnership's name with a letter from a to z, for the name of its folder."
        return [error(at, "brand-name", f"The name '{name}' has no letters.", hint)]
    if folder.exists():
        hint = "Choose another name, change its file, or remove the folder first."
        return [error(at, "brand-there", f"There is a brand in {folder.as_posix()} already.", hint)]
    for key, brand in library.brands.by_key.items():
        if (folder.parent / key).is_dir() and brand.answers_to(name):
            message = f"The brand '{key}' answers to the name '{name}' already."
            return [error(at, "brand-twice", message, "Change its file, or remove its folder first.")]
    return []


def _notes(wish: Wish, palette: Palette, brand: Brand) -> list[str]:
    notes = [
        f"The {which} colour {asked} is too light for text; {made}, the nearest shade that passes, is in its place."
        for which, (asked, made) in palette.darkened.items()
    ]
    if brand.logo and not wish.alt:
        notes.append(
            f"The logo is read aloud as '{brand.logo.alt}'; if it shows other words, write them under alt in the file."
        )
    if brand.logo and brand.masthead_logo is None:
        notes.append(
            "The masthead is dark and shows no logo: add one for dark backgrounds (logo-on-dark), "
            "or make the masthead tint or paper."
        )
    return notes


def brand_text(wish: Wish, palette: Palette, pictures: dict[str, str]) -> str:
    """Return the text of a brand file, with the comments that a comms officer needs; `pictures` are files by name."""
    colours = "".join(f'    {name}: "{colour}"{_asked(name, palette)}\n' for name, colour in palette.colours.items())
    roles = {"primary": "main", **palette.roles}
    uses = "".join(f"  {role}: {roles[role]}  # {use}\n" for role, use in ROLE_USES.items())
    if "second" in palette.colours:
        uses += "  secondary: second  # for other programs that read this file\n"
    key = slug_of(wish.name)
    return (
        f"# {_comment(wish.name)}\n"
        "#\n"
        "# Change a line, save, and run: briefings build. All three formats follow.\n"
        f"# To see any fault, such as a colour that is too faint:  briefings brands check {key}\n"
        f"# To draw preview.html anew:  briefings brands preview {key}\n"
        "#\n"
        "# The file follows the brand.yml standard (https://posit-dev.github.io/brand-yml), so Quarto reads it too.\n"
        "# Colours stand in quotes: without them YAML takes everything after # for a comment.\n\n"
        "meta:\n"
        "  name:\n"
        f'    full: {quoted(wish.name)}  # as content files give it under "partnership"\n'
        f"    short: {quoted(wish.short or wish.name)}  # for footers and small places\n\n"
        f"{_logo_text(wish, pictures)}"
        "color:\n"
        "  palette:  # the colours by names of your own\n"
        f"{colours}\n"
        "  # What each colour is for.\n"
        "  foreground: ink  # text\n"
        "  background: white  # the page\n"
        f"{uses}\n"
        "typography:  # typefaces that Word and PowerPoint have on every computer\n"
        f"  base: {quoted(wish.body_font)}\n"
        f"  headings: {quoted(wish.heading_font)}\n\n"
        "defaults:\n"
        "  briefings:\n"
        f"    masthead: {wish.masthead}  # solid: your colour, tint: a quiet tint of it, paper: white with a rule\n"
        "    muted: slate  # text that matters less, such as the footer\n"
        "    line: mist  # rules, borders and the arcs of the ring still to come\n"
        f"{TEMPLATES_HELP}"
    )


TEMPLATES_HELP = """\
    #
    # Your own Office templates, beside this file; `briefings brands check` says what they lack.
    # templates:
    #   word: letter.dotx
    #   powerpoint: deck.potx
    #
    # Where the folder of outputs is published, for links and pictures that are shared:
    # publish-at: https://www.example.org/briefings/
"""


def _asked(name: str, palette: Palette) -> str:
    which = {"main": "primary", "second": "secondary"}.get(name, "")
    return f"  # for {palette.darkened[which][0]}, which is too light for text" if which in palette.darkened else ""


def _logo_text(wish: Wish, pictures: dict[str, str]) -> str:
    """Return the logo's part of a brand file, as a comment to fill in where the brand has none yet."""
    if "logo" not in pictures:
        return (
            "# A logo is optional. Put the pictures beside this file and take the signs # away:\n"
            "#\n"
            "# logo:\n"
            "#   images:\n"
            "#     logo: {path: logo.png, alt: The words that the logo shows}\n"
            "#     logo-on-dark: {path: logo-on-dark.png, alt: The words that the logo shows}\n"
            "#   medium: {light: logo, dark: logo-on-dark}\n\n"
        )
    alt = quoted(wish.alt or wish.name)
    images = "".join(
        f"    {name}:\n      path: {file}\n      alt: {alt}  # read aloud in place of the logo\n"
        for name, file in pictures.items()
    )
    dark = "    dark: logo-on-dark\n" if "logo-on-dark" in pictures else ""
    return f"logo:\n  images:\n{images}  medium:\n    light: logo\n{dark}\n"


def _comment(text: str) -> str:
    return " ".join(text.split())
