"""Texts as names for addresses and files."""

import re
import unicodedata


def slug_of(text: str) -> str:
    """Return a text as a name for addresses: lower case, without accents, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "section"
