"""Writers turn a briefing into a document; each renders the same tree natively and knows no other.

`FORMATS` is the table of them all: a new format is one module with a `FORMAT`, and one line here.
"""

from briefings.writers import powerpoint, web, word

FORMATS = (word.FORMAT, powerpoint.FORMAT, web.FORMAT)
PAGE = web.FORMAT.name
"""The format that offers the others for download, and is written after them."""
