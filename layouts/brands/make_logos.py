"""Draw the marks of the example brands: ``python layouts/brands/make_logos.py``.

Each mark is a few shapes, written as an SVG for whoever wants to change it and as a PNG of 480 by 480 pixels
for Word, PowerPoint and browsers: ``mark`` for light backgrounds, ``mark-on-dark`` for the masthead. Shapes name
colours of the brand's own palette, so a changed ``_brand.yml`` recolours them. Nothing here is a
partnership's own logo.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import atan2, ceil, cos, hypot, pi, sin
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from briefings.brand.schema import BrandFile
from briefings.yamlfile import parse_yaml

SIDE = 120
"""Side of the square that the shapes are drawn on."""
PIXELS = 480
OVERSAMPLING = 4
"""Pixels are drawn this many times finer and then averaged, which makes smooth edges."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """An outline as the ``d`` of an SVG path (only M L A C Z) and its colour on light and on dark backgrounds."""

    outline: str
    light: str
    dark: str


def polygon(*points: Point) -> str:
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + "Z"


def circle(x: float, y: float, radius: float) -> str:
    half = f"A{radius:.2f} {radius:.2f} 0 0 1"
    return f"M{x - radius:.2f} {y:.2f}{half} {x + radius:.2f} {y:.2f}{half} {x - radius:.2f} {y:.2f}Z"


def interlocking_squares() -> tuple[Shape, ...]:
    """Draw two square links, each inside the other: agencies that hold together."""
    link = [
        (58, 66), (66, 66), (66, 22), (22, 22), (22, 66), (36, 66),
        (36, 80), (8, 80), (8, 8), (80, 8), (80, 80), (58, 80),
    ]  # fmt: skip
    other = [(SIDE - x, SIDE - y) for x, y in link]
    return Shape(polygon(*link), "slate", "white"), Shape(polygon(*other), "steel", "mist")


def tree_of_circles() -> tuple[Shape, ...]:
    """Draw a crown of circles on a stem: many who make one."""
    outer = []
    for turn in range(-2, 3):
        angle = turn * pi / 3
        colours = ("honey", "shell") if turn % 2 else ("terracotta", "white")
        outer.append(Shape(circle(60 + 33 * sin(angle), 52 - 33 * cos(angle), 14), *colours))
    stem = "M55.50 52L64.50 52L64.50 97A15 15 0 0 0 79.50 112L40.50 112A15 15 0 0 0 55.50 97Z"
    return *outer, Shape(circle(60, 52, 14), "plum", "white"), Shape(stem, "plum", "white")


def leaning_bars() -> tuple[Shape, ...]:
    """Draw two bars that hold each other up like a roof, and one circle that they shelter."""
    left = polygon((6, 77), (20, 91), (80, 31), (66, 17))
    right = polygon((100, 91), (114, 77), (77, 40), (63, 54))
    return (
        Shape(left, "black", "white"),
        Shape(right, "black", "white"),
        Shape(circle(60, 89, 15), "raspberry", "rose"),
    )


def downs_and_sea() -> tuple[Shape, ...]:
    """Draw a hill, a wave, the sea and the sun in a round window."""
    hill, foot = (56, 8, 62, 56), (72, 40, 84, 68)
    crest, trough = (78, 46, 90, 74), (90, 66, 104, 87)
    return (
        Shape(circle(86, 33, 10), "sun", "sand"),
        Shape(_between(hill, foot), "meadow", "mist"),
        Shape(_between(crest, trough), "teal", "white"),
        Shape(_between((95, 71, 109, 92), None), "sea", "white"),
    )


Wave = tuple[float, float, float, float]
"""Heights of a curve across the round window: at its left end, of the two points that pull it, at its right end."""


def _between(top: Wave, bottom: Wave | None) -> str:
    """Return the part of the round window below one wave and above another, or down to the rim."""
    radius, middle, pulls = 54, SIDE / 2, (44, 76)

    def rim(y: float, side: int) -> str:
        return f"{middle + side * (radius**2 - (y - middle) ** 2) ** 0.5:.2f} {y:.2f}"

    arc = f"A{radius} {radius} 0 0 1"
    down = f"M{rim(top[0], -1)}C{pulls[0]} {top[1]} {pulls[1]} {top[2]} {rim(top[3], 1)}"
    if bottom is None:
        return f"{down}{arc} {rim(top[0], -1)}Z"
    back = f"C{pulls[1]} {bottom[2]} {pulls[0]} {bottom[1]} {rim(bottom[0], -1)}"
    return f"{down}{arc} {rim(bottom[3], 1)}{back}{arc} {rim(top[0], -1)}Z"


def nested_arches() -> tuple[Shape, ...]:
    """Draw a doorway within a doorway: shelter, layer by layer."""
    return (
        Shape(_arch(52, 37), "aubergine", "white"),
        Shape(_arch(30, 15), "orchid", "lilac"),
        Shape("M52 112L52 60A8 8 0 0 1 68 60L68 112Z", "blue", "white"),
    )


def _arch(outer: float, inner: float) -> str:
    return (
        f"M{60 - outer} 112L{60 - outer} 60A{outer} {outer} 0 0 1 {60 + outer} 60L{60 + outer} 112"
        f"L{60 + inner} 112L{60 + inner} 60A{inner} {inner} 0 0 0 {60 - inner} 60L{60 - inner} 112Z"
    )


MARKS = {
    "bscb": nested_arches,
    "childrens-partnership": tree_of_circles,
    "enfield": interlocking_squares,
    "esscp": downs_and_sea,
    "mscb": leaning_bars,
}


def flat(outline: str) -> Iterator[list[Point]]:
    """Yield each closed part of an outline as points, with curves as many short lines."""
    points: list[Point] = []
    for letter, numbers in re.findall(r"([MLACZ])([^MLACZ]*)", outline):
        values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        match letter:
            case "M" | "L":
                points.append((values[0], values[1]))
            case "A":
                points += _arc(
                    points[-1], (values[5], values[6]), values[0], large=values[3] == 1, sweep=values[4] == 1
                )
            case "C":
                points += _curve(points[-1], *zip(values[::2], values[1::2], strict=True))
            case _:
                yield points
                points = []


def _curve(start: Point, one: Point, two: Point, end: Point) -> Iterator[Point]:
    """Yield points of a cubic Bézier curve."""
    for step in range(1, 65):
        t = step / 64
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        x, y = (sum(w * p[i] for w, p in zip(weights, (start, one, two, end), strict=True)) for i in (0, 1))
        yield x, y


def _arc(start: Point, end: Point, radius: float, *, large: bool, sweep: bool) -> Iterator[Point]:
    """Yield points of a circular arc, as SVG 1.1 (appendix F.6.5) finds its centre."""
    half = hypot(end[0] - start[0], end[1] - start[1]) / 2
    radius = max(radius, half)
    away = (radius**2 - half**2) ** 0.5 * (1 if large == sweep else -1) / (2 * half)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    centre = (middle[0] + away * (end[1] - start[1]), middle[1] - away * (end[0] - start[0]))
    first, last = (atan2(p[1] - centre[1], p[0] - centre[0]) for p in (start, end))
    turn = (last - first) % (2 * pi) if sweep else -((first - last) % (2 * pi))
    steps = ceil(abs(turn) * 64)
    for step in range(1, steps + 1):
        angle = first + turn * step / steps
        yield centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)


def picture(shapes: list[tuple[str, str]]) -> Image.Image:
    """Return the outlines, each filled with its colour, on a transparent square."""
    side = PIXELS * OVERSAMPLING
    image = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    for outline, colour in shapes:
        mask = Image.new("L", (side, side))
        for part in flat(outline):
            one = Image.new("L", (side, side))
            ImageDraw.Draw(one).polygon([(x * side / SIDE, y * side / SIDE) for x, y in part], fill=255)
            mask = ImageChops.difference(mask, one)  # even-odd: a part inside another is a hole
        image.paste(Image.new("RGBA", (side, side), colour), mask=mask)
    return image.reduce(OVERSAMPLING)


def svg(shapes: list[tuple[str, str]]) -> str:
    paths = "".join(f'  <path fill="{colour}" fill-rule="evenodd" d="{outline}"/>\n' for outline, colour in shapes)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">\n{paths}</svg>\n'


def drawings(folder: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the name of each picture of a brand, and its outlines with their colours in the brand's palette."""
    file = parse_yaml((folder / "_brand.yml").read_text(encoding="utf-8"), folder / "_brand.yml")
    palette = BrandFile.model_validate(file.value).color.palette
    for name, ground in (("mark", "light"), ("mark-on-dark", "dark")):
        yield name, [(shape.outline, palette[getattr(shape, ground)].light) for shape in MARKS[folder.name]()]


def main() -> None:
    for key in MARKS:
        folder = Path(__file__).parent / key
        for name, shapes in drawings(folder):
            (folder / f"{name}.svg").write_text(svg(shapes), encoding="utf-8", newline="\n")
            picture(shapes).save(folder / f"{name}.png", optimize=True)
            print(folder / f"{name}.png")


if __name__ == "__main__":
    main()
