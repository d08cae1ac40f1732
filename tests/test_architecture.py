"""The rules of the house: imports go downwards only, each library has its place, modules stay small."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefings"
MODULES = sorted(PACKAGE.rglob("*.py"))

LAYERS = (
    ("digests", "lazy", "values", "patterns"),
    ("problems", "limits", "characters", "oklch", "pngfile"),
    ("sourcefile", "yamlnodes", "yamlplain", "yamlvalues"),
    ("yamlparsed",),
    ("kept", "richtext", "slugs", "yamlfile", "colour", "ring", "speech", "pictures"),
    ("model", "validation"),
    ("brand", "panels", "anchors", "labels", "questions"),
    ("facts", "layouts"),
    ("readers", "checks", "writers", "audit"),
    ("project",),
    ("cli",),
    ("start",),
    ("__main__",),
)
"""From the ground up. Modules of one layer never import each other; those of one package may."""

FENCES = {
    "click": ("cli",),
    "watchfiles": ("project.watch",),
    "pygls": ("project.language_server",),
    "lsprotocol": ("project.language_server",),
    "docx": ("writers.word", "writers.ooxml"),
    "pptx": ("writers.powerpoint", "writers.ooxml"),
    "lxml": ("writers.word", "writers.powerpoint", "writers.ooxml", "audit"),
    "jinja2": ("writers.web",),
    "markupsafe": ("writers.web",),
    "markdown": ("readers.parser", "readers.tables"),
    "pydantic": ("validation", "brand.schema", "brand.read", "readers.details_schema", "project.config_table"),
    "yaml": ("yamlnodes",),
    "babel": ("labels",),
    "coloraide": ("colour",),
    "phonenumbers": ("checks.identity_contacts",),
    "stdnum": ("checks.identity_numbers",),
    "PIL": ("pictures", "checks.identity_pictures", "checks.links", "writers"),
}
"""Which modules may know a library, by how their names begin."""

LONGEST_MODULE = 300
LONGEST_FUNCTION = 50


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are written in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(name: str) -> int:
    top = name.split(".", 1)[0]
    return next(level for level, names in enumerate(LAYERS) if top in names)


def own_imports(path: Path) -> Iterator[str]:
    for name in imports(path):
        if name.startswith("briefings.") and name != "briefings.__version__":
            yield name.removeprefix("briefings.")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_downwards_only(path: Path) -> None:
    name = name_of(path)
    if not name:
        assert list(own_imports(path)) == []
        return
    package = name.split(".", 1)[0]
    for imported in own_imports(path):
        if imported.split(".", 1)[0] != package:
            assert layer_of(imported) < layer_of(name), f"{name} imports {imported}, which stands no lower"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_each_library_stays_behind_its_fence(path: Path) -> None:
    name = name_of(path)
    for imported in imports(path):
        allowed = FENCES.get(imported.split(".", 1)[0])
        assert allowed is None or name.startswith(allowed), f"{name} imports {imported}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_and_public_name_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name
