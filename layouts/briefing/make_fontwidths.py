"""Make briefings/writers/fontwidths.json: how wide the characters of common Office fonts are.

Needs fontTools and the free fonts that have the same widths as the fonts of Office: Liberation Sans (Arial),
Liberation Serif (Times New Roman), Carlito (Calibri), Caladea (Cambria), and DejaVu Sans for Verdana and for every
font that is not in the list, as it is wider than nearly all. Run it from anywhere: python make_fontwidths.py FOLDER…,
with the folders that hold the .ttf files.
"""

import json
import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont

TARGET = Path(__file__).parents[2] / "briefings" / "writers" / "fontwidths.json"

FACES = {
    ("Arial", False): "LiberationSans-Regular.ttf",
    ("Arial", True): "LiberationSans-Bold.ttf",
    ("Times New Roman", False): "LiberationSerif-Regular.ttf",
    ("Times New Roman", True): "LiberationSerif-Bold.ttf",
    ("Calibri", False): "Carlito-Regular.ttf",
    ("Calibri", True): "Carlito-Bold.ttf",
    ("Cambria", False): "Caladea-Regular.ttf",
    ("Cambria", True): "Caladea-Bold.ttf",
    ("Verdana", False): "DejaVuSans.ttf",
    ("Verdana", True): "DejaVuSans-Bold.ttf",
}

SAME = {
    "Arimo": "Arial",
    "Bitstream Vera Sans": "Verdana",
    "Caladea": "Cambria",
    "Carlito": "Calibri",
    "DejaVu Sans": "Verdana",
    "Helvetica": "Arial",
    "Liberation Sans": "Arial",
    "Liberation Serif": "Times New Roman",
    "Times": "Times New Roman",
    "Tinos": "Times New Roman",
}

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


def face(family: str, bold: bool, path: Path) -> dict[str, object]:
    font = TTFont(path)
    per_em, head, widths, glyphs = font["head"].unitsPerEm, font["hhea"], font["hmtx"], font.getBestCmap()
    by_width: dict[int, str] = {}
    for first, last in RANGES:
        for point in range(first, last + 1):
            if point in glyphs and unicodedata.category(chr(point)) not in ("Cc", "Cf"):
                width = round(widths[glyphs[point]][0] * 1000 / per_em)
                by_width[width] = by_width.get(width, "") + chr(point)
    line = round((head.ascent - head.descent + head.lineGap) * 1000 / per_em)
    characters = {str(width): by_width[width] for width in sorted(by_width)}
    return {"family": family, "bold": bold, "measured": path.stem, "line": line, "characters": characters}


def main() -> None:
    folders = [Path(argument) for argument in sys.argv[1:]] or [Path("/usr/share/fonts")]
    faces = [face(family, bold, find(name, folders)) for (family, bold), name in FACES.items()]
    text = json.dumps({"same": SAME, "faces": faces}, ensure_ascii=False, indent=1)
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(faces)} faces, {len(text)} characters")


if __name__ == "__main__":
    main()
