"""What names, numbers and places the rules on identifiability take for a person’s, and what only looks like it."""

from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefings.checks.identity import RULES
from briefings.checks.identity_ages import AGE, BIRTH, DAY
from briefings.checks.identity_cases import cases
from briefings.checks.identity_contacts import is_of_a_person
from briefings.checks.identity_data import doubtful_first_names, first_names, surnames
from briefings.checks.identity_names import name_in, names_in
from briefings.checks.identity_places import places_in
from briefings.checks.language import RULES as LANGUAGE
from tests.checks.manuscripts import EXPECTED, allowing, found, manuscript, written

MANNER = sorted((Path(__file__).parent / "manner").glob("identity-*.md"))
BY_CODE = {rule.code: rule for rule in (*RULES, *LANGUAGE)}

NAMES = {
    "Jade’s mother rang.": "Jade",
    "Tyler (8) was seen": "Tyler",
    "The school asked Grace’s mother.": "Grace",
    "a girl called Precious": "Precious",
    "a boy named Zebedee": "Zebedee",
    "her daughter Grace was seen": "Grace",
    "when Jordan told his teacher": "Jordan",
    "Summer, aged 8, told us": "Summer",
    "Hope and her sister came": "Hope",
    "Mr Okafor came": "Mr Okafor",
    "Mrs Smith-Jones came": "Mrs Smith-Jones",
    "Dr A. Patel wrote": "Dr A. Patel",
    "Dr A Okonjo wrote": "Dr A Okonjo",
    "PC Collins came": "PC Collins",
    "Will Smith and others": "Will Smith",
    "Kwame Mensah came": "Kwame Mensah",
    "Jean-Paul was seen": "Jean-Paul",
    "Xanthippe’s mother said": "Xanthippe",
    "Ms O’Neill led the review": "Ms O’Neill",
    "School nurse Amy Brown": "Amy Brown",
    "“Nobody asked Liam.”": "Liam",
    "the child’s worker, Sarah, left": "Sarah",
}
NO_NAMES = """
St Thomas’ Hospital|the Jordan Street Team|Laming|Clare’s Law|Martha’s Rule|Signs of Safety|Will agencies act?
Mark each box|May was late|In April had|April and May|Grace House|Lord Laming’s report|Stephen Lawrence Inquiry
Great Ormond Street|King George Hospital|Victoria Road|Chelsea FC|Sydney and Paris|Jack Petchey Foundation
Lady Hale said|Sir James Munby|Judge in chambers|Charlotte Street|Thomas Coram Research Unit|Henry Programme
Child’s mother|The Child’s mother|Everyone’s family|Schools (3) and Police (4)|Hope that the plan works
Faith leaders were invited|Joy and hope|Amber rating|Christian families|Miles away|Art therapy|Robin Hood Lane
Max 5|Mary’s Meals|Sam’s School|Prince’s Trust|DI and DS grades|Mr A and Mrs B|Mr A. The panel met|Baby’s father
Peter Pan Nursery|Alexandra Palace|Nick of time|Bill was passed|the Children Bill had|Preston was chosen
in Georgia was|Grant was given|Ray of hope|Dawn raids|Eden Project|Jo Cox Foundation|Young Carer’s mother
Working Together|McDonald’s|Edinburgh Postnatal Depression Scale|St. John Ambulance|Lord Chancellor
The council spoke for the child, and May was late
""".strip().replace("\n", "|")


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_a_name_is_known_by_a_title_a_list_or_what_stands_beside_it(text: str, name: str) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize("text", NO_NAMES.split("|"))
def test_places_laws_months_and_ordinary_words_are_no_names(text: str) -> None:
    assert list(names_in(text)) == []


def test_the_lists_of_names_are_of_many_and_do_not_overlap() -> None:
    assert len(first_names()) > 800
    assert not first_names() & doubtful_first_names()
    assert len(surnames()) > 200


def test_first_names_are_left_alone_where_the_file_says_that_they_were_changed(tmp_path: Path) -> None:
    text = "All names have been changed. Jade told Dr Patel."
    assert found(BY_CODE["identifiable-name"], written(tmp_path, text)) == [(10, 40)]
    assert not found(BY_CODE["identifiable-name"], written(tmp_path, "Dr Patel (a pseudonym) examined the baby."))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "an 8-year-old girl",
            "aged 8",
            "child of 8",
            "a boy of nine",
            "she was 12.",
            "he was 8 when",
            "18 months old",
        ),
        *(
            "a boy, 8, was",
            "Child A (8)",
            "eight-year-old",
            "aged five months",
            "turned 16",
            "at the age of 8",
            "Age: 8",
        ),
        *("8yo", "her 16th birthday", "a three-week-old baby", "two and a half years old", "young person of 15"),
    ],
)
def test_an_exact_age_is_known_in_many_wordings(text: str) -> None:
    assert AGE.search(text)


