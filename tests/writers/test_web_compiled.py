"""Templates that ship as Python give what Jinja2 gives, are those that would be made now, and no one else's are run."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import pytest
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup, escape

from briefings.brand import Role
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Kind
from briefings.project.library import Library
from briefings.writers import FORMATS
from briefings.writers.format import Job
from briefings.writers.web import template as templates
from briefings.writers.web.compiling import SHIPPED, STREAMED, UnknownError, compile_template
from briefings.writers.web.template import COMPILED, as_json, as_python, load, pieces, prepare, render, shown

ROOT = Path(__file__).parents[2]
FOLDER = packaged_layouts() / "briefing"
CONTENT = [*sorted((ROOT / "content").glob("*.md")), *sorted((ROOT / "tests" / "hard").glob("*.md"))]


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    templates._as_python.cache_clear()
    yield
    templates._as_python.cache_clear()


def compiled(folder: Path, name: str, text: str) -> Any:
    """Return the function that is made of a template."""
    (folder / name).write_text(text, encoding="utf-8")
    names: dict[str, Any] = {}
    exec(compile_template(folder / name), names)  # noqa: S102  what it makes is there to be run
    return names["words"]


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_is_what_would_be_made_now(name: str) -> None:
    made = (FOLDER / COMPILED / name).with_suffix(".py").read_text("utf-8")
    assert made == compile_template(FOLDER / name), "run layouts/briefing/make_templates.py"
    assert as_python(FOLDER / name)


def test_what_ships_is_all_there_is() -> None:
    found = {path.name for path in (FOLDER / COMPILED).iterdir() if path.is_file()}
    assert found == {Path(name).with_suffix(".py").name for name in SHIPPED}


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_a_page_is_the_same_as_by_jinja(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library(ROOT)
    loaded = library.load(path)
    assert loaded.briefing
    assert loaded.brand
    job = Job(loaded.briefing, loaded.brand, library.layout.of(loaded.brand))
    web = next(kind for kind in FORMATS if kind.name == "web")

    def made() -> list[bytes]:
        return [web.write(job), *(each.write(job) for each in web.companions if each.file_name.endswith(".html"))]

    shipped = made()
    monkeypatch.setattr(templates, "as_python", lambda _: None)
    assert shipped == made()


def test_a_build_of_what_ships_loads_no_jinja(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    shutil.copy(CONTENT[-1], tmp_path / "content" / "one.md")
    code = (
        "import sys; from briefings.cli import main\n"
        "try: main(['build', '--quiet', '--jobs', '1'])\n"
        "finally: print('jinja2' in sys.modules, 'markupsafe' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert said.stdout.split() == ["False", "True"], said.stderr


@pytest.mark.parametrize("value", ["a < b & 'c'", Markup("<b>&amp;</b>"), 7, Kind.ACTIONS, Role.DANGER, None, ""])
def test_values_are_shown_as_templates_show_them(value: object) -> None:
    assert shown(value) == str(escape(value))


@pytest.mark.parametrize("value", [{"b": "</script> & 'it' é ☂", "a": [1, None, True]}, "<", {}])
def test_json_is_what_jinja_makes_of_it(value: object) -> None:
    assert as_json(value) == htmlsafe_json_dumps(value, sort_keys=True)
    assert isinstance(as_json(value), Markup)


ALL = """{% macro twice(word) %}{{ word }}{{ word }}{% endmacro %}
{% macro point(entry) %}
{% set size = entry.size %}
<li>{{ twice(entry.name) }}{% if size > 1 and not entry.hidden %} ({{ size }}){% else %} -{% endif %}</li>
{% endmacro %}
<h1>{{ page.title }}</h1>
{% for entry in page.all %}
    {{ point(entry) }}
{% endfor %}
{% for empty in page.all %}{% endfor %}
{% for short, long in page.named.items() %}<dt>{{ short }}</dt><dd>{{ long or "none" }}</dd>{% endfor %}
{{ page.all | length }} {{ page.named | tojson }} {{ "many" if page.all | length != 1 else "one" }}
{{ page.show(twice, 3) }}{% if "a" in page.named %} a{% endif %}
"""


@pytest.mark.parametrize("name", ["page.html", *STREAMED])
def test_what_is_made_gives_what_jinja_gives(name: str, tmp_path: Path) -> None:
    entries = [SimpleNamespace(name=f"<{n}>", size=n, hidden=n == 2) for n in range(4)]
    page = SimpleNamespace(title="A & B", all=entries, named={"a": "&", "b": ""}, show=lambda item, n: item(f"'{n}'"))
    words = compiled(tmp_path, name, ALL)
    made = words({"page": page})
    assert isinstance(made, list) is (name not in STREAMED)
    expected = "".join(made)
    assert "<h1>A &amp; B</h1>" in expected
    assert render(tmp_path / name, page=page).decode("utf-8") == expected
    assert b"".join(pieces(tmp_path / name, page=page)).decode("utf-8") == expected


@pytest.mark.parametrize(
    "text",
    [
        "{% if a %}{% elif b %}{% endif %}",
        "{% for a in b if a %}{% endfor %}",
        "{% for a in b recursive %}{% endfor %}",
        "{% for a in b %}{% else %}c{% endfor %}",
        "{% macro a(b=1) %}{% endmacro %}",
        "{% include 'a.html' %}",
        "{% set a, b.c = d %}",
        "{{ a | upper }}",
        "{{ a | tojson(2) }}",
        "{{ a(b=1) }}",
        "{{ a(*b) }}",
        "{{ a if b }}",
        "{{ a[0] }}",
        "{{ a is defined }}",
        "{{ a + b }}",
    ],
)
def test_what_is_not_known_is_refused_where_it_stands(text: str, tmp_path: Path) -> None:
    with pytest.raises((UnknownError, jinja2.TemplateSyntaxError), match=r"line 2|expected"):
        compiled(tmp_path, "page.html", f"\n{text}")


@pytest.mark.parametrize("text", ["{{ shown }}", "{{ class.a }}", "{% for a in a %}{% endfor %}", "{% set a = a %}"])
def test_names_that_would_be_mistaken_are_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="name of anything"):
        compiled(tmp_path, "page.html", text)


def test_a_fault_in_a_template_is_a_fault_of_jinja(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ page.absent }}", encoding="utf-8")
    with pytest.raises(jinja2.TemplateError):
        render(tmp_path / "page.html", page=SimpleNamespace())
    with pytest.raises(jinja2.TemplateNotFound):
        load(tmp_path / "absent.html")
    with pytest.raises(jinja2.TemplateNotFound):
        prepare(tmp_path / "absent.html")


def test_a_project_s_own_templates_are_never_run_as_python(tmp_path: Path) -> None:
    own = tmp_path / "layouts"
    shutil.copytree(FOLDER, own / "briefing")
    for module in (own / "briefing" / COMPILED).glob("*.py"):
        module.write_text("raise SystemExit('run')\n", encoding="utf-8")
    layout = find_layout([own])
    assert load(layout.page).name == "page.html"
    assert as_python(layout.page) is None


def test_a_template_that_is_edited_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "briefing"
    shutil.copytree(FOLDER, folder)
    monkeypatch.setattr(templates, "is_packaged", lambda _: True)
    assert as_python(folder / "embed.html")
    (folder / "embed.html").write_text("Edited.", encoding="utf-8")
    assert as_python(folder / "embed.html") is None
    assert render(folder / "embed.html") == b"Edited."
    (folder / "embed.html").write_text("Edited again.", encoding="utf-8")
    assert render(folder / "embed.html") == b"Edited again."
