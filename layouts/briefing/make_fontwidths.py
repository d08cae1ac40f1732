"""Make briefings/writers/fontwidths.jsonl: how wide the characters of common Office fonts are.

Needs fontTools and free fonts that have the same widths as the fonts of Office, their metric twins: Liberation (Arial,
Arial Narrow, Times New Roman, Courier New), Carlito (Calibri), Caladea (Cambria), Gelasio (Georgia), Wine's Tahoma, and
the URW fonts that stand in for the fonts of PostScript (Century Gothic, Palatino Linotype, Bookman, Century
Schoolbook). DejaVu Sans is as wide as Verdana or a little wider, and serves for every font that is not in the list.

Fonts of Office without a twin are measured as a free font that is known to be wider: too much room, never too little.
They stand in the data under "wider", apart from "same".

Run it from anywhere: python make_fontwidths.py FOLDER…, with the folders that hold the font files. Debian has
them in the packages fonts-liberation, fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-dejavu-core,
fonts-open-sans, fonts-wine and fonts-urw-base35, npm in @fontsource/gelasio (Latin and extended Latin apart).
"""

import json
import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont

TARGET = Path(__file__).parents[2] / "briefings" / "writers" / "fontwidths.jsonl"

FACES = {
    "Arial": (("LiberationSans-Regular.ttf",), ("LiberationSans-Bold.ttf",)),
    "Arial Narrow": (("LiberationSansNarrow-Regular.ttf",), ("LiberationSansNarrow-Bold.ttf",)),
    "Bookman Old Style": (("URWBookman-Light.otf",), ("URWBookman-Demi.otf",)),
    "Calibri": (("Carlito-Regular.ttf",), ("Carlito-Bold.ttf",)),
    "Cambria": (("Caladea-Regular.ttf",), ("Caladea-Bold.ttf",)),
    "Century Gothic": (("URWGothic-Book.otf",), ("URWGothic-Demi.otf",)),
    "Century Schoolbook": (("C059-Roman.otf",), ("C059-Bold.otf",)),
    "Courier New": (("LiberationMono-Regular.ttf",), ("LiberationMono-Bold.ttf",)),
    "Georgia": (
        ("gelasio-latin-400-normal.woff", "gelasio-latin-ext-400-normal.woff"),
        ("gelasio-latin-700-normal.woff", "gelasio-latin-ext-700-normal.woff"),
    ),
    "Open Sans": (("OpenSans-Regular.ttf",), ("OpenSans-Bold.ttf",)),
    "Palatino Linotype": (("P052-Roman.otf",), ("P052-Bold.otf",)),
    "Tahoma": (("tahoma.ttf",), ("tahomabd.ttf",)),
    "Times New Roman": (("LiberationSerif-Regular.ttf",), ("LiberationSerif-Bold.ttf",)),
    "Verdana": (("DejaVuSans.ttf",), ("DejaVuSans-Bold.ttf",)),
}
"""The files that a family is measured from, regular and bold; a file of a family may be in parts."""

SAME = {
    "Arimo": "Arial",
    "Bitstream Vera Sans": "Verdana",
    "Book Antiqua": "Palatino Linotype",
    "Caladea": "Cambria",
    "Carlito": "Calibri",
    "DejaVu Sans": "Verdana",
    "Gelasio": "Georgia",
    "Helvetica": "Arial",
    "Liberation Mono": "Courier New",
    "Liberation Sans": "Arial",
    "Liberation Sans Narrow": "Arial Narrow",
    "Liberation Serif": "Times New Roman",
    "Palatino": "Palatino Linotype",
    "Times": "Times New Roman",
    "Tinos": "Times New Roman",
    "URW Gothic": "Century Gothic",
}
"""Fonts with the same widths as one that is measured."""

WIDER = {
    "Aptos": "Open Sans",
    "Aptos Display": "Open Sans",
    "Candara": "Open Sans",
    "Century": "Century Schoolbook",
    "Constantia": "Century Schoolbook",
    "Corbel": "Open Sans",
    "Franklin Gothic Book": "Open Sans",
    "Franklin Gothic Medium": "Open Sans",
    "Garamond": "Times New Roman",
    "Gill Sans MT": "Arial",
    "Rockwell": "Bookman Old Style",
    "Segoe UI": "Open Sans",
    "Trebuchet MS": "Open Sans",
}
"""Fonts without a free twin, and a measured one whose running text is wider than theirs."""

RANGES = (
    (0x0020, 0x007E),  # basic Latin
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x0218, 0x021B),  # Romanian
    (0x0386, 0x03CE),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x1E80, 0x1E85),  # Welsh
    (0x1EF2, 0x1EF3),
    (0x2000, 0x203A),  # general punctuation
    (0x2044, 0x2044),
    (0x2070, 0x208E),  # superscripts and subscripts
    (0x20AC, 0x20AC),
    (0x2116, 0x2122),
    (0x2150, 0x215E),  # fractions
    (0x2190, 0x2195),  # arrows
    (0x2200, 0x2265),  # mathematics
    (0x25A0, 0x25CF),  # shapes
    (0x2713, 0x2718),  # ticks and crosses
)


def find(name: str, folders: list[Path]) -> Path:
    for folder in folders:
        for path in sorted(folder.rglob(name)):
            return path
    raise SystemExit(f"{name} is in none of the folders")


def face(family: str, bold: bool, paths: list[Path]) -> dict[str, object]:
    fonts = [TTFont(path) for path in paths]
    widths: dict[int, int] = {}
    for font in reversed(fonts):
        per_em, advances = font["head"].unitsPerEm, font["hmtx"]
        widths |= {point: round(advances[name][0] * 1000 / per_em) for point, name in font.getBestCmap().items()}
    points = [
        point
        for first, last in RANGES
        for point in range(first, last + 1)
        if point in widths and unicodedata.category(chr(point)) not in ("Cc", "Cf")
    ]
    head = fonts[0]["hhea"]
    line = round((head.ascent - head.descent + head.lineGap) * 1000 / fonts[0]["head"].unitsPerEm)
    characters = {"characters": "".join(map(chr, points)), "widths": " ".join(str(widths[point]) for point in points)}
    return {"family": family, "bold": bold, "measured": paths[0].stem, "line": line, **characters}


def main() -> None:
    folders = [Path(argument) for argument in sys.argv[1:]] or [Path("/usr/share/fonts")]
    faces = [
        face(family, bold, [find(name, folders) for name in names])
        for family, both in FACES.items()
        for bold, names in zip((False, True), both, strict=True)
    ]
    names = {"same": SAME, "wider": WIDER, "faces": [(one["family"], one["bold"]) for one in faces]}
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in (names, *faces))
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(faces)} faces, {len(text)} characters")


if __name__ == "__main__":
    main()
