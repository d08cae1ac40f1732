"""Templates that ship compiled are those that would be compiled now, and no one else's are run."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from markupsafe import Markup, escape

from briefings.brand import Role
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Kind
from briefings.writers.web import template as templates
from briefings.writers.web.compiling import compile_templates
from briefings.writers.web.template import COMPILED, MADE_OF, environment, load, made_of, pieces, render, shown

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
    compile_templates(FOLDER, [path.name for path in FOLDER.glob("*.html")], tmp_path)
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


@pytest.mark.parametrize("value", ["a < b & 'c'", Markup("<b>&amp;</b>"), 7, Kind.ACTIONS, Role.DANGER, None, ""])
def test_values_are_shown_as_templates_show_them(value: object) -> None:
    assert shown(value) == str(escape(value))


@pytest.mark.parametrize("name", ["page.html", "index.html"])
def test_what_is_compiled_gives_what_jinja_gives(name: str, tmp_path: Path) -> None:
    own = (
        "<h1>{{ page.title }}</h1>{% for n in page.all %}{% if n %}<p>{{ n }}{{ page.body }}</p>{% endif %}{% endfor %}"
    )
    (tmp_path / name).write_text(own, encoding="utf-8")
    target = tmp_path / "made"
    target.mkdir()
    compile_templates(tmp_path, [name], target)
    page = SimpleNamespace(title="A & B", all=[0, 1, 2], body=Markup("<br>"))
    direct = environment(tmp_path)
    direct.loader = jinja2.ModuleLoader(target)
    expected = "<h1>A &amp; B</h1><p>1<br></p><p>2<br></p>"
    assert direct.get_template(name).render(page=page) == expected
    assert render(tmp_path / name, page=page).decode("utf-8") == expected
    assert b"".join(pieces(tmp_path / name, page=page)).decode("utf-8") == expected
    gathers = isinstance(
        direct.get_template(name).root_render_func(direct.get_template(name).new_context({"page": page})), list
    )
    assert gathers is (name == "page.html")


def test_a_fault_in_a_template_is_a_fault_of_jinja(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ page.absent }}", encoding="utf-8")
    with pytest.raises(jinja2.TemplateError):
        render(tmp_path / "page.html", page=SimpleNamespace())
    with pytest.raises(jinja2.TemplateNotFound):
        load(tmp_path / "absent.html")


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
