"""How large, deep and long what the program reads may be, in one place, so that no file costs more than a moment.

The figures leave an author ten times the room of any briefing yet. A project may set its own in ``pyproject.toml``
(``project.limits``); a run has one project, so the limits in force are those of the process.
"""

from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may be at most; whatever is more is refused with a problem that says so."""

    content_bytes: int = 200_000
    """Of a content file; a briefing of seven minutes has about 6,000."""
    content_lines: int = 3_000
    """Lines of such a file; more than 60,000 cannot be told apart by ``readers.lines``."""
    content_headings: int = 300
    """Headings in a content file."""
    paragraph_characters: int = 10_000
    """Characters of one paragraph or point: the cost of reading Markdown grows with the square of them."""
    table_columns: int = 40
    """Cells in a row of a table; six fit a page."""
    nesting_depth: int = 20
    """Points in points, quotes in quotes, and brackets that are open at once."""
    settings_bytes: int = 100_000
    """Of the settings of a content file, or of a brand file."""
    settings_depth: int = 12
    """How deep values of settings may be nested."""
    settings_values: int = 5_000
    """Names and values in the settings together."""
    table_bytes: int = 1_000_000
    """Of a glossary, or of a list of words to avoid."""
    glossary_rows: int = 5_000
    """Each is looked for at every word."""
    picture_bytes: int = 20_000_000
    """Of a picture or logo."""
    picture_pixels: int = 40_000_000
    """Four bytes each while it is looked at."""
    template_bytes: int = 20_000_000
    """Of an Office template as it lies on the disk."""
    template_entries: int = 2_000
    """Files in an Office template."""
    template_unpacked_bytes: int = 100_000_000
    """Of all parts of an Office template together, when unpacked."""
    template_ratio: int = 200
    """How many times larger than packed a part of more than a megabyte may be; Office's own stay below 60."""


DEFAULT = Limits()
_in_force = [DEFAULT]


def in_force() -> Limits:
    """Return the limits of this process: the defaults until a project's own were put in force."""
    return _in_force[0]


def put_in_force(limits: Limits) -> None:
    """Make some limits those of this process."""
    _in_force[0] = limits
