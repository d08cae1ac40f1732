# ruff: noqa: E501  a table
"""Projects that mean harm, each with what it must get: a problem's code, or how it is made harmless."""

import os
import socket
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

from tests.hostile.mutants import ROOT

HEAD = "---\ntitle: A sample\npartnership: Plain\nbrand: plain\n---\n\n"
TEXT = "## Background\n\nTwo families asked for help.\n\n## Strengths\n\n- Records say who knocked.\n"
SECRET = "TOP-SECRET-9f3b"  # noqa: S105
"""What stands in a file outside the project, and must be in no output."""

BRAND = "meta:\n  name: Hostile Partnership\n"
OWN = HEAD.replace("Plain", "Hostile Partnership").replace("brand: plain\n", "") + TEXT
"""A content file of the partnership whose brand is hostile."""

Maker = Callable[[Path], object]
Data = str | bytes | Callable[[], "str | bytes"]
"""What a file holds, or what makes it, where it is large."""


@dataclass(frozen=True)
class Hostile:
    """A project that means harm."""

    what: str
    make: Maker
    gets: str
    """The code of the problem that it gets, or ``neutralised: …``."""


def as_bytes(data: Data) -> bytes:
    """Return what a file holds."""
    given = data() if callable(data) else data
    return given if isinstance(given, bytes) else given.encode("utf-8", "surrogatepass")


def content(text: Data, name: str = "audit.md") -> Maker:
    """Return what writes a content file."""

    def make(folder: Path) -> None:
        (folder / "content" / name).write_bytes(as_bytes(text))

    return make


def body(text: str) -> Maker:
    """Return what writes a content file with sound settings."""
    return content(HEAD + TEXT + "\n" + text)


def settings(text: str) -> Maker:
    """Return what writes a content file with more in its settings."""
    return content(HEAD.replace("brand: plain\n", f"brand: plain\n{text}\n") + TEXT)


def linked(name: str, to: str) -> Maker:
    """Return what makes a symbolic link in the project."""

    def make(folder: Path) -> None:
        content(HEAD + TEXT)(folder)
        path = folder / name
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(to)

    return make


def special(kind: str) -> Maker:
    """Return what makes a content file that is none: a pipe, a socket, a link to a device."""

    def make(folder: Path) -> None:
        path = folder / "content" / "audit.md"
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "socket":
            home = Path.cwd()
            os.chdir(path.parent)
            try:
                with socket.socket(socket.AF_UNIX) as server:
                    server.bind(path.name)
            finally:
                os.chdir(home)
        else:
            path.mkdir()

    return make


def picture(data: Data, name: str = "picture.png") -> Maker:
    """Return what writes a picture and a content file that shows it."""

    def make(folder: Path) -> None:
        (folder / "content" / name).write_bytes(as_bytes(data))
        body(f"## Method\n\n![Four of six cases were on time.]({name})\n")(folder)

    return make


def glossary(data: Data) -> Maker:
    """Return what writes a glossary beside a sound content file."""

    def make(folder: Path) -> None:
        content(HEAD + TEXT)(folder)
        content(data, "glossary.csv")(folder)

    return make


def brand(text: Data, **files: Data) -> Maker:
    """Return what writes a brand with files beside it (``logo_png`` is logo.png), and a content file of its own."""

    def make(folder: Path) -> None:
        home = folder / "layouts" / "brands" / "hostile"
        home.mkdir(parents=True)
        (home / "_brand.yml").write_bytes(as_bytes(text))
        for name, data in files.items():
            (home / name.replace("_", ".")).write_bytes(as_bytes(data))
        content(OWN)(folder)

    return make


def logo(data: Data, name: str = "logo.png") -> Maker:
    """Return what writes a brand with a logo."""
    return brand(f"{BRAND}logo: {{path: {name}, alt: Our name}}\n", **{name.replace(".", "_"): data})


def word(data: Data) -> Maker:
    """Return what writes a brand with a Word template."""
    return brand(f"{BRAND}defaults:\n  briefings:\n    templates: {{word: our.docx}}\n", our_docx=data)


def deck(data: Data) -> Maker:
    """Return what writes a brand with a PowerPoint template."""
    return brand(f"{BRAND}defaults:\n  briefings:\n    templates: {{powerpoint: our.pptx}}\n", our_pptx=data)


