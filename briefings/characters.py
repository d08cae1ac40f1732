"""Characters that no document takes: those that no format can hold, and those that show a text as what it is not.

Marks that turn the direction of writing let a sentence read differently from what it says (Unicode Technical Report
36, 2.1; "Trojan Source", CVE-2021-42574); characters without width hide a name from whoever looks for it.
"""

from briefings.patterns import pattern_of

UNFIT = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\U000f0000-\U0010ffff"
"""What XML 1.0 (2.2) has no place for, control characters, and the private planes that `readers.marks` needs."""

TURNING = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates of direction; the marks U+200E, U+200F and U+061C change no order of letters."""

WITHOUT_WIDTH = "\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
"""Characters that show nothing and join nothing. The soft hyphen is none of them: it shows where a line ends."""

_TAGS = "(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+"
"""Tags spell out a flag, after U+1F3F4; anywhere else they are hidden words."""

_LATIN = "0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_JOINERS = f"(?<=[{_LATIN}])[\u200c\u200d]+|[\u200c\u200d]+(?=[{_LATIN}])"
"""Joiners and non-joiners have work to do in Persian, in the scripts of India and in emoji, and none beside Latin."""

unfit = pattern_of(f"[{UNFIT}]")
"""One character that stops a file."""

turning = pattern_of(f"[{TURNING}]")
"""One mark of direction, which stops a file."""

without_width = pattern_of(f"[{WITHOUT_WIDTH}]|{_TAGS}|{_JOINERS}|[\U000e0100-\U000e01ef]")
"""Characters that are left out of a text, with a warning."""

odd = pattern_of(f"[{UNFIT}{TURNING}{WITHOUT_WIDTH}\u200c\u200d\U000e0000-\U000e007f\U000e0100-\U000e01ef]")
"""One character that any of these may be about; a text without any has none of them."""

USUAL = frozenset(map(chr, (0x9, 0xA, *range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2010, 0x2028), 0x20AC)))
"""Letters of the west, their signs and their punctuation, none of them odd: hardly a text has any others."""

_unprintable = pattern_of(f"[{UNFIT}{TURNING}\r]")


def printable(text: str) -> str:
    """Return a text that a terminal shows and does not obey, with U+FFFD for what it would not show."""
    return text if text.isascii() and text.isprintable() else _unprintable.sub("\ufffd", text)


def name_of(character: str) -> str:
    """Return how Unicode numbers a character, such as U+202E."""
    return f"U+{ord(character):04X}"
