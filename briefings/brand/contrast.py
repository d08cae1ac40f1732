"""The pairs of colours that the three formats set text in, each checked against WCAG 2.2."""

from collections.abc import Iterator

from briefings.brand import Colours, Role
from briefings.colour import LEAST_CONTRAST, contrast, nearest_passing
from briefings.problems import Problem, error
from briefings.yamlfile import Location, YamlFile

Pair = tuple[str, str, str, str, Location]
"""Name and colour of the text, name and colour of its background, and where the brand file sets the text."""


def text_pairs(colours: Colours) -> Iterator[Pair]:
    """Yield every pair of text and background that any of the formats uses."""
    at: Location = ("color",)
    ours: Location = ("defaults", "briefings")
    paper = ("the background", colours.paper)
    yield "text (foreground)", colours.ink, *paper, (*at, "foreground")
    yield "muted text", colours.muted, *paper, (*ours, "muted")
    yield "links", colours.link, *paper, ("typography", "link", "color")
    for role in Role:
        colour, tint = colours.of(role), colours.tint_of(role)
        yield role.value, colour, *paper, (*at, role.value)
        yield role.value, colour, f"its own tint {tint}", tint, (*at, role.value)
        yield "text (foreground)", colours.ink, f"the tint of {role.value}", tint, (*at, "foreground")


def contrast_problems(colours: Colours, file: YamlFile) -> list[Problem]:
    """Return a problem for each pair below 4.5:1, with the nearest colour that passes as the hint."""
    worst: dict[tuple[str, str], tuple[float, Pair]] = {}
    for pair in text_pairs(colours):
        ratio = contrast(pair[1], pair[3])
        key = (pair[0], pair[1])
        if ratio < LEAST_CONTRAST and ratio < worst.get(key, (22.0, pair))[0]:
            worst[key] = (ratio, pair)
    problems = []
    for ratio, (name, colour, behind, background, location) in worst.values():
        passing = nearest_passing(colour, background, colours.paper)
        message = f"The colour of {name}, {colour}, is too faint on {behind}: {ratio:.2f} to 1, needs 4.5 to 1."
        problems.append(error(file.place(location), "low-contrast", message, f"{passing} passes."))
    return problems
