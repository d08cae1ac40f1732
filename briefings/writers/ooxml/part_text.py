"""Parts as text: what a file has of its own is put into the text of a template's part, without lxml."""

from briefings.values import dataclass

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_SHOWN = bytes(code if code >= 32 or code in b"\t\n\r" else ord("?") for code in range(256))
"""Each byte, but for those of control characters, which XML cannot hold (XML 1.0, 2.2)."""


def as_part(*pieces: str) -> bytes:
    """Return the text of a whole part, in pieces, as the bytes of a file.

    Raise ValueError for characters that XML cannot hold: control characters and two others; surrogates have no UTF-8.
    """
    content = b"".join((_DECLARATION, *[piece.encode() for piece in pieces]))
    wide = (piece for piece in pieces if not piece.isascii())
    if content.translate(_SHOWN) != content or any("\ufffe" in piece or "\uffff" in piece for piece in wide):
        raise ValueError("there are control characters in the text")
    return content


@dataclass(frozen=True, slots=True)
class Around:
    """The text of a part before and after the place where a briefing's own markup goes."""

    before: str
    after: str

    def part(self, *content: str) -> bytes:
        """Return the whole part; a ValueError where there are characters in it that XML cannot hold."""
        return as_part(self.before, *content, self.after)
