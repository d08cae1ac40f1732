from pathlib import Path

from briefings.problems import Place, error, has_errors, in_reading_order, warning

PATH = Path("content/housing.md")


def test_a_problem_reads_as_place_severity_sentence_code_and_hint() -> None:
    problem = warning(
        Place(PATH, 12, 5), "acronym-unexplained", '"EHCP" is used before it is explained.', "Explain it."
    )
    assert str(problem) == (
        'content/housing.md:12:5: warning: "EHCP" is used before it is explained. [acronym-unexplained]\n'
        "    Explain it."
    )


def test_a_place_shows_as_much_as_is_known() -> None:
    assert str(Place(PATH)) == "content/housing.md"
    assert str(Place(PATH, 3)) == "content/housing.md:3"


def test_only_errors_stop_a_file() -> None:
    soft, hard = warning(Place(PATH), "a", "A."), error(Place(PATH), "b", "B.")
    assert not has_errors([soft])
    assert has_errors([soft, hard])


def test_problems_are_sorted_by_place_and_each_shown_once() -> None:
    late, early = error(Place(PATH, 9), "a", "A."), error(Place(PATH, 2, 4), "b", "B.")
    assert in_reading_order([late, early, late]) == (early, late)
