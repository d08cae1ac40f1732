"""What `briefings brands check` reports: the faults of brand files, and of the pictures and templates they bring."""

from collections.abc import Iterator, Sequence

from briefings.brand import Brand
from briefings.problems import Problem, in_reading_order
from briefings.project.library import Library
from briefings.writers import FORMATS


def named_brands(names: Sequence[str], library: Library) -> tuple[list[str], list[str]]:
    """Return the folders of the brands that are named, all where none is, and the names that mean none.

    A brand is named by its folder or by its partnership.
    """
    keys = sorted({*library.brands.by_key, *library.brands.broken})
    if not names:
        return keys, []
    meant: list[str] = []
    unknown: list[str] = []
    for name in names:
        found = [key for key in keys if key == name or _answers(key, name, library)]
        meant += found[:1]
        unknown += [] if found else [name]
    return list(dict.fromkeys(meant)), unknown


def _answers(key: str, name: str, library: Library) -> bool:
    brand = library.brands.by_key.get(key)
    return brand is not None and brand.answers_to(name)


def brand_problems(key: str, library: Library) -> tuple[Problem, ...]:
    """Return every problem of one brand, by the name of its folder: of its file, its logo and its own templates."""
    of_file = [problem for problem in library.brands.problems if problem.place.path.parent.name == key]
    brand = library.brands.by_key.get(key)
    of_others = list(_template_problems(brand, library)) if brand else []
    return in_reading_order([*of_file, *of_others])


def _template_problems(brand: Brand, library: Library) -> Iterator[Problem]:
    """Yield what the templates that a brand names lack; for the rest it uses the layout's own."""
    own = {brand.templates.word, brand.templates.slides} - {None}
    layout = library.layout.of(brand)
    for kind in FORMATS if own else ():
        yield from (problem for problem in kind.check(layout) if problem.place.path in own)