def changed(
    kind: str, more: dict[str, bytes] | None = None, replaced: dict[str, tuple[str, str]] | None = None
) -> bytes:
    """Return our template with parts added, and words replaced in the parts whose names hold a key."""
    name = "word.docx" if kind == "word" else "slides.pptx"
    target = BytesIO()
    with ZipFile(ROOT / "layouts" / "briefing" / name) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part)
            for key, (before, after) in (replaced or {}).items():
                if part.replace("/", "_").replace(".", "_").endswith(key):
                    data = data.replace(before.encode(), after.encode(), 1)
            new.writestr(part, data)
        for part, data in (more or {}).items():
            new.writestr(part, data)
    return target.getvalue()


def related(kind: str, target: str, mode: str = ' TargetMode="External"') -> tuple[str, str]:
    """Return what to replace in a part of relationships so that it has one more."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    one = f'<Relationship Id="rId777" Type="{space}/{kind}" Target="{target}"{mode}/>'
    return ("</Relationships>", f"{one}</Relationships>")


def zipped(*entries: tuple[str, bytes]) -> bytes:
    """Return a zip of some entries."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as file:
        for name, data in entries:
            file.writestr(name, data)
    return target.getvalue()


def png(width: int, height: int, lines: bytes = b"", *chunks: tuple[bytes, bytes]) -> bytes:
    """Return a PNG file in grey that says it has so many pixels, whatever it holds."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), *chunks, (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")]
    whole = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + whole


def photograph(**words: str) -> bytes:
    """Return a JPEG with the name of its camera's owner, its program and a remark."""
    file, exif = BytesIO(), Image.Exif()
    exif[0x0131] = words.get("program", SECRET)
    Image.new("RGB", (640, 480), "#0B5563").save(file, "JPEG", exif=exif, comment=SECRET.encode())
    return file.getvalue() + SECRET.encode()


def svg(inner: str, head: str = "") -> bytes:
    """Return an SVG drawing."""
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{head}<svg {space} viewBox="0 0 10 10">{inner}</svg>'.encode()


ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)
DOC_RELS, DECK_RELS = "word__rels_document_xml_rels", "ppt__rels_presentation_xml_rels"

