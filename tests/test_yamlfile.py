from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefings import yamlfile, yamlnodes
from briefings.problems import Place
from briefings.yamlfile import parse_yaml
from briefings.yamlplain import plain_values
from briefings.yamlvalues import YamlFile


@pytest.fixture(autouse=True, params=["CParser", "PlainParser"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the parser in use: what is promised here is true with the C library and without it."""
    if request.param == "PlainParser":
        monkeypatch.setattr(yamlnodes, "_parser", yamlnodes.PlainParser)
    return str(request.param)


PATH = Path("content/housing.md")


def parse(text: str, first_line: int = 1) -> YamlFile:
    return parse_yaml(text, PATH, first_line)


def only_problem(text: str) -> tuple[str, str, str]:
    """Return the place, the code and the message of the one problem of a text, whose value must be None."""
    file = parse(text)
    assert file.value is None
    (problem,) = file.problems
    return str(problem.place).removeprefix(PATH.as_posix()), problem.code, problem.message


def test_values_stay_the_text_that_the_author_wrote() -> None:
    file = parse("score: 2.30\ndate: 2014-02\nagreed: no\ntime: 10:30\ncases: 007\n")
    assert file.value == {"score": "2.30", "date": "2014-02", "agreed": "no", "time": "10:30", "cases": "007"}
    assert file.problems == []


def test_groups_and_lists_nest() -> None:
    assert parse("contact:\n  team: Learning\nagencies:\n  - Police\n  - Schools\n").value == {
        "contact": {"team": "Learning"},
        "agencies": ["Police", "Schools"],
    }


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n"])
def test_an_empty_text_has_no_value_and_no_problem(text: str) -> None:
    file = parse(text)
    assert file.value is None
    assert file.problems == []


def test_a_name_without_a_value_is_there_but_none() -> None:
    file = parse("title:\nsubtitle: ~\n")
    assert file.value == {"title": None, "subtitle": None}
    assert file.place(("title",)) == Place(PATH, 1, 1)


def test_quotes_keep_signs_and_colons() -> None:
    assert parse("title: 'Housing: & what * we @ found'\n").value == {"title": "Housing: & what * we @ found"}


def test_places_are_those_of_names_in_groups_and_of_entries_in_lists() -> None:
    file = parse("title: A\nagencies:\n  - Police\n  - name: Schools\n", first_line=5)
    assert file.place(("title",)) == Place(PATH, 5, 1)
    assert file.place(("agencies",)) == Place(PATH, 6, 1)
    assert file.place(("agencies", 0)) == Place(PATH, 7, 5)
    assert file.place(("agencies", 1, "name")) == Place(PATH, 8, 5)


def test_a_place_that_the_file_lacks_is_that_of_the_nearest_thing_around_it() -> None:
    file = parse("title: A\ncontact:\n  team: B\n")
    assert file.place(("contact", "email")) == Place(PATH, 2, 1)
    assert file.place(("nothing", "at", "all")) == Place(PATH, 1, 1)


def test_an_empty_file_is_its_own_first_line() -> None:
    assert YamlFile(PATH).place(("title",)) == Place(PATH, 1)


def test_a_name_that_is_given_twice_says_where_it_stands_first() -> None:
    place, code, message = only_problem("title: A\ndate: 2020\ntitle: B\n")
    assert (place, code) == (":3:1", "duplicate-key")
    assert message == "'title' is given twice; it stands at line 1 too."


def test_all_faults_of_a_file_are_told_at_once() -> None:
    file = parse("a: 1\na: 2\nb: !x 3\nc: &d 4\n")
    assert [problem.code for problem in file.problems] == ["duplicate-key", "yaml-tag", "yaml-alias"]


@pytest.mark.parametrize(
    "text", ["title: A: B\n", "title: @home\n", "title: 'A\n", "- a\nb: 1\n", "a: [1,\n", "a: *b\n"]
)
def test_what_is_no_yaml_says_how_to_write_it(text: str) -> None:
    (problem,) = parse(text).problems
    assert problem.code == "yaml-syntax"
    assert problem.message.startswith("The settings cannot be read here: ")
    assert problem.place.line in (1, 2)
    assert "put a value that holds a colon or starts with a sign in quotes" in problem.hint


def test_lines_count_from_the_first_line_that_is_given() -> None:
    (problem,) = parse("a: 1\nb: c: d\n", first_line=10).problems
    assert problem.place == Place(PATH, 11, 5)


@pytest.mark.parametrize("text", [r'a: "\UFFFFFFFF"', r'a: "\U00110000"', r'a: "\uD800"'])
def test_an_escape_for_a_character_that_there_is_not_is_a_problem_too(text: str, parser: str) -> None:
    place, code, message = only_problem(text)
    assert place == (":1:7" if parser == "CParser" else ":1:4" if "D800" in text else ":1")
    if place == ":1":
        assert (code, message) == ("yaml-syntax", "The settings cannot be read: they are not valid YAML.")
    else:
        assert (code, message[-5:]) == ("yaml-character", f"{text[-5:-1]}.")


def test_a_character_that_no_document_can_hold_is_refused_at_its_line() -> None:
    assert only_problem("a: 1\nb: \x07\n") == (
        ":2",
        "yaml-character",
        "A character here cannot stand in a document: U+0007.",
    )


def test_an_escape_cannot_bring_such_a_character_in() -> None:
    place, code, _ = only_problem('a: "\\0"\n')
    assert (place, code) == (":1:4", "yaml-character")


def test_a_value_may_not_start_with_an_exclamation_mark() -> None:
    place, code, message = only_problem("a: !important now\n")
    assert (place, code) == (":1:4", "yaml-tag")
    assert message.startswith("A value starts with '!'")


def test_the_plain_tags_of_yaml_do_no_harm() -> None:
    assert parse("a: !!str 1\n").value == {"a": "1"}


@pytest.mark.parametrize("text", ["a: &b [1]\nc: *b\n", "a: &b c\nd: *b\n", "a: &b [*b]\n", "a: &b\n"])
def test_borrowed_values_are_refused_once(text: str) -> None:
    place, code, message = only_problem(text)
    assert (place, code) == (":1:4", "yaml-alias")
    assert message.startswith("A value starts with '&'")


@pytest.mark.parametrize("text", ["? [a, b]\n: 1\n", "{{ title }}: 1\n"])
def test_a_name_must_be_a_word(text: str) -> None:
    file = parse(text)
    assert [problem.code for problem in file.problems] == ["yaml-key"]
    assert file.problems[0].message == "A name must be a word, not a list or a group."


def test_deep_nesting_is_refused_where_it_gets_too_deep() -> None:
    place, code, message = only_problem("a: " + "[" * 12 + "]" * 12 + "\n")
    assert (place, code) == (":1:15", "yaml-depth")
    assert message == "Values are nested more than 12 deep."


def test_nesting_that_no_parser_follows_is_refused_too() -> None:
    assert only_problem("a: " + "[" * 3000)[1] == "yaml-depth"


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=":-&*!%@[]{}'\"|>?#\\, \n\tabU1é~", max_size=30))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    file = parse(text)
    assert file.value is None or not file.problems


PLAIN_LINES = (
    *("title: Words", "title: Other words", "subtitle: a: b", "type: a, b; (c) & d", 'period: "2016: the # of [it]"'),
    *("web: https://a.org/b", "date: 2016-12", "lang: en-GB", "status:", "status: null", "audience: ~", 'period: ""'),
    *("added: [questions]", "agencies: [Police, Early help, A & E]", 'categories: ["a, b", c]', "categories: []"),
    *("contact: {team: Learning team, email: a@b.org}", 'judgement: {score: "2.9", scale: 1 to 4, words: a}'),
    *("judgement: {score: 1, score: 2}", "contact: {team: , email: a}", "source:", "  title: A: b", '  title: "A: b"'),
    *("  date: 2014", "  date: 2015", "categories:", "  - Neglect", "  - Voice: child", '  - "a # b"', "  - [a]"),
    *("# remark", "title: a # b", "title: a #b", "title: 'a'", "title: it's – “so”…", "title: a\tb", "title: \u3164"),
    *("Title: a", "- a", "--- ", "...", "", " title: a", "title: a ", "title:  a", "title: a\u2028b", "title: \\u0041"),
)


def in_full(text: str) -> YamlFile:
    """Return what a text is where the parser reads all of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamlfile, "plain_values", lambda *given: None)
        return parse(text, 2)


@given(st.lists(st.sampled_from(PLAIN_LINES), max_size=8).map("\n".join))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("title: a\nsource:\n  title: b\n  title: c")
@example("a: b\ncategories:\n  - Neglect\n  - c\nadded: [questions]")
def test_plain_settings_are_what_the_parser_makes_of_them(text: str) -> None:
    assert parse(text, 2) == in_full(text)


def test_a_name_twice_in_a_group_is_seen_in_plain_settings_too() -> None:
    assert only_problem("source: {title: a, title: b}")[1] == "duplicate-key"
    assert only_problem("source:\n  title: a\n  title: b")[1] == "duplicate-key"


def test_most_settings_are_plain() -> None:
    text = 'title: "A: b"\ncategories:\n  - Neglect\nadded: [questions, aims]\ncontact: {team: A, email: "a@b.org"}'
    plain = plain_values(text, PATH, 2)
    assert plain is not None
    assert plain.values == in_full(text).value
    assert plain.places == in_full(text).places
    assert plain_values(f"{text}\ntitle: c", PATH, 2) is None
    assert plain_values(f"{text}\n# c", PATH, 2) is None


def test_plain_settings_keep_to_the_limits() -> None:
    assert plain_values("a: " + "b" * 5_000, PATH, 2) is None
