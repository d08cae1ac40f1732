# ruff: noqa: E501  tables of words
"""Inputs made from good ones: real files changed by character, line, value and part, from a plan of numbers."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

ROOT = Path(__file__).parents[2]

Step = tuple[int, int, int]
"""Which change, where, and with what: any three numbers mean something."""
Plan = tuple[int, tuple[Step, ...]]
"""Which seed, and the changes made to it one after another."""

PATTERNS = {
    "content": ("content/*.md", "tests/hard/*.md", "tests/broken/*.md", "layouts/starter/example.md"),
    "brand": ("layouts/brands/*/_brand.yml",),
    "glossary": ("content/glossary.csv", "briefings/checks/data/language.csv"),
    "settings": ("layouts/starter/pyproject.toml", "pyproject.toml"),
    "picture": ("tests/hard/*.png", "tests/hard/*.jpg", "layouts/brands/*/*.png"),
    "word": ("layouts/briefing/word.docx",),
    "deck": ("layouts/briefing/slides.pptx",),
}
PACKAGES = ("word", "deck")

MARKDOWN = [
    "[", "](", "](https://e.org/a)", "![", "![a](chart.png)", "<!--", "-->", "> ", "- ", "1. ", "99999999. ", "|", "| - |", "---", "***",
    "**", "*", "_", "`", "```", "~~~", "\\", "<", "</p>", "<script>", "&#x202e;", "&#0;", "&amp;", "&#xD800;", "!!! note", '!!! notes "x"',
    "*[A]: ", "*[A]: b", "{: .steps }", "{: ", "{{ 7*7 }}", "{% raw %}", "#", "## ", "### ", "## Strengths", "## Questions for your team",
    "    ", "\t", ":   ", "::", "(", ")", "\u202e", "\u200b", "\u200d", "\u00ad", "\ufeff", "\u0085", "\u2028", "\x0b", "\x00", "\x1b[31m", "é", "👩‍👧", "Ⅷ",
    "٣", "²", "İ", "ß", "ﬁ", "1/0", "0%", "of 0 cases", "99999999999999999999", "32/13/2020", "2020-02-30", "aged 6", "07700 900123",
    "a@b.cd", "http://[::1", "https://", "mailto:", "javascript:x", "file:///etc/passwd", "“", "”", "’", "\n\n", "\n", "\r", "\r\n",
]  # fmt: skip
YAML = [
    ": ", "- ", "? ", "&a ", "*a", "!!python/object/apply:os.system ", "!x ", "|\n", ">\n", "'", '"', "[", "]", "{", "}", ",", "#", "%", "@", "`",
    "---\n", "...\n", "<<: *a\n", "null", "~", "true", "1e999", ".nan", ".inf", "0x1F", "0o17", "1:60:60", "2020-01-01", "\\", '"\\uD800"',
    '"\\x00"', '"\\U00110000"', "=", "\t", "  ", "title: ", "date: ", "partnership: ", "judgement:\n  value: 3\n  scale: 0\n", "panels: []\n",
    "light: ../x.png\n", "path: /etc/passwd\n", '"#GGGGGG"', "rgb(1,2,3)", "hsl(nan 1% 1%)", "color-mix(in oklch, red, blue)", "oklch(1e9 1 1)", "var(--x)",
]  # fmt: skip
OTHER = [
    ",",
    '"',
    '""',
    "\n",
    ";",
    "\x00",
    "AMBIGUOUS",
    "=cmd|'/c calc'!A1",
    "[",
    "]",
    "=",
    "999999999999999999999",
    "-1",
    "1.5",
    "'",
    "*",
    "…",
    "/",
]
XML = [
    "<", ">", "/>", "&", "&x;", "<!DOCTYPE x>", "<!--", "]]>", '"', "xmlns:", "w:", "r:id=", "rId1", "rId999", "0", "-1", "99999999999999", "ffffff",
    "TargetMode=\"External\"", "https://e.org", "../../x", "nan",
]  # fmt: skip
WORDS = {"content": MARKDOWN + YAML, "brand": YAML, "glossary": OTHER, "settings": OTHER}


@cache
def seeds(target: str) -> tuple[bytes, ...]:
    """Return the good files that inputs are made from."""
    paths = [path for pattern in PATTERNS[target] for path in sorted(ROOT.glob(pattern))]
    return tuple(path.read_bytes() for path in paths)


def made(target: str, plan: Plan) -> bytes:
    """Return the input that a plan stands for."""
    number, steps = plan
    data = seeds(target)[number % len(seeds(target))]
    if target in PACKAGES:
        return _package(data, steps)
    for step in steps:
        data = _bytes_changed(data, step) if target == "picture" else _text_changed(data, step, WORDS[target])
    return data


def _text_changed(data: bytes, step: Step, words: Sequence[str]) -> bytes:
    kind, at, what = step
    text = data.decode("utf-8", errors="surrogateescape")
    lines = text.split("\n")
    line, column = at % len(lines), (at // 7) % (len(text) + 1)
    word = words[what % len(words)]
    match kind % 9:
        case 0:
            text = text[:column] + word + text[column:]
        case 1:
            text = text[:column] + word * (what // len(words) % 2000) + text[column:]
        case 2:
            text = text[:column] + text[column + what % 40 :]
        case 3:
            text = "\n".join(lines[:line] + lines[line + 1 + what % 3 :])
        case 4:
            text = "\n".join([*lines[:line], lines[what % len(lines)], *lines[line:]])
        case 5:
            text = "\n".join([*lines[:line], word + lines[line], *lines[line + 1 :]])
        case 6:
            text = "\n".join([*lines[:line], lines[line] + word, *lines[line + 1 :]])
        case 7:
            text = "\n".join([*lines[:line], *[lines[line]] * (what % 300), *lines[line:]])
        case _:
            return _bytes_changed(data, (what % 4, at, what))
    return text.encode("utf-8", errors="surrogateescape")


def _bytes_changed(data: bytes, step: Step) -> bytes:
    kind, at, what = step
    at %= len(data) + 1
    match kind % 4:
        case 0:
            return data[:at] + bytes([what % 256]) + data[at + 1 :]
        case 1:
            return data[:at] + data[at + what % 64 :]
        case 2:
            return data[:at] + bytes([what % 256]) * (what % 70) + data[at:]
        case _:
            return data[:at]


@cache
def _parts(data: bytes) -> tuple[tuple[str, bytes], ...]:
    try:
        with ZipFile(BytesIO(data)) as package:
            return tuple((name, package.read(name)) for name in package.namelist())
    except BadZipFile:
        return ()


def _package(data: bytes, steps: Sequence[Step]) -> bytes:
    """Return a template with parts changed, taken out or named otherwise, and at times with its own bytes changed."""
    parts, raw = list(_parts(data)), list[Step]()
    for kind, at, what in steps:
        number = at % len(parts)
        name, content = parts[number]
        match kind % 6:
            case 0 | 1 | 2:
                parts[number] = (name, _text_changed(content, (kind // 6, at // len(parts), what), XML))
            case 3:
                parts = parts[:number] + parts[number + 1 :] or parts
            case 4:
                parts[number] = (("../" * (what % 3) + name, name + ".bin", "word/vbaProject.bin")[what % 3], content)
            case _:
                raw.append((what, at, what // 5))
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts:
            package.writestr(name, content)
    result = target.getvalue()
    for step in raw:
        result = _bytes_changed(result, step)
    return result
