"""The logo that a brand file names, with its pictures looked at: in the folder, of a kind all formats show."""

from briefings.brand import Logo
from briefings.brand.schema import LogoFile, Picture
from briefings.pictures import picture_fault
from briefings.problems import Problem, error, warning
from briefings.sourcefile import inside_folder
from briefings.yamlvalues import Location, YamlFile

SAVE_AS_PNG = "Open it in a drawing program and export it as PNG, about 600 pixels wide."
SIZES = ("medium", "large", "small")
"""The logos of the standard, best first."""


def read_logo(logo: LogoFile, file: YamlFile, name: str) -> tuple[Logo | None, list[Problem]]:
    """Return the logo of a brand file, None where it has none that can be used, and the problems of its pictures.

    Where it has no alternative text, the partnership's `name` stands for it, with a warning.
    """
    size = next((size for size in SIZES if getattr(logo, size)), "")
    if not size:
        return None, []
    scheme = getattr(logo, size)
    if scheme.light is None:
        hint = "Add 'light: …' with the picture for light backgrounds."
        place = file.place(("logo", size))
        return None, [warning(place, "logo-without-light", "The logo has no picture for light backgrounds.", hint)]
    problems: list[Problem] = []
    pictures: list[Picture] = []
    for kind, given in (("light", scheme.light), ("dark", scheme.dark)):
        if given is not None:
            picture = logo.images.get(given.path, given)
            named: Location = ("logo", "images", given.path) if given.path in logo.images else ("logo", size, kind)
            problems += _picture_problems(picture, file, named)
            pictures.append(picture)
    alt = next((picture.alt for picture in pictures if picture.alt.strip()), "")
    if not alt:
        message = f"The logo has no alternative text; '{name}' is used."
        hint = "Add 'alt: …' with the words that the logo shows."
        problems.append(warning(file.place(("logo",)), "logo-without-alt", message, hint))
    if any(problem.code != "logo-without-alt" for problem in problems):
        return None, problems
    light, *dark = (file.path.parent / picture.path for picture in pictures)
    return Logo(light, alt or name, *dark), problems


def _picture_problems(picture: Picture, file: YamlFile, location: Location) -> list[Problem]:
    folder = file.path.parent
    code, message, hint = "", "", ""
    if (inside := inside_folder(folder, picture.path)) is None:
        code, message = "logo-outside", f"The logo '{picture.path[:80]}' lies outside the brand's folder."
        hint = "Copy it beside the brand file."
    elif not inside:
        code, message = "logo-missing", f"There is no logo file '{picture.path[:80]}' in the brand's folder."
        hint = "Put it beside the brand file, or mend its name here."
    elif fault := picture_fault(folder / picture.path):
        message = f"The logo '{picture.path}' {fault[1]}. The documents go without it."
        return [warning(file.place(location), "logo-type", message, SAVE_AS_PNG)]
    return [error(file.place(location), code, message, hint)] if code else []