@pytest.mark.parametrize(
    "text",
    [
        *("aged 8 to 11", "aged over 16", "aged 2–5", "aged 16 or over", "aged 16 and over", "under the age of 16"),
        *("2-year-old check", "between 2 and 16 years old", "8-year-olds", "a two-week-old referral", "turned to help"),
        *("child of two parents", "children under 5", "aged between 8 and 10", "18 months later", "Police (8)"),
        *("16- and 17-year-olds", "within 8 days", "turned 180 degrees", "she was 5 minutes late", "10 to 14-year-old"),
    ],
)
def test_a_range_a_limit_and_the_age_of_a_thing_are_no_exact_age(text: str) -> None:
    assert not AGE.search(text)


@pytest.mark.parametrize(
    "text",
    [
        *("born on 3 March 2015", "DOB 03/03/2015", "D.O.B.: 3/3/15", "Date of birth: 3 March 2015", "(born 3 March)"),
        *("date of birth is 2015-03-03", "birthday on 3 March", "born on the 3rd of March 2015", "born March 3, 2015"),
    ],
)
def test_a_date_of_birth_is_known_by_the_words_before_it(text: str) -> None:
    assert BIRTH.search(text)


@pytest.mark.parametrize(
    "text",
    [
        *("The NHS was born on 5 July 1948.", "The service kept its tenth birthday on 5 May 2024.", "DOB was missing."),
        *("The partnership was born on 1 April 2019.", "Check name, date of birth and address.", "Born in March."),
    ],
)
def test_a_service_has_no_date_of_birth(tmp_path: Path, text: str) -> None:
    assert not found(BY_CODE["identifiable-birth-date"], written(tmp_path, text))


@pytest.mark.parametrize("text", ["March 2014", "1.2.3", "in May", "24/7", "2024/25", "0.5.2024.1"])
def test_a_month_or_a_number_with_points_is_no_day(text: str) -> None:
    assert not DAY.search(text)


@pytest.mark.parametrize(
    ("address", "person"),
    [
        ("sarah.khan@example.gov.uk", True),
        ("s.khan@example.gov.uk", True),
        ("priya@example.org", True),
        ("two.of.us@gmail.com", True),
        ("learning.team@example.org", False),
        ("grace.house@example.org", False),
        ("missing@example.police.uk", False),
        ("safeguarding.sarah@example.org", False),
        ("1234@example.org", False),
        ("not an address", False),
    ],
)
def test_an_address_of_a_person_is_told_from_that_of_a_team(address: str, person: bool) -> None:
    assert is_of_a_person(address) is person


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The aunt can be rung on 01632 960001.", 1),
        ("Ring 01632 960001 and ask for her aunt.", 1),
        ("Her mobile is 07700 900123.", 1),
        ("Parents can ring 0300 123 4567.", 0),
        ("You can reach us on 07700 900123.", 0),
        ("Use 07700 900123 to text the school nurses.", 0),
        ("Parents can ring the school on 01632 960001.", 0),
        ("It was +33 6 12 34 56 78 90 in the file.", 0),
        ("The number is (0) 00 00 00 00 00.", 0),
        ("The old form had 0123 45678901 on it.", 0),
        ("The number is 0 ( ) . 9 ( ) - 9.", 0),
    ],
)
def test_the_number_of_a_person_is_told_from_that_of_a_service(tmp_path: Path, text: str, count: int) -> None:
    assert len(found(BY_CODE["identifiable-phone"], written(tmp_path, text))) == count


def test_places_are_named_without_the_words_before_them() -> None:
    assert list(places_in("At St Mary’s Primary School and in her High School")) == ["St Mary’s Primary School"]
    assert list(places_in("The Primary School, Children’s Hospital and School Road")) == ["School Road"]


def test_a_street_where_people_live_is_reported_outside_cases_too(tmp_path: Path) -> None:
    text = "Neighbours in Terminus Road had heard shouting. The Mill Lane Centre in Mill Lane Centre was open."
    assert found(BY_CODE["identifiable-place"], written(tmp_path, text)) == [(10, 15)]


