"""Make the two small font files that the cards of shared links are set in; run again only to change them.

    python layouts/briefing/make_cardfonts.py LiberationSans-Bold.ttf Caladea-Bold.ttf

Cards must look the same on every machine, so their letters come with the program. Liberation Sans (version 2) has the
widths of Arial, Caladea those of Cambria; both are under the SIL Open Font License, as are the parts made here
(fonts/OFL.txt), which have names of their own. Needs fontTools.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent / "fonts"
LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E80, 0x1E9F), *range(0x1EF2, 0x1EF4))
"""Latin with the accents of European languages, Welsh among them."""

SIGNS = (*range(0x2010, 0x2028), *range(0x2030, 0x203B), 0x20AC, 0x2122, 0x2190, 0x2192, 0x2212, 0x2260, 0x2264, 0x2265)


def make(source: Path, name: str) -> None:
    font = TTFont(source, recalcTimestamp=False)
    options = Options(hinting=False, legacy_kern=True, notdef_outline=True, name_IDs=[0, 13, 14])
    options.drop_tables += ["DSIG", "FFTM", "GDEF", "GPOS", "GSUB"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[*LETTERS, *SIGNS])
    subsetter.subset(font)
    for number, text in ((1, name), (2, "Bold"), (3, name), (4, name), (6, name.replace(" ", ""))):
        font["name"].setName(text, number, 3, 1, 0x409)
    font["head"].modified = font["head"].created
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{name.lower().replace(' ', '-')}.ttf"
    font.save(path)
    print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    make(Path(sys.argv[1]), "Card Sans")
    make(Path(sys.argv[2]), "Card Serif")
