"""Templates that ship compiled are those that would be compiled now, and no one else's are run."""

import shutil
from pathlib import Path

import jinja2
import pytest

from briefings.layouts import find_layout, packaged_layouts
from briefings.writers.web import template as templates
from briefings.writers.web.template import COMPILED, MADE_OF, environment, load, made_of

FOLDER = packaged_layouts() / "briefing"


@pytest.fixture(autouse=True)
def _fresh() -> None:
    templates._loaded.cache_clear()


def test_what_is_compiled_is_what_would_be_compiled_now(tmp_path: Path) -> None:
    said = (FOLDER / COMPILED / MADE_OF).read_text("utf-8")
    version, *digests = said.splitlines()
    assert digests == made_of(FOLDER).splitlines()[1:], "run layouts/briefing/make_templates.py"
    if version != f"jinja2 {jinja2.__version__}":
        return
    names = {path.name for path in FOLDER.glob("*.html")}
    environment(FOLDER).compile_templates(tmp_path, filter_func=names.__contains__, zip=None, ignore_errors=False)
    made = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.py")}
    assert made == {path.name: path.read_text("utf-8") for path in (FOLDER / COMPILED).glob("*.py")}


def test_compiled_templates_are_used_as_long_as_they_are_of_this_jinja(monkeypatch: pytest.MonkeyPatch) -> None:
    def is_compiled() -> bool:
        templates._loaded.cache_clear()
        loader = templates._environment(FOLDER).loader
        return isinstance(loader, jinja2.ChoiceLoader)

    if (FOLDER / COMPILED / MADE_OF).read_text("utf-8") == made_of(FOLDER):
        assert is_compiled()
        assert load(FOLDER / "page.html").name == "page.html"
    monkeypatch.setattr(jinja2, "__version__", "99")
    assert not is_compiled()
    assert load(FOLDER / "page.html").name == "page.html"


def test_long_pieces_stand_where_they_belong(tmp_path: Path) -> None:
    (tmp_path / "long.html").write_text("<p>{{ one }} – {{ two }}{{ one }}</p>{{ two }}\n", encoding="utf-8")
    long = "x" * templates.LONG + "’"
    made = templates.render(tmp_path / "long.html", one="é & è", two=long)
    assert made.decode("utf-8") == f"<p>é &amp; è – {long}é &amp; è</p>{long}\n"


def test_a_project_s_own_compiled_templates_are_never_run(tmp_path: Path) -> None:
    own = tmp_path / "layouts"
    shutil.copytree(FOLDER, own / "briefing")
    for module in (own / "briefing" / COMPILED).glob("*.py"):
        module.write_text("raise SystemExit('run')\n", encoding="utf-8")
    layout = find_layout([own])
    assert load(layout.page).name == "page.html"
    assert not isinstance(templates._environment(layout.page.parent).loader, jinja2.ChoiceLoader)


def test_a_template_that_is_edited_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "briefing"
    shutil.copytree(FOLDER, folder)
    monkeypatch.setattr(templates, "is_packaged", lambda _: True)
    before = templates._environment(folder).loader
    (folder / "embed.html").write_text("Edited.", encoding="utf-8")
    assert isinstance(before, jinja2.ChoiceLoader) or (FOLDER / COMPILED / MADE_OF).read_text() != made_of(FOLDER)
    assert load(folder / "embed.html").render() == "Edited."
