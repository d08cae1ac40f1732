"""What an editor is told, and the whole conversation once over standard input and output."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefings.project.language_server import diagnostics, project_of

TEXT = """\
---
title: A sample
partnership: Plain
brand: plain
date: 2026-01
review-date: 2036-01
---

## Background

The child 🙂 was told of the QZRT by two people.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path / "content" / "a.md"


def test_the_words_are_marked_in_the_units_of_the_protocol(path: Path) -> None:
    (found,) = [each for each in diagnostics(path, TEXT) if each.code == "acronym-unexplained"]
    assert (found.range.start.line, found.range.start.character, found.range.end.character) == (10, 29, 33)
    assert found.message.startswith("Nothing says what 'QZRT' means.\nWrite it in full")
    assert found.source == "briefings"


def test_a_text_that_cannot_be_read_has_its_problems_too(path: Path) -> None:
    found, *_ = diagnostics(path, TEXT.replace("title", "titel").replace("\n", "\r\n"))
    assert found.code in ("missing-key", "unknown-key")
    assert found.range.end.character > found.range.start.character


def test_a_file_in_which_nothing_stands_yet_is_left_in_peace(path: Path) -> None:
    assert diagnostics(path, "") == []


def test_the_project_is_the_nearest_folder_that_looks_like_one(path: Path, tmp_path: Path) -> None:
    assert project_of(path) == tmp_path
    assert project_of(Path("/nowhere/at/all.md")) == Path("/nowhere/at")


class Editor:
    """A conversation with the server in the words of the protocol."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "briefings", "language-server"]
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def say(self, method: str, **params: Any) -> None:
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if method in ("initialize", "shutdown"):
            message["id"] = 1
        data = json.dumps(message).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self.server.stdin.flush()

    def hear(self, wanted: str) -> dict[str, Any]:
        """Return the next message with this method, or with a result."""
        assert self.server.stdout is not None
        while True:
            length = 0
            while (line := self.server.stdout.readline().strip()) != b"":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            assert length, "the server has stopped"
            message: dict[str, Any] = json.loads(self.server.stdout.read(length))
            if wanted in (message.get("method"), *message):
                return message


def test_an_editor_is_told_when_a_file_is_opened_and_when_it_changes(path: Path) -> None:
    editor = Editor()
    uri = path.as_uri()
    try:
        editor.say("initialize", processId=None, rootUri=None, capabilities={})
        assert "textDocumentSync" in editor.hear("result")["result"]["capabilities"]
        editor.say("initialized")
        editor.say(
            "textDocument/didOpen", textDocument={"uri": uri, "languageId": "markdown", "version": 1, "text": TEXT}
        )
        first = editor.hear("textDocument/publishDiagnostics")["params"]
        assert "acronym-unexplained" in {each["code"] for each in first["diagnostics"]}
        editor.say(
            "textDocument/didChange",
            textDocument={"uri": uri, "version": 2},
            contentChanges=[{"text": TEXT.replace("the QZRT", "it")}],
        )
        second = editor.hear("textDocument/publishDiagnostics")["params"]
        assert "acronym-unexplained" not in {each["code"] for each in second["diagnostics"]}
        editor.say("shutdown")
        editor.hear("result")
        editor.say("exit")
        assert editor.server.wait(timeout=20) == 0
    finally:
        editor.server.kill()
        editor.server.communicate()
