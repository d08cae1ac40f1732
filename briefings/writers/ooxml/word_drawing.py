"""Drawings in a text, made once from their XML and then filled in for each place where they stand."""

import re
from functools import lru_cache

from briefings.writers.ooxml.decorative import DECORATIVE

_PROPERTIES = re.compile(r"<(wp:docPr)\b([^<>]*?)/>")


@lru_cache(maxsize=256)
def drawing(xml: str, *, decorative: bool) -> str:
    """Return the markup of a drawing, marked decorative where it carries no meaning; ``%(name)s`` leaves a value open.

    Lines of `xml` end between two tags or between two attributes.
    """
    lines = [stripped for line in xml.splitlines() if (stripped := line.strip())]
    text = "".join(line if line.endswith(">") else f"{line} " for line in lines)
    return _PROPERTIES.sub(rf"<\1\2>{DECORATIVE}</\1>", text) if decorative else text
