from pathlib import Path

import pytest

from briefings.layouts import Brands, find_brands, find_layout, packaged_layouts
from briefings.problems import Place, Problem, Severity
from tests.brand.brandfile import write_brand

AT, KEY_AT = Place(Path("housing.md"), 3), Place(Path("housing.md"), 4)


def brands_in(root: Path, **names: str) -> Path:
    """Return a layouts folder with a brand for each folder name and full name."""
    for key, name in names.items():
        write_brand(root / "brands" / key, f"meta:\n  name: {name}\n")
    return root


@pytest.fixture
def brands(tmp_path: Path) -> Brands:
    root = brands_in(tmp_path, kent="Kent Partnership", plain="Plain")
    write_brand(root / "brands" / "east", "meta:\n  name: {full: East Sussex Partnership, short: ESSCP}\n")
    return find_brands([root])


def refusal(brands: Brands, partnership: str, key: str = "") -> Problem:
    brand, problems = brands.choose(partnership, key, AT, KEY_AT)
    assert brand is None
    (problem,) = problems
    assert problem.severity is Severity.ERROR
    return problem


def test_the_packaged_layouts_have_the_plain_brand() -> None:
    assert (packaged_layouts() / "brands" / "plain" / "_brand.yml").is_file()


def test_an_installed_program_finds_its_layouts_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "briefings"
    (package / "default_layouts").mkdir(parents=True)
    monkeypatch.setattr("briefings.layouts.__file__", str(package / "layouts.py"))
    assert packaged_layouts() == package / "default_layouts"