def test_cases_are_themes_letters_and_stories_of_one_child(tmp_path: Path) -> None:
    points = "- A girl told her teacher.\n- Children were seen."
    text = f"## What went well\n\nChild B was seen.\n\n{points}\n\n### Family C\n\nWords."
    heads = [case.first.text for case in cases(written(tmp_path, text))]
    assert heads == ["Child B was seen.", "A girl told her teacher.", "Family C"]


def test_an_audit_of_one_case_is_one_case_but_for_its_method(tmp_path: Path) -> None:
    head = "---\ntitle: A girl told her teacher\npartnership: Example\ncases: 1\n---\n\n"
    text = f"{head}## Background\n\nOne.\n\nTwo.\n\n## Method\n\nWe met on 5 March 2024."
    assert [len(case.passages) for case in cases(written(tmp_path, text))] == [1, 2]


def test_what_is_allowed_is_left_alone_also_within_longer_words(tmp_path: Path) -> None:
    rule = BY_CODE["identifiable-name"]
    text = written(tmp_path, "The Victoria Sponge Review on Star Hobson and Arthur Jones.")
    assert len(found(rule, text)) == 1
    assert not found(rule, allowing(text, **{"star  hobson and Arthur Jones": "published"}))
    assert not found(rule, allowing(text, **{"arthur jones": "published"}))
    assert found(rule, allowing(text, Arthur="published"))


@pytest.mark.parametrize("code", sorted(BY_CODE.keys() - {"identifiable-picture-place"}))
def test_each_rule_leaves_alone_what_is_allowed(code: str) -> None:
    rule = BY_CODE[code]
    text = manuscript(Path(__file__).parent / "rules" / f"{code}.md")
    words = [finding.message.split("'")[1] for finding in rule.find(text)]
    quoted = [part for finding in rule.find(text) for part in finding.message.split("'")[1::2]]
    assert words
    left = list(rule.find(allowing(text, **dict.fromkeys([*quoted, "R. Example's camera"], "known"))))
    assert not left


def test_a_link_that_writes_to_a_person_is_reported_where_its_address_stands(tmp_path: Path) -> None:
    text = written(tmp_path, "Write to [the lead](mailto:priya.shah@example.org?subject=Audit) now.")
    assert found(BY_CODE["identifiable-email"], text) == [(10, 28)]


def test_a_contact_in_one_line_is_reported_at_its_words(tmp_path: Path) -> None:
    contact = "contact: {email: priya.shah@example.org}"
    head = f"---\ntitle: Words\npartnership: Example\n{contact}\n---\n\n## Background\n\nWords.\n"
    assert found(BY_CODE["identifiable-contact"], written(tmp_path, head)) == [(4, 18)]
    folded = head.replace("{email: priya.shah@example.org}", "\n  team: >-\n    Helen\n    Marsh")
    assert len(found(BY_CODE["identifiable-contact"], written(tmp_path, folded))) == 1


def test_the_properties_of_a_picture_are_read_in_each_of_their_forms(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x9C9D] = "Kim Example".encode("utf-16-le") + b"\0\0"
    xmp = b"<x><dc:creator><rdf:Seq><rdf:li>Lee Example</rdf:li></rdf:Seq></dc:creator></x>"
    Image.new("RGB", (300, 200)).save(tmp_path / "a.jpg", exif=exif.tobytes(), xmp=xmp)
    words = PngInfo()
    words.add_text("Author", "Sam Example")
    words.add_itxt("XML:com.adobe.xmp", xmp.decode())
    Image.new("RGB", (300, 200)).save(tmp_path / "b.png", pnginfo=words)
    text = written(tmp_path, "![Two boxes.](a.jpg)\n\n![Three boxes.](b.png)")
    rule = BY_CODE["identifiable-picture-owner"]
    names = [finding.message.split("'")[1] for finding in rule.find(text)]
    assert names == ["Kim Example", "Lee Example", "Sam Example", "Lee Example"]


@pytest.mark.parametrize("path", MANNER, ids=lambda path: path.stem)
def test_texts_in_the_manner_of_real_briefings_give_what_they_say_and_no_more(path: Path) -> None:
    text = manuscript(path)
    given = sorted(
        (finding.place.line, finding.place.column, rule.code)
        for rule in BY_CODE.values()
        for finding in rule.find(text)
    )
    expected = [(int(line), int(column), code) for line, column, code in EXPECTED.findall(text.source)]
    assert given == sorted(expected)
