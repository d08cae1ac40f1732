"""Drawings in a text, made once from their XML and then filled in for each place where they stand."""

from functools import lru_cache

from briefings.writers.ooxml.decorative import DECORATIVE

_PROPERTIES = "wp:docPr"


@lru_cache(maxsize=256)
def drawing(xml: str, *, decorative: bool) -> str:
    """Return the markup of a drawing, marked decorative where it carries no meaning; ``%(name)s`` leaves a value open.

    Lines of `xml` end between two tags or between two attributes.
    """
    lines = [stripped for line in xml.splitlines() if (stripped := line.strip())]
    text = "".join([line if line.endswith(">") else f"{line} " for line in lines])
    if not decorative:
        return text
    before, opened, rest = text.partition(f"<{_PROPERTIES}")
    given, _, after = rest.partition("/>")
    return f"{before}{opened}{given}>{DECORATIVE}</{_PROPERTIES}>{after}"