def test_each_file_of_a_layout_comes_from_the_first_folder_that_has_it(tmp_path: Path) -> None:
    ours, packaged = tmp_path / "ours", tmp_path / "packaged"
    for path in (
        ours / "briefing" / "word.docx",
        packaged / "briefing" / "word.docx",
        packaged / "briefing" / "page.css",
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    layout = find_layout([ours, packaged])
    assert layout.word == ours / "briefing" / "word.docx"
    assert layout.css == packaged / "briefing" / "page.css"
    assert layout.slides == packaged / "briefing" / "slides.pptx"
    assert (layout.page.name, layout.index.name, layout.index_css.name) == ("page.html", "index.html", "index.css")


def test_brands_are_found_by_the_names_of_their_folders(brands: Brands) -> None:
    assert sorted(brands.by_key) == ["east", "kent", "plain"]
    assert (brands.problems, brands.broken) == ((), frozenset())


def test_the_plain_brand_is_no_partnership(brands: Brands) -> None:
    assert brands.names() == ["East Sussex Partnership", "Kent Partnership"]


def test_where_there_are_no_brands_none_are_found(tmp_path: Path) -> None:
    assert find_brands([tmp_path]) == Brands({}, ())


def test_a_brand_in_an_earlier_folder_hides_its_namesake(tmp_path: Path) -> None:
    ours = brands_in(tmp_path / "ours", kent="Ours")
    packaged = brands_in(tmp_path / "packaged", kent="Theirs", plain="Plain")
    brands = find_brands([ours, packaged])
    assert {key: brand.name for key, brand in brands.by_key.items()} == {"kent": "Ours", "plain": "Plain"}


def test_a_broken_brand_is_not_replaced_by_its_namesake_in_silence(tmp_path: Path) -> None:
    write_brand(tmp_path / "ours" / "brands" / "kent", "meta: []\n")
    brands = find_brands([tmp_path / "ours", brands_in(tmp_path / "packaged", kent="Theirs")])
    assert (brands.by_key, brands.broken) == ({}, frozenset({"kent"}))
    assert [problem.code for problem in brands.problems] == ["wrong-value"]


def test_a_brand_folder_without_its_file_is_a_warning(tmp_path: Path) -> None:
    folder = tmp_path / "brands" / "kent"
    folder.mkdir(parents=True)
    (folder / "brand.yaml").touch()
    (problem,) = find_brands([tmp_path]).problems
    assert (problem.severity, problem.code) == (Severity.WARNING, "brand-without-file")
    assert problem.place == Place(folder / "_brand.yml")
    assert problem.message == "The brand folder 'kent' has no file _brand.yml."


def test_hidden_folders_and_files_are_no_brands(tmp_path: Path) -> None:
    for name in (".git", "__pycache__"):
        (tmp_path / "brands" / name).mkdir(parents=True)
    (tmp_path / "brands" / "make_logos.py").touch()
    assert find_brands([tmp_path]) == Brands({}, ())


def test_two_brands_of_one_name_are_told_with_the_one_that_is_used(tmp_path: Path) -> None:
    brands = find_brands([brands_in(tmp_path, kent="Kent Partnership", other="kent partnership")])
    (problem,) = brands.problems
    assert (problem.severity, problem.code) == (Severity.WARNING, "brand-twice")
    assert problem.place == Place(tmp_path / "brands" / "other" / "_brand.yml")
    assert problem.message == "The brands 'kent' and 'other' share the name 'kent partnership'; 'kent' is used."
    chosen, _ = brands.choose("Kent Partnership", "", AT, KEY_AT)
    assert chosen is brands.by_key["kent"]


def test_two_brands_of_one_short_name_are_told_too(tmp_path: Path) -> None:
    for key in ("a", "b"):
        write_brand(tmp_path / "brands" / key, f"meta:\n  name: {{full: Partnership {key}, short: P}}\n")
    (problem,) = find_brands([tmp_path]).problems
    assert problem.message == "The brands 'a' and 'b' share the name 'P'; 'a' is used."


def test_a_brand_of_ones_own_may_have_the_name_of_a_packaged_one(tmp_path: Path) -> None:
    ours = brands_in(tmp_path / "ours", mine="Kent Partnership")
    packaged = brands_in(tmp_path / "packaged", kent="Kent Partnership")
    brands = find_brands([ours, packaged])
    assert brands.problems == ()
    chosen, _ = brands.choose("Kent Partnership", "", AT, KEY_AT)
    assert chosen is brands.by_key["mine"]


@pytest.mark.parametrize("partnership", ["East Sussex Partnership", "ESSCP", "esscp "])
def test_a_briefing_has_the_brand_of_its_partnership(brands: Brands, partnership: str) -> None:
    assert brands.choose(partnership, "", AT, KEY_AT) == (brands.by_key["east"], [])


def test_a_brand_that_is_named_comes_before_that_of_the_partnership(brands: Brands) -> None:
    assert brands.choose("Kent Partnership", "plain", AT, KEY_AT) == (brands.by_key["plain"], [])


def test_an_unknown_partnership_is_told_with_the_one_that_is_meant(brands: Brands) -> None:
    problem = refusal(brands, "East Susex Partnership")
    assert (problem.code, problem.place) == ("unknown-partnership", AT)
    assert problem.message == "No brand is called 'East Susex Partnership'."
    assert problem.hint == (
        "Did you mean 'East Sussex Partnership'? Add a brand folder for it under layouts/brands, "
        "or write 'brand: plain' for the plain style."
    )


def test_short_names_are_suggested_too(brands: Brands) -> None:
    assert refusal(brands, "ESCCP").hint.startswith("Did you mean 'ESSCP'?")


def test_a_partnership_like_no_other_is_told_what_to_do(brands: Brands) -> None:
    assert refusal(brands, "Zebra").hint.startswith("Add a brand folder for it under layouts/brands")


def test_a_brand_file_with_errors_may_be_the_reason(tmp_path: Path) -> None:
    write_brand(tmp_path / "brands" / "kent", "meta: []\n")
    brands = find_brands([brands_in(tmp_path, plain="Plain")])
    assert "Mend these brand files first; one of them may be meant: kent." in refusal(brands, "Kent Partnership").hint
    problem = refusal(brands, "Kent Partnership", "kent")
    assert (problem.code, problem.place) == ("broken-brand", KEY_AT)
    assert problem.message == "The file of the brand 'kent' has errors."
    assert problem.hint == "Mend layouts/brands/kent/_brand.yml first."


def test_an_unknown_brand_is_told_at_its_own_line(brands: Brands) -> None:
    problem = refusal(brands, "Kent Partnership", "kant")
    assert (problem.code, problem.place) == ("unknown-brand", KEY_AT)
    assert problem.message == "There is no brand 'kant'."
    assert problem.hint == "Did you mean 'kent'?"


def test_an_unknown_brand_like_no_other_is_told_with_all_that_there_are(brands: Brands) -> None:
    assert refusal(brands, "Kent Partnership", "zebra").hint == "There are: east, kent, plain."
