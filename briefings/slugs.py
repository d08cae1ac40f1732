"""Texts as names for addresses and files."""

import re
import unicodedata
from functools import lru_cache

_OTHERS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1024)
def slug_of(text: str) -> str:
    """Return a text as a name for addresses: lower case, without accents, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    return _OTHERS.sub("-", plain.lower()).strip("-") or "section"
