import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefings.audit import audit_bytes, audit_file
from briefings.audit.report import as_html, as_json, rules_for, verdict
from briefings.audit.rules import KIND_OF, Kind, rules
from briefings.cli.audit import audit
from briefings.problems import Severity
from tests.audit.made import deck, found, page, word
from tests.audit.test_deck import PAIRS as DECK
from tests.audit.test_page import PAIRS as PAGE
from tests.audit.test_word import PAIRS as WORD

CLEAN = audit_bytes(Path("made/clean.docx"), word())
ODD = audit_bytes(Path("made/<odd> & old.pptx"), deck(notes=False, attributes="show='0'"))
WRONG = audit_bytes(Path("made/wrong.html"), page("<h1>A</h1>\n<img src='data:,'>"))
UNKNOWN = audit_bytes(Path("made/notes.txt"), b"")


def test_every_rule_says_who_asks_for_it_and_what_to_do() -> None:
    for code, rule in rules().items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
        assert rule.clause
        assert rule.proves.endswith(".")
        assert rule.hints
        assert all(hint.endswith(".") for hint in rule.hints.values())
    assert set(KIND_OF.values()) == set(Kind)


def test_every_rule_has_a_test_that_triggers_it() -> None:
    tested = {pair[0] for pairs in (WORD, DECK, PAGE) for pair in pairs}
    folder = Path(__file__).parent
    text = "".join(file.read_text("utf-8") for file in folder.glob("test_*.py") if file.name != "test_report.py")
    assert [code for code in rules() if code not in tested and f'"{code}"' not in text] == []


def test_a_verdict_is_a_sentence() -> None:
    assert [verdict(one) for one in (CLEAN, ODD, WRONG, UNKNOWN)] == [
        "Nothing was found that stands in the way of publishing it.",
        "No errors; there is something to look at.",
        "Not ready: it has errors to put right before it is published.",
        "Not ready: it has errors to put right before it is published.",
    ]


def test_json_holds_what_was_looked_at_and_found() -> None:
    files = json.loads(as_json([CLEAN, WRONG, UNKNOWN]))["files"]
    assert [(one["file"], one["kind"], one["clean"]) for one in files] == [
        ("made/clean.docx", "word", True),
        ("made/wrong.html", "page", False),
        ("made/notes.txt", None, False),
    ]
    assert files[0]["problems"] == []
    assert files[0]["looked_at"]["headings"] == 2
    assert files[1]["problems"][1] == {
        "line": 2,
        "severity": "error",
        "code": "no-alt-text",
        "clause": "WCAG 2.2, 1.1.1",
        "message": "A picture or drawing has no alternative text.",
        "hint": rules()["no-alt-text"].hints[Kind.PAGE],
    }


def test_the_page_holds_the_summary_and_passes_the_audit_itself() -> None:
    text = as_html([CLEAN, ODD, WRONG, UNKNOWN])
    assert found("report.html", text.encode()) == []
    assert "4 files were read; 2 without errors." in text
    assert "made/&lt;odd&gt; &amp; old.pptx" in text
    assert "A picture or drawing has no alternative text. (line 2)<br>" in text
    assert "1 file was read; 1 without errors." in as_html([CLEAN])


def test_the_page_tells_which_rules_there_are() -> None:
    text = as_html([WRONG, UNKNOWN])
    assert text.count(rules()["same-id"].proves) == 1
    assert rules()["no-slide-title"].proves not in text
    assert rules()["no-slide-title"] not in rules_for(Kind.PAGE)
    assert rules()["no-slide-title"] in rules_for(Kind.SLIDES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "clean.docx").write_bytes(word())
    (tmp_path / "sub" / "deck.PPTX").write_bytes(deck(notes=False))
    (tmp_path / "~$clean.docx").write_bytes(b"x")
    (tmp_path / "notes.txt").write_bytes(b"x")
    return tmp_path


def test_the_command_reports_files_and_folders(folder: Path) -> None:
    result = CliRunner().invoke(audit, [str(folder)])
    assert result.exit_code == 0
    assert "Slide 1: There are no speaker notes. [no-notes]" in result.stdout
    assert "Audited 2 files: 1 note." in result.stderr
    clean = CliRunner().invoke(audit, [str(folder / "clean.docx"), str(folder / "clean.docx")])
    assert (clean.exit_code, clean.stdout) == (0, "")
    assert "Audited 1 file: No problems." in clean.stderr


def test_the_command_exits_with_1_for_errors_and_2_for_wrong_usage(folder: Path) -> None:
    (folder / "wrong.html").write_bytes(b"<p>words")
    assert CliRunner().invoke(audit, [str(folder)]).exit_code == 1
    assert CliRunner().invoke(audit, [str(folder / "notes.txt")]).exit_code == 1
    assert CliRunner().invoke(audit, []).exit_code == 2
    assert CliRunner().invoke(audit, [str(folder / "gone.docx")]).exit_code == 2
    (folder / "empty").mkdir()
    assert CliRunner().invoke(audit, [str(folder / "empty")]).exit_code == 2


@pytest.mark.parametrize(("style", "begins"), [("text", "{folder}"), ("json", "{{"), ("html", "<!DOCTYPE html>")])
def test_the_command_writes_reports(folder: Path, style: str, begins: str) -> None:
    out = folder / "report.out"
    result = CliRunner().invoke(audit, [str(folder), "--format", style, "--out", str(out)])
    assert (result.exit_code, result.stdout) == (0, f"{out.as_posix()}\n")
    assert out.read_text("utf-8").startswith(begins.format(folder=folder.as_posix()))
    shown = CliRunner().invoke(audit, [str(folder), "--format", style])
    assert shown.stdout.startswith(begins.format(folder=folder.as_posix()))


def test_the_command_says_where_it_cannot_write(folder: Path) -> None:
    (folder / "file").write_bytes(b"")
    result = CliRunner().invoke(audit, [str(folder / "clean.docx"), "--out", str(folder / "file" / "report")])
    assert result.exit_code == 2
    clean = CliRunner().invoke(audit, [str(folder / "clean.docx"), "--out", str(folder / "report")])
    assert clean.exit_code == 0
    assert (folder / "report").read_text("utf-8") == "No problems.\n"


def test_expected_words_must_be_there(folder: Path) -> None:
    path = folder / "clean.docx"
    assert audit_file(path, ["Six cases were\u00a0audited – in the spring", "", "Findings"]) == []
    problems = audit_file(path, ["Nine cases were audited.", "Findings. Six cases were audited in the spring."])
    assert [(p.code, p.severity) for p in problems] == [("missing-words", Severity.ERROR)]
    assert "“Nine cases were audited.”" in problems[0].message
