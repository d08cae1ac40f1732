"""What can be read in a finished file, one string a paragraph: opened again with other eyes than the writer's."""

import re
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_BLOCKS = {
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "dt",
    "dd",
    "td",
    "th",
    "caption",
    "figcaption",
    "title",
    "div",
    "ul",
    "ol",
    "section",
    "nav",
    "header",
    "footer",
    "main",
    "aside",
    "table",
    "tr",
    "blockquote",
    "a",
    "figure",
    "summary",
    "details",
    "article",
    "address",
}


def plain(text: str) -> str:
    """Return a text with all blanks as one, as a reader takes it in."""
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def _paragraphs(data: bytes, parts: str, name: str, texts: set[str], breaks: set[str]) -> list[str]:
    found = []
    with ZipFile(BytesIO(data)) as package:
        for part in sorted(package.namelist()):
            if not re.fullmatch(parts, part):
                continue
            for paragraph in etree.fromstring(package.read(part)).iter(name):
                pieces = [
                    " " if element.tag in breaks else element.text or ""
                    for element in paragraph.iter()
                    if element.tag in texts | breaks
                ]
                found.append(plain("".join(pieces)))
    return [text for text in found if text]


def word_texts(data: bytes) -> list[str]:
    """Return the paragraphs of a Word file: body, headers and footers, without the names of fields."""
    parts = r"word/(document|header\d*|footer\d*)\.xml"
    return _paragraphs(data, parts, f"{_W}p", {f"{_W}t"}, {f"{_W}br", f"{_W}tab", f"{_W}cr"})


def deck_texts(data: bytes) -> list[str]:
    """Return the paragraphs of a deck: slides and notes."""
    parts = r"ppt/(slides|notesSlides)/[^/]+\.xml"
    return _paragraphs(data, parts, f"{_A}p", {f"{_A}t"}, {f"{_A}br"})


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.current = ""
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "script", "svg"):
            self.silent += 1
        if tag in _BLOCKS:
            self.close_block()
        if tag == "br":
            self.current += " "
        self.found += [value for name, value in attrs if name in ("alt", "aria-label") and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script", "svg"):
            self.silent -= 1
        if tag in _BLOCKS - {"a"}:
            self.close_block()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.current += data

    def close_block(self) -> None:
        if plain(self.current):
            self.found.append(plain(self.current))
        self.current = ""


def page_texts(data: bytes, split_links: bool = True) -> list[str]:
    """Return the blocks of text of a page, with alternative texts and labels."""
    page = _Page()
    text = data.decode("utf-8")
    if not split_links:
        text = re.sub(r"</?a\b[^>]*>", "", text)
    page.feed(text)
    page.close_block()
    return page.found
