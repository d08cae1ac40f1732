"""Parts as text: what a file has of its own is put into the text of a template's part, without lxml."""

from briefings.values import dataclass

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_NO_XML = bytes(code for code in range(32) if code not in b"\t\n\r")
_NOT, _NEITHER = (character.encode() for character in "\ufffe\uffff")
"""What XML cannot hold (XML 1.0, 2.2); surrogates have no UTF-8 either."""


def as_part(text: str) -> bytes:
    """Return the text of a whole part as the bytes of a file; a ValueError for characters that XML cannot hold."""
    content = text.encode()
    if len(content.translate(None, _NO_XML)) != len(content) or _NOT in content or _NEITHER in content:
        raise ValueError("there are control characters in the text")
    return _DECLARATION + content


@dataclass(frozen=True, slots=True)
class Around:
    """The text of a part before and after the place where a briefing's own markup goes."""

    before: str
    after: str

    def part(self, content: str) -> bytes:
        """Return the whole part; a ValueError where there are characters in it that XML cannot hold."""
        return as_part(f"{self.before}{content}{self.after}")
