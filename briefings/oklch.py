"""Colours by lightness, chroma and hue (OKLCH of CSS Color 4, 9.3), by the arithmetic that CSS Color 4 gives.

These few sums stand here as every brand needs them for every build, and the library that knows all colours takes
longer to load than a briefing to make. Tests hold them to that library, for thousands of colours.
"""

from collections.abc import Callable
from math import atan2, cbrt, cos, degrees, hypot, inf, radians, sin

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

RGB_TO_XYZ: Matrix = (
    (0.4123907992659593, 0.357584339383878, 0.1804807884018343),
    (0.21263900587151024, 0.715168678767756, 0.07219231536073371),
    (0.01933081871559182, 0.11919477979462598, 0.9505321522496607),
)
XYZ_TO_RGB: Matrix = (
    (3.240969941904523, -1.5373831775700941, -0.4986107602930035),
    (-0.9692436362808797, 1.8759675015077204, 0.04155505740717562),
    (0.05563007969699365, -0.20397695888897652, 1.0569715142428784),
)
XYZ_TO_LMS: Matrix = (
    (0.819022437996703, 0.3619062600528904, -0.1288737815209879),
    (0.03298365393238847, 0.9292868615863434, 0.03614466635064236),
    (0.04817718935962421, 0.2642395317527308, 0.6335478284694309),
)
LMS_TO_XYZ: Matrix = (
    (1.226879875845924, -0.5578149944602171, 0.2813910456659647),
    (-0.04057574521480083, 1.112286803280317, -0.07171105806551635),
    (-0.07637293667466008, -0.42149333240224324, 1.5869240198367818),
)
LMS_TO_OKLAB: Matrix = (
    (0.21045426830931396, 0.7936177747023053, -0.0040720430116192585),
    (1.9779985324311686, -2.42859224204858, 0.450593709617411),
    (0.025904042465547734, 0.7827717124575297, -0.8086757549230774),
)
OKLAB_TO_LMS: Matrix = (
    (1.0, 0.3963377773761749, 0.21580375730991364),
    (1.0, -0.10556134581565857, -0.0638541728258133),
    (1.0, -0.08948417752981186, -1.2914855480194092),
)
"""CSS Color 4, 18: sample code for conversions; the LMS of Oklab are cube roots."""

GREY = 1e-5
"""Less chroma than this is rounding, and has no hue."""

NOISE = 1e-9
"""How far rounding may take a channel out of its range."""

CASTS, CLOSE = 4, 1e-12
"""How often a ray is cast for a colour that no screen can show, and how near the surface counts as on it."""


def from_srgb(channels: Triple) -> Triple:
    """Return the lightness, chroma and hue (degrees, 0 for a grey) of channels from 0 to 1."""
    lightness, a, b = _oklab(_each(_linear, channels))
    chroma = hypot(a, b)
    return lightness, chroma, degrees(atan2(b, a)) % 360 if chroma > GREY else 0.0


def to_srgb(lightness: float, chroma: float, hue: float) -> Triple | None:
    """Return the channels, 0 to 1, of a colour; None for one that no screen can show."""
    linear = _light(lightness, chroma, hue)
    if not all(-NOISE <= channel <= 1 + NOISE for channel in linear):
        return None
    return _each(_encoded, linear)


def nearest_srgb(lightness: float, chroma: float, hue: float) -> Triple:
    """Return the channels of the colour that a screen can show nearest to one that none can.

    From the grey of the same lightness a ray is cast towards the colour. The point where it leaves the cube of linear
    channels is set back to the lightness and hue that were asked for, and the ray is cast again: the gamut mapping
    by ray trace that CSS Color 4 gives.
    """
    grey = sum(_light(lightness, 0.0, hue)) / 3
    if not 0 < grey < 1:
        return (1.0, 1.0, 1.0) if grey >= 1 else (0.0, 0.0, 0.0)
    anchor, point = (grey, grey, grey), _light(lightness, chroma, hue)
    last = point
    for turn in range(CASTS if not all(0 <= channel <= 1 for channel in point) else 0):
        if turn:
            _, a, b = _oklab(point)
            point = _light(lightness, hypot(a, b), hue)
        found = _on_surface(anchor, point)
        if found is None:
            break
        if turn and all(CLOSE < channel < 1 + CLOSE for channel in point):
            anchor = point
        point = last = found
    return _each(_encoded, last)


def _on_surface(start: Triple, end: Triple) -> Triple | None:
    """Return where a ray crosses the surface of the cube of channels from 0 to 1; None where it does not."""
    near, far = -inf, inf
    for at, to in zip(start, end, strict=True):
        if to != at:
            first, second = sorted((-at / (to - at), (1 - at) / (to - at)))
            near, far = max(near, first), min(far, second)
        elif not 0 <= at <= 1:
            return None
    too_small = all(abs(to - at) <= CLOSE for at, to in zip(start, end, strict=True))
    if too_small or near > far or far < 0:
        return None
    part = far if near < 0 else near
    x, y, z = (at + (to - at) * part for at, to in zip(start, end, strict=True))
    return x, y, z


def _light(lightness: float, chroma: float, hue: float) -> Triple:
    """Return the linear channels of a colour, which are those of no screen where one is below 0 or above 1."""
    angle = radians(hue)
    roots = _times(OKLAB_TO_LMS, (lightness, chroma * cos(angle), chroma * sin(angle)))
    return _times(XYZ_TO_RGB, _times(LMS_TO_XYZ, _each(lambda root: root**3, roots)))


def _oklab(linear: Triple) -> Triple:
    return _times(LMS_TO_OKLAB, _each(cbrt, _times(XYZ_TO_LMS, _times(RGB_TO_XYZ, linear))))


def _times(matrix: Matrix, by: Triple) -> Triple:
    x, y, z = by
    one, two, three = ((row[0] * x + row[1] * y + row[2] * z) for row in matrix)
    return one, two, three


def _each(change: Callable[[float], float], triple: Triple) -> Triple:
    return change(triple[0]), change(triple[1]), change(triple[2])


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(channel: float) -> float:
    channel = min(max(channel, 0.0), 1.0)
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
