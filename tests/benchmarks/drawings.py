"""Pictures for generated briefings: small charts drawn from a seed, each with the words that say what it shows."""

import random
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

SHARED = 24
"""How many pictures the briefings without one of their own share."""
OWN_EVERY = 3
"""Every so many briefings, one has a picture of its own."""
COLOURS = ("#1F5C7A", "#2E7D5B", "#8A4B6B", "#B5622B", "#4B5A9A", "#6B6F2B")
LABELS = ("visits", "meetings", "referrals", "contacts", "plans", "reviews")


@dataclass(frozen=True)
class Drawing:
    """A chart before it is drawn."""

    seed: str
    width: int
    height: int
    colour: str
    values: tuple[int, ...]
    is_line: bool
    alt: str


def drawing(seed: str) -> Drawing:
    """Return the chart of a seed."""
    chance = random.Random(f"drawing {seed}")  # noqa: S311  no secret hangs on it
    values = tuple(chance.randint(2, 40) for _ in range(chance.randint(4, 9)))
    is_line, what = chance.random() < 0.4, chance.choice(LABELS)
    kind = "Line" if is_line else "Bar"
    alt = f"{kind} chart: the number of {what} went from {values[0]} to {values[-1]}, with {max(values)} at the most."
    width, height = chance.randrange(600, 1001, 20), chance.randrange(340, 561, 20)
    return Drawing(seed, width, height, chance.choice(COLOURS), values, is_line, alt)


def drawn(chart: Drawing) -> bytes:
    """Return a chart as PNG."""
    picture = Image.new("RGB", (chart.width, chart.height), "white")
    pen = ImageDraw.Draw(picture)
    edge, top = 48, max(chart.values)
    wide, high = chart.width - 2 * edge, chart.height - 2 * edge
    for step in range(5):
        line = edge + high * step // 4
        pen.line([(edge, line), (edge + wide, line)], fill="#C8CCD0", width=2)
    slot = wide / len(chart.values)
    points = []
    for index, value in enumerate(chart.values):
        left, tip = edge + slot * index, edge + high - high * value / top
        if not chart.is_line:
            pen.rectangle([left + slot * 0.15, tip, left + slot * 0.85, edge + high], fill=chart.colour)
        points.append((left + slot / 2, tip))
        pen.text((left + slot / 2 - 6, chart.height - edge + 12), str(value), fill="#202428")
    if chart.is_line:
        pen.line(points, fill=chart.colour, width=5, joint="curve")
        for x, y in points:
            pen.ellipse([x - 7, y - 7, x + 7, y + 7], fill=chart.colour)
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
