from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from docx import Document
from pptx import Presentation

from briefings.layouts import packaged_layouts
from briefings.limits import Limits
from briefings.writers.ooxml.unpacked import RefusedError, unpacked
from tests.hostile.inputs import DECK_RELS, DOC_RELS, ENTITY, changed, related, zipped


def refused(folder: Path, data: bytes, limits: Limits | None = None) -> str:
    """Return why a template is refused."""
    path = folder / "a.docx"
    path.write_bytes(data)
    with pytest.raises(RefusedError) as fault:
        unpacked(path, limits)
    assert str(fault.value).endswith((".", "Normal."))
    return str(fault.value)


@pytest.mark.parametrize("name", ["word.docx", "slides.pptx"])
def test_our_own_templates_come_apart_whole(name: str) -> None:
    path = packaged_layouts() / "briefing" / name
    with ZipFile(path) as package:
        assert unpacked(path) == {part: package.read(part) for part in package.namelist()}


def test_the_templates_of_the_libraries_are_taken(tmp_path: Path) -> None:
    Document().save(str(tmp_path / "a.docx"))
    Presentation().save(str(tmp_path / "a.pptx"))  # its printer settings hold a document type, and are no XML
    assert unpacked(tmp_path / "a.docx")
    assert unpacked(tmp_path / "a.pptx")


def test_web_and_mail_addresses_behind_words_stay(tmp_path: Path) -> None:
    for target in ("https://example.org", "http://example.org", "mailto:a@example.org"):
        (tmp_path / "a.docx").write_bytes(changed("word", None, {DOC_RELS: related("hyperlink", target)}))
        assert unpacked(tmp_path / "a.docx")


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "javascript:x", "\\\\server\\share", "C:/x", "data:text/html,x"]
)
def test_other_addresses_behind_words_do_not(tmp_path: Path, target: str) -> None:
    assert target in refused(tmp_path, changed("word", None, {DOC_RELS: related("hyperlink", target)}))


def test_an_outside_target_is_seen_without_its_mode(tmp_path: Path) -> None:
    assert "leads to" in refused(tmp_path, changed("word", None, {DOC_RELS: related("image", "https://e.org/x", "")}))


def test_how_to_part_from_a_remote_template_is_told(tmp_path: Path) -> None:
    said = refused(tmp_path, changed("word", None, {DOC_RELS: related("attachedTemplate", "https://e.org/x.dotm")}))
    assert "attach Normal" in said


@pytest.mark.parametrize("name", ["../x", "a/../x", "/x", "a\\x", "C:x", "a//b", "./x", "a\x07b"])
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    assert "name" in refused(tmp_path, zipped((name, b"x")))


def test_a_limit_is_a_limit(tmp_path: Path) -> None:
    data = changed("word")
    assert "has more than 3 entries" in refused(tmp_path, data, Limits(template_entries=3))
    assert "bytes when it is unpacked" in refused(tmp_path, data, Limits(template_unpacked_bytes=1000))
    assert "it may have 1,000 bytes" in refused(tmp_path, data, Limits(template_bytes=1000))
    big = changed("word", {"word/x.bin": b" " * 2_000_000})
    assert "times its size" in refused(tmp_path, big, Limits(template_ratio=50))


def test_a_part_that_is_longer_than_it_says_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(("[Content_Types].xml", b"<Types/>" * 100)))
    for sign, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(sign) + at
        data[start : start + 4] = (8).to_bytes(4, "little")
    assert "damaged" in refused(tmp_path, bytes(data))


def test_parts_packed_otherwise_or_encrypted_are_refused(tmp_path: Path) -> None:
    file = BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr(ZipInfo("a.xml"), b"x", ZIP_BZIP2)
    assert "packed in a manner" in refused(tmp_path, file.getvalue())
    data = bytearray(zipped(("a.xml", b"x")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in refused(tmp_path, bytes(data))


@pytest.mark.parametrize(
    "content",
    [
        f"{ENTITY}<x/>".encode(),
        f"{ENTITY}<x/>".encode("utf-16"),
        f"{ENTITY}<x/>".encode("utf-16-be"),
        b"<?xml version='1.0' encoding='UTF-7'?><x/>",
        f"{ENTITY}<x/>".encode("utf-32"),
        f"<?xml version='1.0' encoding='cp037'?>{ENTITY}<x/>".encode("cp037"),
    ],
)
def test_document_types_are_refused_in_any_encoding(tmp_path: Path, content: bytes) -> None:
    assert "item9.xml" in refused(tmp_path, changed("word", {"customXml/item9.xml": content}))


def test_a_document_type_cannot_hide_behind_a_name(tmp_path: Path) -> None:
    types = ("</Types>", '<Override PartName="/word/x.bin" ContentType="application/xml"/></Types>')
    data = changed("word", {"word/x.bin": ENTITY.encode()}, {"[Content_Types]_xml": types})
    assert "x.bin" in refused(tmp_path, data)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize(
    "inner",
    [
        '<w:fldSimple w:instr=" INCLUDETEXT x"/>',
        '<w:fldChar w:fldCharType="begin"/><w:instrText> DDE</w:instrText><w:instrText>AUTO x</w:instrText>'
        '<w:fldChar w:fldCharType="end"/>',
        '<w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText><w:fldChar w:fldCharType="begin"/>'
        '<w:instrText> INCLUDEPICTURE "https://e.org/x"</w:instrText><w:fldChar w:fldCharType="end"/>'
        '<w:fldChar w:fldCharType="end"/>',
        "<w:instrText>LINK x</w:instrText>",
    ],
)
def test_fields_that_fetch_are_refused(tmp_path: Path, inner: str) -> None:
    part = f'<w:hdr xmlns:w="{W}"><w:p><w:r>{inner}</w:r></w:p></w:hdr>'.encode()
    assert "fetches" in refused(tmp_path, changed("word", {"word/header9.xml": part}))


def test_fields_that_only_count_stay(tmp_path: Path) -> None:
    part = f'<w:hdr xmlns:w="{W}"><w:fldSimple w:instr=" PAGE "/></w:hdr>'.encode()
    (tmp_path / "a.docx").write_bytes(changed("word", {"word/header9.xml": part}))
    assert unpacked(tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("word", {"word/vbaProject.bin": b"x"}),
        ("word", {"word/activeX/a.xml": b"<x/>"}),
        ("word", {"word/a.vml": b'<v:imagedata src="https://e.org/x.png"/>'}),
        ("deck", {"ppt/slides/s.xml": b'<x action="ppaction://macro?name=x"/>'}),
    ],
)
def test_programs_and_what_loads_are_refused(tmp_path: Path, kind: str, more: dict[str, bytes]) -> None:
    assert next(iter(more)) in refused(tmp_path, changed(kind, more))


def test_objects_are_refused(tmp_path: Path) -> None:
    for kind in ("oleObject", "control", "aFChunk"):
        assert "object" in refused(tmp_path, changed("deck", None, {DECK_RELS: related(kind, "x.bin", "")}))


def test_a_file_that_is_missing_raises_as_the_system_does(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        unpacked(tmp_path / "none.docx")


def test_an_unpacked_part_is_never_kept_twice(tmp_path: Path) -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("a.xml", b"<x/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("a.xml", b"<y/>")
    assert "twice" in refused(tmp_path, file.getvalue())
