"""Files that mean harm, or are broken: always a problem, never a traceback."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.audit import audit, audit_bytes, audit_file, package
from briefings.audit import file as audit_module
from briefings.audit import page as page_module
from briefings.audit.rules import Kind
from tests.audit.made import NS, codes, core, deck, found, packed, page, word

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9))
    + "]>"
)


def with_part(name: str, content: str | bytes) -> bytes:
    return word(parts={name: content})


def encrypted() -> bytes:
    data = bytearray(packed({"a": "x"}))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def damaged() -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", "<Relationships/>")
    return file.getvalue().replace(b"<Relationships/>", b"<Relationship?/>")


@pytest.mark.parametrize(("name", "data", "says"), [
    ("a.docx", b"", "no Office file"),
    ("a.docx", b"words", "no Office file"),
    ("a.docx", b"PK\x03\x04 broken", "no Office file"),
    ("a.docx", COMPOUND, "password"),
    ("a.docx", encrypted(), "password"),
    ("a.docx", damaged(), "damaged"),
    ("a.docx", packed({"a.txt": "x"}), "no Office file"),
    ("a.docx", packed({"[Content_Types].xml": "<Types/>"}), "no Word file"),
    ("a.docx", deck(), "no Word file"),
    ("a.pptx", word(), "no deck"),
    ("a.pptx", packed({"[Content_Types].xml": "<Types/>"}), "no deck"),
    ("a.docx", with_part("word/document.xml", "<w:document"), "damaged"),
    ("a.docx", with_part("word/document.xml", ""), "damaged"),
    ("a.docx", with_part("word/document.xml", f"{ENTITY}<w:document {NS}>&e;</w:document>"), "document type"),
    ("a.docx", with_part("docProps/core.xml", f"{LAUGHS}<x>&j;</x>"), "d"),
    ("a.docx", with_part("word/document.xml", "<a>" * 5000), "damaged"),
    ("a.html", b"\x89PNG\r\n\0\0", "no web page"),
    ("a.html", b"words", "no web page"),
    ("a.html", b"", "no web page"),
    ("a.txt", b"words", "none of"),
])  # fmt: skip
def test_what_cannot_be_read_is_a_problem(name: str, data: bytes, says: str) -> None:
    problems = found(name, data)
    assert "unreadable-file" in codes(problems)
    assert says in next(p.message for p in problems if p.code == "unreadable-file")


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for number in range(6):
            archive.writestr(f"word/{number}.xml", b"\0" * (package.MOST_PART + 1))
    assert len(file.getvalue()) < 500_000
    assert "too large" in found("a.docx", file.getvalue())[0].message
    monkeypatch.setattr(package, "MOST_BYTES", 1)
    assert "too large" in found("a.docx", word())[0].message


def test_too_many_or_too_large_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PART", 10)
    assert codes(found("a.docx", word())) == ["unreadable-file"]
    monkeypatch.setattr(package, "MOST_PARTS", 2)
    assert "too large" in found("a.docx", word())[0].message


def test_a_size_that_lies_is_found_out() -> None:
    data = bytearray(word())
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (5).to_bytes(4, "little")
    assert codes(found("a.docx", bytes(data))) == ["unreadable-file"]


def test_files_that_are_not_there_or_too_large_are_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(audit_file(tmp_path / "gone.docx")) == ["unreadable-file"]
    path = tmp_path / "a.html"
    path.write_bytes(page())
    assert audit(path).is_clean
    monkeypatch.setattr(page_module, "MOST_BYTES", 10)
    assert codes(audit_file(path)) == ["unreadable-file"]
    monkeypatch.setattr(audit_module, "MOST_FILE", 10)
    assert "(0 MB)" in audit_file(path)[0].message


def test_nesting_without_end_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def deep(*_: object) -> str:
        raise RecursionError

    monkeypatch.setitem(audit_module._READERS, Kind.PAGE, deep)
    assert "nested" in found("a.html", page())[0].message


def test_a_deeply_nested_page_is_read_or_refused() -> None:
    assert found("a.html", b"<html lang=en>" + b"<div>" * 50_000 + b"x")


@pytest.mark.parametrize("data", [word(), deck()], ids=["word", "deck"])
@given(at=st.floats(0, 0.999), new=st.binary(min_size=1, max_size=8))
def test_no_change_of_bytes_makes_a_traceback(data: bytes, at: float, new: bytes) -> None:
    place = int(len(data) * at)
    for name in ("a.docx", "a.pptx"):
        audit_bytes(Path(name), data[:place] + new + data[place + len(new) :])


WORDS = st.sampled_from(["", "-1", "x", "99999999999999999999", "1e9", "%", "0", "-00001", "0x1234", "FFFFFF"])


@given(value=WORDS)
def test_no_value_of_an_attribute_makes_a_traceback(value: str) -> None:
    with ZipFile(BytesIO(word())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for old in (b"w:val='24'", b"w:w='11906'", b"w:val='32'"):
        parts = {
            name: content.replace(old, old[: old.index(b"'")] + f"'{value}'".encode())
            for name, content in parts.items()
        }
    audit_bytes(Path("a.docx"), packed(parts))
    with ZipFile(BytesIO(deck())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for attribute in (b"cx=", b"cy=", b"x=", b"sz=", b"idx=", b"val="):
        changed = {
            name: content.replace(attribute + b"'", attribute + f"'{value}' q".encode() + b"='")
            for name, content in parts.items()
            if name.endswith(".xml")
        }
        audit_bytes(Path("a.pptx"), packed({**parts, **changed}))


@given(st.text(alphabet="<>/=\"' abpdivtrhi1#&;!-", max_size=60))
def test_no_page_makes_a_traceback(text: str) -> None:
    audit_bytes(Path("a.html"), b"<html>" + text.encode())


def test_damage_inside_a_part_is_a_problem() -> None:
    data = bytearray(
        packed({"[Content_Types].xml": "<Types/>", "_rels/.rels": "<Relationships>" + "x" * 500 + "</Relationships>"})
    )
    at = data.index(b"_rels/.rels") + len(b"_rels/.rels")
    data[at : at + 4] = b"\xff\xff\xff\xff"
    assert codes(found("a.docx", bytes(data))) == ["unreadable-file"]


def test_an_error_of_the_head_is_no_traceback() -> None:
    assert codes(found("a.docx", word(head=core().replace("</cp:coreProperties>", "")))) == ["unreadable-file"]


def test_a_part_that_is_named_and_missing_is_a_problem() -> None:
    opened = package.open_package(word())
    with pytest.raises(package.UnreadableError, match="missing"):
        opened.read("word/gone.xml")
