"""A dataclass of ours is what one of the standard library is, to whoever uses it."""

import copy
import dataclasses
import inspect
import pickle
from datetime import date
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.values import Latest
from briefings.values import dataclass as ours


def made(kind: Any) -> Any:
    @kind(frozen=True, slots=True)
    class Note:
        """A note."""

        words: str
        pages: tuple[int, ...] = ()
        marks: list[str] = dataclasses.field(default_factory=list, hash=False)
        place: int | None = dataclasses.field(default=None, compare=False)
        hidden: int = dataclasses.field(default=7, repr=False)

        @property
        def count(self) -> int:
            return len(self.pages)

    return Note


OURS, THEIRS = made(ours), made(dataclasses.dataclass)


@ours(frozen=True, slots=True)
class Kept:
    """A class of a module, as pickles need it."""

    name: str
    inner: tuple["Kept", ...] = ()


values = st.fixed_dictionaries(
    {"words": st.text(max_size=3)},
    optional={
        "pages": st.lists(st.integers(0, 2), max_size=2).map(tuple),
        "marks": st.lists(st.text(max_size=1), max_size=2),
        "place": st.none() | st.integers(0, 3),
        "hidden": st.integers(0, 2),
    },
)


@given(values, values)
def test_values_are_shown_compared_and_hashed_alike(one: dict[str, Any], other: dict[str, Any]) -> None:
    a, b, c, d = OURS(**one), OURS(**other), THEIRS(**one), THEIRS(**other)
    assert repr(a) == repr(c)
    assert (a == b) is (c == d)
    assert (hash(a) == hash(b)) is (hash(c) == hash(d))
    assert dataclasses.asdict(a) == dataclasses.asdict(c)
    assert a.__getstate__() == c.__getstate__()


@given(values, values)
def test_values_are_replaced_alike(one: dict[str, Any], other: dict[str, Any]) -> None:
    a, c = dataclasses.replace(OURS(**one), **other), dataclasses.replace(THEIRS(**one), **other)
    assert dataclasses.astuple(a) == dataclasses.astuple(c)


def test_fields_are_told_alike() -> None:
    for one, other in zip(dataclasses.fields(OURS), dataclasses.fields(THEIRS), strict=True):
        for name in ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "kw_only"):
            assert getattr(one, name) == getattr(other, name), name
    assert OURS.__match_args__ == THEIRS.__match_args__
    assert OURS.__slots__ == THEIRS.__slots__
    assert OURS.__dataclass_params__.frozen is THEIRS.__dataclass_params__.frozen
    assert (OURS.__name__, OURS.__qualname__, OURS.__module__) == (THEIRS.__name__, THEIRS.__qualname__, __name__)
    assert OURS.__doc__ == "A note."
    assert dataclasses.is_dataclass(OURS)


@pytest.mark.parametrize("kind", [OURS, THEIRS])
def test_nothing_can_be_changed(kind: Any) -> None:
    value = kind("a")
    for name in ("words", "other"):
        with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
            setattr(value, name, "b")
    with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
        del value.words
    assert not hasattr(value, "__dict__")
    assert value.count == 0
    assert value != "a"


MISFITS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}),
    (("a", (), [], 1, 2, 3), {}),
    (("a",), {"words": "b"}),
    (("a",), {"x": 1}),
]


