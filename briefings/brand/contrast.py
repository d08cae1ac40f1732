"""The pairs of colours that the three formats set text in, each checked against WCAG 2.2."""

from collections.abc import Iterator

from briefings.brand import Colours, Role
from briefings.colour import LEAST_CONTRAST, contrast, nearest, tint
from briefings.problems import Problem, error
from briefings.values import dataclass
from briefings.yamlvalues import Location, YamlFile

LINK: Location = ("typography", "link", "color")
OURS: Location = ("defaults", "briefings")


@dataclass(frozen=True, slots=True)
class TextPair:
    """A text and what it stands on."""

    text: str
    """What the text is called, such as ``muted text``."""
    colour: str
    behind: str
    """What the background is called."""
    background: str
    location: Location
    """Where a brand file sets the colour of the text."""
    own_tint: bool = False
    """Whether the background is made from the colour of the text."""

    @property
    def ratio(self) -> float:
        """The contrast, from 1 to 21."""
        return contrast(self.colour, self.background)


def text_pairs(colours: Colours) -> Iterator[TextPair]:
    """Yield every pair of text and background that any of the formats uses."""
    for name, colour, location in (
        ("text (foreground)", colours.ink, ("color", "foreground")),
        ("links", colours.link, LINK),
        ("muted text", colours.muted, (*OURS, "muted")),
    ):
        yield TextPair(name, colour, "the background", colours.paper, location)
        for role in Role:
            yield TextPair(name, colour, f"the tint of {role.value}", colours.tint_of(role), location)
    for role in Role:
        name, colour, own = role.value, colours.of(role), colours.tint_of(role)
        yield TextPair(name, colour, "the background", colours.paper, ("color", name))
        yield TextPair(name, colour, f"its own tint {own}", own, ("color", name), own_tint=True)


def contrast_problems(colours: Colours, file: YamlFile) -> list[Problem]:
    """Return a problem for each text below 4.5:1 on its worst background, with the nearest colour that passes."""
    if colours.is_dark:
        message = f"The background {colours.paper} is darker than the text {colours.ink}."
        hint = "Give a light background and dark text, as on paper; the web page makes its own dark scheme of them."
        return [error(file.place(("color", "background")), "dark-background", message, hint)]
    return [_faint(location, pairs, file) for location, pairs in _failing(colours, file)]


def dark_contrast_problems(dark: Colours, file: YamlFile) -> list[Problem]:
    """Return the same for the colours of the dark scheme, where a file gives some of its own."""
    if not dark.is_dark:
        message = f"In the dark scheme the background {dark.paper} is lighter than the text {dark.ink}."
        hint = "Give a dark background and light text there, or leave both out."
        return [error(file.place(("color", "background", "dark")), "light-background", message, hint)]
    problems = []
    for location, pairs in _failing(dark, file):
        worst = min(pairs, key=lambda pair: pair.ratio)
        message = f"In the dark scheme, {worst.text}, {worst.colour}, is too faint on {worst.behind}: {_ratio(worst)}."
        hint = "Give a lighter shade under 'dark', or leave 'dark' out: one that passes is made of the light one."
        problems.append(error(file.place((*location, "dark")), "low-contrast", message, hint))
    return problems


def _failing(colours: Colours, file: YamlFile) -> Iterator[tuple[Location, list[TextPair]]]:
    texts: dict[Location, list[TextPair]] = {}
    for pair in text_pairs(colours):
        texts.setdefault(_setting(pair.location, file), []).append(pair)
    yield from ((location, pairs) for location, pairs in texts.items() if _fails(pairs))


def _setting(location: Location, file: YamlFile) -> Location:
    """Return the setting to change: where a file gives links no colour, they have that of primary."""
    if location != LINK or LINK in file.places:
        return location
    return ("color", "link") if ("color", "link") in file.places else ("color", "primary")


def _fails(pairs: list[TextPair]) -> bool:
    return any(pair.ratio < LEAST_CONTRAST for pair in pairs)


def _faint(location: Location, pairs: list[TextPair], file: YamlFile) -> Problem:
    worst = min(pairs, key=lambda pair: pair.ratio)
    message = f"The colour of {worst.text}, {worst.colour}, is too faint on {worst.behind}: {_ratio(worst)}."
    passing = _passing(worst.colour, pairs)
    if passing is None:
        hint = "No shade of it passes on this background; choose a lighter background."
    elif location in file.places:
        hint = f"{passing} passes."
    else:
        group = " › ".join(str(part) for part in location[:-1])
        hint = f'{passing} passes: write {location[-1]}: "{passing}" under {group}.'
    return error(file.place(location), "low-contrast", message, hint)


def _ratio(pair: TextPair) -> str:
    ratio = int(pair.ratio * 100) / 100  # never rounded up to the 4.5 that it does not reach
    return f"{ratio:.2f} to 1, needs {LEAST_CONTRAST} to 1"


def _passing(colour: str, pairs: list[TextPair]) -> str | None:
    """Return the nearest colour that passes on every background, its own tint among them, which changes with it."""
    own_tint = any(pair.own_tint for pair in pairs)
    fixed = [pair.background for pair in pairs if not pair.own_tint]

    def passes(candidate: str) -> bool:
        backgrounds = [*fixed, tint(candidate)] if own_tint else fixed
        return all(contrast(candidate, background) >= LEAST_CONTRAST for background in backgrounds)

    return nearest(colour, passes)
