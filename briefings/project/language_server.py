"""The problems of a content file in any editor that speaks the Language Server Protocol, while one types.

`diagnostics` says what to show; `server` only listens. Columns of the protocol count from 0, in UTF-16 units.
"""

from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from briefings import __version__
from briefings.problems import Place, Problem, Severity
from briefings.project.files import ENDING
from briefings.project.library import Library

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
PROJECT_SIGNS = ("content", "layouts", "pyproject.toml")
"""What the folder of a project has, one of them at least."""


def project_of(path: Path) -> Path:
    """Return the folder of the project that a content file is in: the nearest above it that looks like one."""
    return next(
        (folder for folder in path.parents if any((folder / sign).exists() for sign in PROJECT_SIGNS)), path.parent
    )


def diagnostics(path: Path, text: str) -> list[types.Diagnostic]:
    """Return what `briefings check` would say of a content file that holds this text, saved or not."""
    library = Library(project_of(path))
    problems = library.review(library.load(path, text.replace("\r\n", "\n")))
    lines = text.splitlines()
    return [_diagnostic(problem, lines) for problem in problems if problem.place.path == path]


def _diagnostic(problem: Problem, lines: Sequence[str]) -> types.Diagnostic:
    return types.Diagnostic(
        range=_range(problem.place, lines),
        message="\n".join(filter(None, (problem.message, problem.hint))),
        severity=SEVERITIES[problem.severity],
        code=problem.code,
        source="briefings",
    )


def _range(place: Place, lines: Sequence[str]) -> types.Range:
    """Return the range of a place; a whole line where there is no column, and the first where there is no line."""
    number = (place.line or 1) - 1
    line = lines[number] if number < len(lines) else ""
    first = (place.column or 1) - 1
    last = (place.end - 1) if place.end else len(line)
    return types.Range(
        types.Position(number, _units(line[:first])), types.Position(number, _units(line[: max(last, first + 1)]))
    )


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


server = LanguageServer("briefings", __version__)


@server.feature(types.TEXT_DOCUMENT_DID_OPEN)
@server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
@server.feature(types.TEXT_DOCUMENT_DID_SAVE)
def look(
    editor: LanguageServer,
    change: types.DidOpenTextDocumentParams | types.DidChangeTextDocumentParams | types.DidSaveTextDocumentParams,
) -> None:
    """Tell the editor what is to be said of a content file as it now stands there."""
    uri = change.text_document.uri
    path = Path(to_fs_path(uri) or "")
    if path.suffix == ENDING:
        found = diagnostics(path, editor.workspace.get_text_document(uri).source)
        editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))