@pytest.mark.parametrize("kind", [OURS, THEIRS])
@pytest.mark.parametrize(("given", "named"), MISFITS)
def test_what_does_not_fit_is_refused(kind: Any, given: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        kind(*given, **named)


def test_a_default_that_is_made_is_made_for_each() -> None:
    one, other = OURS("a"), OURS("a")
    one.marks.append("x")
    assert other.marks == []


def test_the_first_value_gives_the_class_its_own_beginning() -> None:
    fresh = made(ours)
    before = fresh.__init__
    fresh("a")
    assert fresh.__init__ is not before
    assert list(inspect.signature(fresh.__init__).parameters) == ["self", "words", "pages", "marks", "place", "hidden"]


def test_values_are_copied_and_pickled() -> None:
    value = Kept("a", (Kept("b"),))
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  our own
    assert copy.deepcopy(value) == value
    match value:
        case Kept(name, (Kept(inner),)):
            assert (name, inner) == ("a", "b")
        case _:
            pytest.fail("it does not match")


def test_own_methods_stay() -> None:
    @ours(frozen=True, slots=True)
    class Box:
        width: int

        def __hash__(self) -> int:
            return 5

        def __repr__(self) -> str:
            return "box"

        def __post_init__(self) -> None:
            if self.width < 0:
                raise ValueError("too narrow")

    assert (hash(Box(1)), repr(Box(1))) == (5, "box")
    with pytest.raises(ValueError, match="narrow"):
        Box(-1)


def test_a_class_without_fields_is_equal_to_itself() -> None:
    @ours(frozen=True, slots=True)
    class Nothing:
        """Nothing."""

    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(())
    assert repr(Nothing()).endswith("Nothing()")


def test_a_field_may_be_left_out_of_the_beginning() -> None:
    @ours(frozen=True, slots=True)
    class Counted:
        count: int = dataclasses.field(default=3, init=False)
        names: list[str] = dataclasses.field(default_factory=list, init=False)

    assert (Counted().count, Counted().names) == (3, [])
    with pytest.raises(TypeError):
        Counted(4)  # type: ignore[call-arg]


def with_own(kind: Any, **how: bool) -> Any:
    @kind(**how)
    class Note:
        words: str
        marks: list[str] = dataclasses.field(default_factory=list)
        place: int | None = dataclasses.field(default=None, compare=False)
        day: date = dataclasses.field(default_factory=date.today)
        own: int = dataclasses.field(default=7, init=False)
        many: list[int] = dataclasses.field(default_factory=list, init=False)

        def __post_init__(self) -> None:
            self.many.append(len(self.words))

        @property
        def count(self) -> int:
            return len(self.marks)

    return Note


MANNERS: list[dict[str, bool]] = [
    {},
    {"slots": True},
    {"frozen": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "eq": False},
]


@pytest.mark.parametrize("how", MANNERS)
def test_each_manner_of_class_is_what_the_standard_library_makes(how: dict[str, bool]) -> None:
    one, other = with_own(ours, **how), with_own(dataclasses.dataclass, **how)
    a, b = one("ab", ["x"]), other("ab", ["x"])
    assert type(one.__init__) is type(other.__init__)
    assert list(inspect.signature(one).parameters) == list(inspect.signature(other).parameters)
    assert repr(a) == repr(b)
    assert (a.count, a.own, a.many, a.day) == (b.count, b.own, b.many, b.day)
    assert (a == one("ab", ["x"], 4), a == one("b"), a == b) == (how.get("eq", True), False, False)
    assert (one.__hash__ is object.__hash__) is (other.__hash__ is object.__hash__)
    assert hasattr(a, "__dict__") is hasattr(b, "__dict__")
    assert (one.__hash__ is None) is (other.__hash__ is None)
    assert dataclasses.asdict(dataclasses.replace(a, words="c")) == dataclasses.asdict(
        dataclasses.replace(b, words="c")
    )
    assert [hasattr(one, name) for name in ("marks", "place", "own")] == [
        hasattr(other, name) for name in ("marks", "place", "own")
    ]
    for value in (a, b):
        if how.get("frozen"):
            with pytest.raises(dataclasses.FrozenInstanceError):
                value.words = "c"
        else:
            value.words = "c"
            assert value.words == "c"
    with pytest.raises(TypeError, match="words"):
        one()


def test_a_field_without_a_default_may_not_follow_one_with_it() -> None:
    with pytest.raises(TypeError, match="default"):

        @ours(slots=True)
        class Wrong:
            count: int = 0
            name: str  # type: ignore[misc]


def test_what_is_out_of_the_ordinary_is_left_to_the_standard_library() -> None:
    @ours(slots=True)
    class Open:
        count: int = 0

    @ours
    class Plain:
        count: int = 0

    @ours(frozen=True, slots=True)
    class Known:
        most: ClassVar[int] = 3
        count: int = 0

    @ours(frozen=True, slots=True)
    class Child(Kept):
        more: int = 0

    one = Open()
    one.count = 4
    assert one == Open(4)
    assert Plain(2).count == 2
    assert [field.name for field in dataclasses.fields(Known)] == ["count"]
    assert Child("a", (), 3).more == 3


def test_what_was_asked_about_last_is_worked_out_once() -> None:
    asked: list[str] = []

    @Latest
    def backwards(words: list[str]) -> list[str]:
        asked.extend(words)
        return words[::-1]

    first, second = ["a", "b"], ["a", "b"]
    assert backwards(first) is backwards(first)
    assert asked == ["a", "b"]
    assert backwards(second) == ["b", "a"]
    assert asked == ["a", "b", "a", "b"]  # equal, and another value all the same
    assert backwards(first) == ["b", "a"]
    assert asked == ["a", "b"] * 3