LOGO = b"\x89PNG"
INPUTS: list[Hostile] = [
    # content: files that are none, or are too much
    Hostile("a content file of 50 MB", content(lambda: HEAD.encode() + b"word " * 10_000_000), "file-too-large"),
    Hostile("an empty content file", content(""), "empty-file"),
    Hostile("a content file of NUL bytes", content(b"\0" * 5000), "invisible-character"),
    Hostile("a content file of random bytes", content(bytes(range(256)) * 40), "not-utf-8"),
    Hostile("a content file in UTF-16", content((HEAD + TEXT).encode("utf-16")), "not-utf-8"),
    Hostile("a content file of 150,000 empty lines", content(HEAD + "\n" * 150_000 + TEXT), "file-too-large"),
    Hostile("a content file that is a pipe (FIFO)", special("pipe"), "not-a-file"),
    Hostile("a content file that is a socket", special("socket"), "not-a-file"),
    Hostile("a content file that is a folder", special("folder"), "is-a-folder"),
    Hostile("a content file that links to /dev/zero", linked("content/audit.md", "/dev/zero"), "link-outside"),
    Hostile("a content file that links to a secret elsewhere", linked("content/audit.md", "../../secret.md"), "link-outside"),
    Hostile("a content file that links to itself", linked("content/audit.md", "audit.md"), "link-outside"),
    Hostile("a content file named as a device of Windows", content(HEAD + TEXT, "CON.md"), "reserved-name"),
    Hostile("a content file whose outputs would be such a device", content(HEAD + TEXT, "Nul!.md"), "reserved-name"),
    Hostile("a content file whose name is no UTF-8", lambda folder: Path(os.fsdecode(os.fsencode(folder / "content") + b"/\xff.md")).write_text(HEAD + TEXT), "wrong-name"),
    Hostile("a content file named as a command (; rm -rf)", content(HEAD + TEXT, "a; rm -rf $HOME `x`.md"), "neutralised: its outputs are named a-rm-rf-home-x"),
    # settings
    Hostile("YAML that unfolds a billionfold (aliases)", settings(LAUGHS), "yaml-alias"),
    Hostile("YAML nested 20,000 deep", settings("x: " + "[" * 20_000), "yaml-depth"),
    Hostile("YAML nested 300 deep by indents", settings("\n".join(" " * n + "a:" for n in range(300))), "yaml-depth"),
    Hostile("YAML that runs a Python function (tag)", settings("x: !!python/object/apply:os.system ['touch pwned']"), "yaml-tag"),
    Hostile("YAML with an unknown tag", settings("x: !include /etc/passwd"), "yaml-tag"),
    Hostile("YAML that merges itself", settings("x: &x\n  <<: *x"), "yaml-alias"),
    Hostile("settings of 190,000 characters", settings("x: " + "a" * 190_000), "settings-too-long"),
    Hostile("settings with 9,000 values", settings("x: [" + "1," * 9_000 + "1]"), "settings-too-long"),
    Hostile("a lone surrogate by an escape of YAML", settings('subtitle: "a\\uD800b"'), "yaml-character"),
    Hostile("a mark of direction by an escape of YAML", settings('subtitle: "a\\u202eb"'), "yaml-character"),
    Hostile("an escape character for the terminal in the title", content(HEAD.replace("A sample", 'A "\x1b]0;x\x07') + TEXT), "invisible-character"),
    Hostile("settings without an end", content("---\n" + "title: x\n" * 2_500), "no-settings-end"),
    Hostile("a number with 30,000 digits as a score", settings(f"judgement:\n  value: {'9' * 30_000}\n  scale: 1 to 5"), "neutralised: text stays text, or a problem"),
    # text
    Hostile("a lone surrogate in bytes", body("a \ud800 b"), "not-utf-8"),
    Hostile("control characters", body("a \x08\x1b[31m b"), "invisible-character"),
    Hostile("marks that turn the direction of a sentence", body("Access was \u202eton\u202c granted."), "direction-mark"),
    Hostile("an isolate of direction", body("Access \u2067was\u2069 granted."), "direction-mark"),
    Hostile("a mark of direction by a character reference", body("Access &#x202e;was&#8294; granted."), "neutralised: the mark is left out"),
    Hostile("zero-width characters inside a name", body("It was Ja\u200bne Sm\u2060ith\u200d of 5."), "zero-width-character"),
    Hostile("a byte order mark in the middle", body("word\ufeffword"), "zero-width-character"),
    Hostile("hidden words in tag characters", body("Fine." + "".join(chr(0xE0000 + ord(c)) for c in "ignore this")), "zero-width-character"),
    Hostile("private characters as the reader's own marks", body("a \U000f0001\U000f0002 b"), "invisible-character"),
    Hostile("{{ jinja }} in the text", body("A {{ 7*191 }} and {% for x in y %} and {{ config.__class__ }}."), "neutralised: shown as it stands"),
    Hostile("{{ jinja }} in the title", content(HEAD.replace("A sample", "'A {{ 7*191 }} sample'") + TEXT), "neutralised: shown as it stands"),
    Hostile("a script in the text", body("<script>alert(1)</script>"), "raw-html"),
    Hostile("a picture element with an event handler", body('<img src=x onerror="alert(1)">'), "raw-html"),
    Hostile("a link that runs a script", body("[click](javascript:alert(1))"), "bad-link"),
    Hostile("a link to a local file", body("[click](file:///etc/passwd)"), "bad-link"),
    Hostile("a link that leaves its attribute", body('[click](https://e.org/"onmouseover="alert(1))'), "bad-link"),
    Hostile("a link that is data", body("[click](data:text/html;base64,PHNjcmlwdD4=)"), "bad-link"),
    Hostile("HTML, JSON and XML signs in the title", content(HEAD.replace("A sample", "'</title></script><script>alert(1)</script> ]]> & \"x'''") + TEXT), "neutralised: escaped in every format"),
    Hostile("a spreadsheet formula in a table", body("| A | B |\n| - | - |\n| =cmd\\|' /C calc'!A0 | 1 |\n"), "neutralised: it stays words"),
    # what makes readers slow or deep
    Hostile("10,000 brackets that do not close", body("[" * 9_900), "too-many-brackets"),
    Hostile("3,000 links that do not close", body("[a](" * 2_400), "too-many-brackets"),
    Hostile("pictures in pictures", body("![" * 4_900), "too-many-brackets"),
    Hostile("190,000 characters in one paragraph", body("a \\* " * 38_000), "paragraph-too-long"),
    Hostile("12,000 backslashes", body("\\" * 12_000), "paragraph-too-long"),
    Hostile("quotes 3,000 deep", body("> " * 3_000 + "x"), "too-deep"),
    Hostile("a list 300 levels deep", body("".join("  " * n + "- a\n" for n in range(300))), "too-deep"),
    Hostile("40,000 starts of comments", body("<!--" * 40_000), "comment-without-end"),
    Hostile("15,000 comments", body("<!-- a -->" * 15_000), "neutralised: left out"),
    Hostile("700 headings", body("## Method\n\nx\n\n" * 700), "too-many-headings"),
    Hostile("45,000 points", body("- a\n" * 45_000), "file-too-large"),
    Hostile("2,900 points", body("- a\n" * 2_900), "neutralised: built within limits"),
    Hostile("2,800 stars", body("*a **b " * 1_400), "neutralised: read within limits"),
    Hostile("a table of 3,000 columns", body("|" + "a|" * 3_000 + "\n|" + "-|" * 3_000 + "\n|" + "b|" * 3_000), "table-too-wide"),
    Hostile("a word of 9,000 letters", body("a" * 9_000), "neutralised: broken over lines"),
    # pictures
    Hostile("a picture by ../", body("## Method\n\n![A door.](../../secret.png)"), "picture-outside"),
    Hostile("a picture by an absolute path", body("## Method\n\n![A door.](/etc/passwd)"), "picture-outside"),
    Hostile("a picture that is a link out of the folder", lambda folder: (linked("content/picture.png", "../../secret.png")(folder), body("## Method\n\n![A door.](picture.png)")(folder)), "picture-outside"),
    Hostile("a picture on the web", body("## Method\n\n![A door.](https://e.org/pixel.png)"), "picture-elsewhere"),
    Hostile("a picture by a network path of Windows", body("## Method\n\n![A door.](\\\\\\\\server\\\\share\\\\a.png)"), "picture-missing"),
    Hostile("a picture named as a device of Windows", picture(lambda: png(4, 4, b"\0" * 20), "aux.png"), "picture-broken"),
    Hostile("a decompression bomb: 60,000 × 60,000 pixels in 4 KB", picture(lambda: png(60_000, 60_000, b"\0" * 4_000_000)), "picture-too-large"),
    Hostile("a picture of 9,500 × 9,500 pixels", picture(lambda: png(9_500, 9_500, b"")), "picture-too-large"),
    Hostile("a picture with 200 MB of packed text", picture(lambda: png(4, 4, b"\0" * 20, (b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 200_000_000, 9)))), "picture-broken"),
    Hostile("a picture of 30 MB", picture(lambda: png(4, 4, b"\0" * 20) + b"\0" * 30_000_000), "picture-too-large"),
    Hostile("a picture cut short", picture(lambda: png(400, 400, b"\0" * 100)[:60]), "picture-broken"),
    Hostile("a picture that is a program (PostScript)", picture(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) run\n"), "picture-broken"),
    Hostile("an SVG drawing with a script as a picture", picture(svg("<script>alert(1)</script>")), "picture-type"),
    Hostile("a photograph that names program, remark and more", picture(photograph, "picture.jpg"), "neutralised: left out of every format"),
    # glossary
    Hostile("a glossary with a cell of 300,000 characters", glossary('acronym,expansion\nA,"' + "a" * 300_000 + '"\n'), "glossary-broken"),
    Hostile("a glossary with 60,000 rows", glossary("acronym,expansion\n" + "".join(f"A{n},b\n" for n in range(60_000))), "glossary-too-long"),
    Hostile("a glossary of 20 MB", glossary(lambda: "acronym,expansion\n" + "A,b\n" * 5_000_000), "file-too-large"),
    Hostile("a glossary whose acronyms are patterns", glossary("acronym,expansion\n(a+)+$,b\n.*,c\n[,d\n"), "neutralised: looked for as they stand"),
    Hostile("a glossary with HTML", glossary("acronym,expansion\nDA,</abbr><script>alert(1)</script>\n"), "neutralised: escaped in every format"),
    Hostile("a glossary that links out of the folder", linked("content/glossary.csv", "../../secret.md"), "link-outside"),
    # brand and logos
    Hostile("a brand file with a tag", brand(BRAND + "x: !!python/name:os.system\n"), "yaml-tag"),
    Hostile("a brand file that unfolds a billionfold", brand(BRAND + LAUGHS), "yaml-alias"),
    Hostile("a brand file of 30 MB", brand(lambda: BRAND.encode() + b"# x\n" * 7_500_000), "brand-unreadable"),
    Hostile("a brand file that links out of the folder", linked("layouts/brands/hostile/_brand.yml", "../../../../secret.md"), "brand-unreadable"),
    Hostile("colours that go round in a circle", brand(BRAND + "color:\n  palette: {a: b, b: a}\n  primary: a\n"), "colour-circle"),
    Hostile("style sheets in the name of a font", brand(BRAND + "typography:\n  base: \"x'; } body { background: url(https://e.org/x) } /*\"\n"), "neutralised: escaped"),
    Hostile("a home address that runs a script", brand(BRAND.replace("meta:\n", "meta:\n  link: {home: 'javascript:alert(1)'}\n")), "wrong-address"),
    Hostile("a logo by ../", brand(BRAND + "logo: {path: ../../../../secret.png, alt: A}\n"), "logo-outside"),
    Hostile("a logo by an absolute path", brand(BRAND + "logo: {path: /etc/passwd, alt: A}\n"), "logo-outside"),
    Hostile("a logo whose name is too long for any system", brand(BRAND + f"logo: {{path: {'a' * 5_000}.png, alt: A}}\n"), "logo-missing"),
    Hostile("an SVG logo with a script", logo(svg("<script>alert(1)</script>")), "logo-type"),
    Hostile("an SVG logo with foreign HTML and event handlers", logo(svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="x()"/></foreignObject>')), "logo-type"),
    Hostile("an SVG logo that loads from elsewhere", logo(svg('<image xlink:href="https://e.org/x.png"/><style>@import url(https://e.org/x.css);</style>')), "logo-type"),
    Hostile("an SVG logo with external entities", logo(svg("&e;", '<?xml version="1.0"?>' + ENTITY)), "logo-type"),
    Hostile("an SVG logo of 10^9 units", logo(svg("").replace(b"10 10", b"1000000000 1000000000")), "logo-type"),
    Hostile("a logo that is a decompression bomb", logo(lambda: png(60_000, 60_000, b"\0" * 4_000_000)), "logo-type"),
    # templates
    Hostile("a Word template that is no zip", word(b"PK\x03\x04 words"), "word-unreadable"),
    Hostile("a Word template with a password", word(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), "word-unreadable"),
    Hostile("a Word template that unpacks to 3 GB", word(lambda: zipped(*((f"word/{n}.xml", b"\0" * 100_000_000) for n in range(3)), ("[Content_Types].xml", b"<Types/>"))), "word-unreadable"),
    Hostile("a Word template with a part packed 1,000-fold", word(lambda: changed("word", {"word/x.xml": b"<x>" + b" " * 60_000_000 + b"</x>"})), "word-unreadable"),
    Hostile("a Word template that lies about sizes", word(lambda: changed("word").replace(struct.pack("<I", 0), struct.pack("<I", 0))[:-30] + b"\0" * 30), "word-unreadable"),
    Hostile("a Word template with 20,000 entries", word(lambda: zipped(*((f"word/{n}.xml", b"<x/>") for n in range(20_000)))), "word-unreadable"),
    Hostile("a Word template with ../ in a name", word(lambda: changed("word", {"../../evil.xml": b"<x/>"})), "word-unreadable"),
    Hostile("a Word template with an absolute name", word(lambda: changed("word", {"/etc/evil.xml": b"<x/>"})), "word-unreadable"),
    Hostile("a Word template with two parts of one name", word(lambda: changed("word", {"WORD/document.xml": b"<x/>"})), "word-unreadable"),
    Hostile("a Word template with external entities (XXE)", word(lambda: changed("word", None, {"word_document_xml": ("<w:document", ENTITY + "<w:document")})), "word-unreadable"),
    Hostile("a Word template with XXE in UTF-16", word(lambda: changed("word", {"customXml/item9.xml": f"{ENTITY}<x>&e;</x>".encode("utf-16")})), "word-unreadable"),
    Hostile("a Word template with macros", word(lambda: changed("word", {"word/vbaProject.bin": b"x"})), "word-unreadable"),
    Hostile("a Word template of the kind with macros", word(lambda: changed("word", None, {"[Content_Types]_xml": ("wordprocessingml.document.main", "word.document.macroEnabled.main")})), "word-unreadable"),
    Hostile("a Word template tied to a remote template", word(lambda: changed("word", None, {DOC_RELS: related("attachedTemplate", "https://e.org/evil.dotm")})), "word-unreadable"),
    Hostile("a Word template with a linked picture", word(lambda: changed("word", None, {DOC_RELS: related("image", "https://e.org/pixel.png")})), "word-unreadable"),
    Hostile("a Word template that shows a part of another file", word(lambda: changed("word", None, {DOC_RELS: related("frame", "file:///etc/passwd")})), "word-unreadable"),
    Hostile("a Word template with an embedded object (OLE)", word(lambda: changed("word", None, {DOC_RELS: related("oleObject", "embeddings/x.bin", "")})), "word-unreadable"),
    Hostile("a Word template with a chunk of HTML", word(lambda: changed("word", None, {DOC_RELS: related("aFChunk", "x.html", "")})), "word-unreadable"),
    Hostile("a Word template with a field that starts a program (DDE)", word(lambda: changed("word", {"word/header9.xml": b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:fldSimple w:instr=" DDEAUTO c:\\\\cmd.exe x"/></w:hdr>'})), "word-unreadable"),
    Hostile("a Word template with an ActiveX control", word(lambda: changed("word", {"word/activeX/activeX1.xml": b"<x/>"})), "word-unreadable"),
    Hostile("a PowerPoint template that is no zip", deck(b"words"), "slides-unreadable"),
    Hostile("a PowerPoint template that unpacks to 3 GB", deck(lambda: zipped(*((f"ppt/{n}.xml", b"\0" * 100_000_000) for n in range(3)))), "slides-unreadable"),
    Hostile("a PowerPoint template with external entities (XXE)", deck(lambda: changed("deck", None, {"ppt_presentation_xml": ("<p:presentation", ENTITY + "<p:presentation")})), "slides-unreadable"),
    Hostile("a PowerPoint template with macros", deck(lambda: changed("deck", {"ppt/vbaProject.bin": b"x"})), "slides-unreadable"),
    Hostile("a PowerPoint template with a linked film", deck(lambda: changed("deck", None, {DECK_RELS: related("video", "https://e.org/film.mp4")})), "slides-unreadable"),
    Hostile("a PowerPoint template that starts a program", deck(lambda: changed("deck", {"ppt/slides/slide99.xml": b'<p:sld xmlns:p="x"><a action="ppaction://program"/></p:sld>'})), "slides-unreadable"),
    Hostile("a template by ../", brand(BRAND + "defaults:\n  briefings:\n    templates: {word: ../../../../secret.docx}\n"), "wrong-template"),
    Hostile("a template that is a .docm", brand(BRAND + "defaults:\n  briefings:\n    templates: {word: our.docm}\n", our_docm=b"x"), "wrong-template"),
    # the project's settings
    Hostile("settings of the project that are nested 5,000 deep", lambda folder: (content(HEAD + TEXT)(folder), (folder / "pyproject.toml").write_text("x = " + "[" * 5_000)), "settings-unreadable"),
    Hostile("a limit below zero", lambda folder: (content(HEAD + TEXT)(folder), (folder / "pyproject.toml").write_text("[tool.briefings.limits]\ncontent-bytes = -1\n")), "settings-wrong"),
]  # fmt: skip
