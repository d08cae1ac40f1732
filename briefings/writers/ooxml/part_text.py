"""Parts as text: what a file has of its own is put into the text of a template's part, without lxml."""

from functools import lru_cache

from briefings.values import dataclass
from briefings.writers.ooxml.package import Shared

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_WORDS, _END = '<w:t xml:space="preserve">', "</w:t>"
"""What the words of a run stand between."""


def as_part(*pieces: str) -> bytes:
    """Return the text of a whole part, in pieces of markup, as the bytes of a file.

    Raise ValueError for surrogates, which have no UTF-8; what else XML cannot hold, no markup has (`word_markup`).
    """
    return _DECLARATION + "".join(pieces).encode()


@lru_cache(maxsize=128)
def _shared(before: str) -> Shared:
    return Shared.of(as_part(before))


@lru_cache(maxsize=128)
def _rest(after: str) -> Shared:
    return Shared.of(after.encode())


@dataclass(frozen=True, slots=True)
class Around:
    """The text of a part before and after the place where a briefing's own markup goes."""

    before: str
    after: str

    def pieces(self, *content: str) -> tuple[Shared, bytes]:
        """Return the whole part, of which what stands before the place is deflated once for all files.

        Pieces are encoded one by one, as most hold nothing but ASCII, which takes no work.
        """
        return _shared(self.before), b"".join(map(str.encode, (*content, self.after)))

    def pieces_of_line(self, line: str) -> tuple[Shared, bytes, Shared]:
        """Return the whole part with one line in it, whose first words are all that files have of their own."""
        opening, mark, rest = line.partition(_WORDS)
        words, end, closing = rest.partition(_END)
        return _shared(f"{self.before}{opening}{mark}"), words.encode(), _rest(f"{end}{closing}{self.after}")

    def part(self, *content: str) -> bytes:
        """Return the whole part; a ValueError where there are surrogates in it."""
        return as_part(self.before, *content, self.after)
