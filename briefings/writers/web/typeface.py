"""A font in a size as Pillow measures and draws it, loaded when a letter is met that no earlier run has drawn."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont


class Typeface:
    """A font file in a size, in pixels."""

    def __init__(self, path: Path, size: int) -> None:
        """Open the file; raise OSError where it is no font."""
        # Pillow's other engine for layout is not there on every machine.
        self._font = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
        self._size = size

    def advance(self, letter: str) -> float:
        """Return how far it is from a letter to the next."""
        return self._font.getlength(letter)

    def drawn(self, letter: str) -> tuple[int, int, int, bytes] | None:
        """Return a letter by itself, as far as the size of the font above and below the middle of the line.

        Where its left end is from where it begins and its top from the middle, its width, and how much it takes of each
        pixel, row by row; None where there is nothing to see.
        """
        around = self._size
        mask = Image.new("L", (round(self.advance(letter)) + 2 * around, 2 * around))
        ImageDraw.Draw(mask).text((around, around), letter, fill=255, font=self._font, anchor="lm")
        box = mask.getbbox()
        return (box[0] - around, box[1] - around, box[2] - box[0], mask.crop(box).tobytes()) if box else None
