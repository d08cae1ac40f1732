from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from briefings.writers.ooxml.package import entry, packed
from briefings.writers.ooxml.word_numbering import BLANK, DEEPEST, Lists, Numbering
from briefings.writers.ooxml.word_xml import number, tag, w
from briefings.writers.ooxml.xml_library import Element

TEMPLATE = entry("word/numbering.xml", b"<of-a-template/>")


def level(depth: int, form: str, label: str) -> Element:
    indent = w("pPr", w("ind", left=400 * (depth + 1), hanging=400))
    return w("lvl", w("start", val=1), w("numFmt", val=form), w("lvlText", val=label), indent, ilvl=depth)


def part(levels: int = 9) -> Element:
    bullets = w("abstractNum", w("multiLevelType", val="multilevel"), abstractNumId=1)
    numbers = w("abstractNum", w("nsid", val="00FF00FF"), w("multiLevelType", val="singleLevel"), abstractNumId=2)
    for depth in range(levels):
        bullets.append(level(depth, "bullet", "•"))
        numbers.append(level(depth, "decimal", f"%{depth + 1}."))
    nums = [w("num", w("abstractNumId", val=i), numId=i + 4) for i in (1, 2)]
    return w("numbering", bullets, numbers, *nums)


def numbering(root: Element) -> Numbering:
    return Numbering(Lists.of(root, bullets=5, numbers=6))


def part_of(lists: Numbering) -> Element:
    """Return the part that a document gets."""
    part = lists.part(TEMPLATE)
    assert part is not TEMPLATE
    with ZipFile(BytesIO(packed([part]))) as package:
        return etree.fromstring(package.read(TEMPLATE.name))


def abstract_of(lists: Numbering, num_id: int) -> Element:
    root = part_of(lists)
    num = next(each for each in root.findall(tag("num")) if number(each, "numId") == num_id)
    used = num.find(tag("abstractNumId"))
    assert used is not None
    return next(
        each for each in root.findall(tag("abstractNum")) if number(each, "abstractNumId") == number(used, "val")
    )


def texts(abstract: Element) -> list[str]:
    return [each.get(tag("val"), "") for each in abstract.iterfind(f"{tag('lvl')}/{tag('lvlText')}")]


def test_every_numbered_list_counts_for_itself_from_its_own_start() -> None:
    lists = numbering(part())
    one, other = lists.numbered(1, 0), lists.numbered(8, 0)
    assert one.id != other.id
    ids = [abstract_of(lists, each.id).get(tag("abstractNumId")) for each in (one, other)]
    assert ids == ["3", "4"]
    starts = [each.get(tag("val")) for each in abstract_of(lists, other.id).iterfind(f"{tag('lvl')}/{tag('start')}")]
    assert starts == ["8"] + ["1"] * 8


def test_a_nested_list_starts_on_its_own_level() -> None:
    lists = numbering(part())
    nested = lists.numbered(3, 2)
    starts = [each.get(tag("val")) for each in abstract_of(lists, nested.id).iterfind(f"{tag('lvl')}/{tag('start')}")]
    assert starts == ["1", "1", "3"] + ["1"] * 6


def test_a_list_nested_deeper_than_word_can_count_stays_on_the_last_level() -> None:
    lists = numbering(part())
    nested = lists.numbered(5, DEEPEST + 3)
    assert abstract_of(lists, nested.id).findall(tag("lvl"))[-1][0].get(tag("val")) == "5"


def test_bullets_share_one_list_and_those_in_boxes_another() -> None:
    lists = numbering(part())
    assert lists.bulleted() == lists.bulleted()
    assert lists.bulleted(0) == lists.bulleted(0)
    assert len({lists.bulleted().id, lists.bulleted(0).id, lists.bulleted(480).id}) == 3


def test_labels_in_a_box_stand_in_their_place_by_blanks() -> None:
    lists = numbering(part())
    boxed = abstract_of(lists, lists.bulleted(0).id)
    assert texts(boxed)[:3] == ["•", BLANK * 3 + "•", BLANK * 7 + "•"]
    forms = [each.get(tag("val")) for each in boxed.iterfind(f"{tag('lvl')}/{tag('numFmt')}")]
    assert forms[:3] == ["bullet", "none", "none"]


def test_numbers_in_a_box_go_on_counting() -> None:
    lists = numbering(part())
    boxed = abstract_of(lists, lists.numbered(1, 1, edge=480).id)
    assert texts(boxed)[:2] == [BLANK * 4 + "1.".replace("1", "%1"), BLANK * 7 + "%2."]
    assert [each.get(tag("val")) for each in boxed.iterfind(f"{tag('lvl')}/{tag('numFmt')}")][:2] == ["decimal"] * 2


def test_a_template_s_list_of_one_level_gets_nine() -> None:
    lists = numbering(part(levels=1))
    made = lists.numbered(1, 0)
    assert [each.left for each in made.levels] == [400 * depth for depth in range(1, 10)]
    abstract = abstract_of(lists, made.id)
    assert texts(abstract)[:3] == ["%1.", "%2.", "%3."]
    assert [each.get(tag("ilvl")) for each in abstract.findall(tag("lvl"))] == [str(depth) for depth in range(9)]
    kind = abstract.find(tag("multiLevelType"))
    assert kind is not None
    assert kind.get(tag("val")) == "multilevel"


def test_a_copy_is_not_tied_to_the_list_it_is_a_copy_of() -> None:
    root = part()
    tied = root.findall(tag("abstractNum"))[1].findall(tag("lvl"))[0]
    tied.insert(1, w("pStyle", val="ListNumber"))
    lists = numbering(root)
    copy = abstract_of(lists, lists.numbered(1, 0).id)
    assert copy.find(tag("nsid")) is None
    assert copy.find(f"{tag('lvl')}/{tag('pStyle')}") is None


def test_two_documents_of_one_template_do_not_share_their_lists() -> None:
    lists = Lists.of(part(), bullets=5, numbers=6)
    one, other = Numbering(lists), Numbering(lists)
    assert [one.numbered(1, 0).id, one.bulleted().id, other.numbered(2, 0).id] == [7, 8, 7]
    assert Numbering(lists).part(TEMPLATE) is TEMPLATE


def test_definitions_come_before_lists_as_the_schema_asks() -> None:
    root = part()
    root.insert(0, w("numPicBullet"))
    root.append(w("numIdMacAtCleanup"))
    lists = numbering(root)
    lists.numbered(1, 0)
    lists.bulleted()
    picture, *names, cleanup = [etree.QName(each).localname for each in part_of(lists)]
    assert (picture, cleanup) == ("numPicBullet", "numIdMacAtCleanup")
    assert len(names) == 8
    assert names == sorted(names)


@pytest.mark.parametrize("lacking", ["start", "pPr"])
def test_a_level_may_leave_out_what_it_need_not_say(lacking: str) -> None:
    root = part()
    for each in root.findall(f"{tag('abstractNum')}/{tag('lvl')}"):
        gone = each.find(tag(lacking))
        assert gone is not None
        each.remove(gone)
    lists = numbering(root)
    made = lists.numbered(4, 0, edge=0)
    first = abstract_of(lists, made.id).find(tag("lvl"))
    assert first is not None
    assert first[0].get(tag("val")) == "4"
