"""Dataclasses that take a fifth of the time to define.

The house has two hundred of them, and `dataclasses` compiles six functions for each as its module is loaded: a quarter
of the time that a command takes from start to end. Here the functions are shared but ``__init__``, which is made when
the first value is, of code that is compiled once for all classes with as many fields of the same kinds: only the names
of what it takes differ. What comes out is a dataclass like any other to whoever uses it, `dataclasses.replace` and type
checkers among them; whatever is out of the ordinary is left to the standard library.
"""

import builtins
import dataclasses
import sys
from collections.abc import Callable, Collection
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType, GenericAlias, SimpleNamespace, UnionType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

__all__ = ["Latest", "dataclass"]

Given = TypeVar("Given")
Made = TypeVar("Made")


class Latest(Generic[Given, Made]):
    """A function of one value that cannot change, worked out once for the value that was asked about last.

    Values are told apart by their identity: a long one is not compared, and what is remembered keeps it alive.
    """

    def __init__(self, work: Callable[[Given], Made]) -> None:
        """Remember what `work` returned last."""
        self._work = work
        self._known: tuple[Given, Made] | None = None

    def __call__(self, given: Given) -> Made:
        """Return what the function returns for a value."""
        known = self._known
        if known is None or known[0] is not given:
            known = self._known = given, self._work(given)
        return known[1]


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls: type | None = None, /, **how: bool) -> Any:
        """Make a class a dataclass, as `dataclasses.dataclass` does."""

        def made(cls: type) -> type:
            if how.keys() <= _KNOWN and _is_plain(cls):
                return _defined(cls, _parameters(**how))
            return dataclasses.dataclass(**how)(cls)

        return made if cls is None else made(cls)


_KNOWN = {"frozen", "slots", "eq"}
"""What may be asked of a class that is defined here."""
_ABSENT = object()
_USUAL_KINDS = (type, GenericAlias, UnionType)
"""What most annotations are: ``str``, ``list[str]``, ``str | None``."""
_UNUSUAL = ("ClassVar", "InitVar", "KW_ONLY")


def _parameters(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> SimpleNamespace:
    """Return what `dataclasses` notes of how a class was asked for."""
    return SimpleNamespace(
        init=True,
        repr=True,
        eq=eq,
        order=False,
        unsafe_hash=False,
        frozen=frozen,
        match_args=True,
        kw_only=False,
        slots=slots,
    )


def _is_plain(cls: type) -> bool:
    """Return whether a class is one that is defined here: no parents, no fields that are none, no slots yet."""
    own = cls.__dict__
    if sys.version_info >= (3, 14) or cls.__bases__ != (object,) or "__slots__" in own:
        return False
    kinds = own.get("__annotations__", {})
    given = [name in own for name in kinds]
    if given != sorted(given):  # one without a default after one with it
        return False
    others = [kind for kind in kinds.values() if type(kind) not in _USUAL_KINDS or kind is dataclasses.InitVar]
    return not any(word in str(kind) for kind in others for word in _UNUSUAL)


def _defined(cls: type, how: SimpleNamespace) -> type:
    own = dict(cls.__dict__)
    fields = {name: _field(name, kind, own) for name, kind in own.get("__annotations__", {}).items()}
    given = _shared(fields.values(), how)
    if not how.slots:
        for name in given.keys() - own.keys():
            setattr(cls, name, given[name])
        for name, field in fields.items():
            if field.default is not dataclasses.MISSING:
                setattr(cls, name, field.default)
            elif name in own:
                delattr(cls, name)
        cls.__init__ = _first(cls, tuple(fields.values()))  # type: ignore[misc]
        return cls
    for name in ("__dict__", "__weakref__", *fields):
        own.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, {**given, "__slots__": tuple(fields), **own})
    made.__qualname__ = cls.__qualname__
    made.__init__ = _first(made, tuple(fields.values()))  # type: ignore[misc]
    return made


def _shared(fields: Collection[dataclasses.Field[Any]], how: SimpleNamespace) -> dict[str, Any]:
    """Return what a class of these fields has, but for ``__init__``."""
    found: dict[str, Any] = {
        "__match_args__": tuple([field.name for field in fields if field.init]),
        "__dataclass_fields__": {field.name: field for field in fields},
        "__dataclass_params__": how,
        "__repr__": _shown,
    }
    if how.eq:
        compared = _getter([field.name for field in fields if field.compare])
        hashed = _getter([field.name for field in fields if (field.compare if field.hash is None else field.hash)])
        found["__eq__"] = lambda self, other: (
            compared(self) == compared(other) if type(other) is type(self) else NotImplemented
        )
        found["__hash__"] = (lambda self: hash(hashed(self))) if how.frozen else None
    if how.frozen:
        found |= {"__setattr__": _refuse_setting, "__delattr__": _refuse_deleting}
    if how.frozen and how.slots:
        found |= {"__getstate__": _state, "__setstate__": _set_state}
    return found


def _field(name: str, kind: Any, own: dict[str, Any]) -> dataclasses.Field[Any]:
    given = own.get(name, dataclasses.MISSING)
    field: Any = given if isinstance(given, dataclasses.Field) else dataclasses.field(default=given)
    field.name, field.type, field.kw_only = name, kind, False
    field._field_type = dataclasses._FIELD  # type: ignore[attr-defined]
    return field  # type: ignore[no-any-return]


def _getter(names: list[str]) -> Callable[[Any], Any]:
    """Return what gets some attributes of a value as a tuple, as quickly as can be."""
    if len(names) > 1:
        return attrgetter(*names)
    if names:
        one = attrgetter(names[0])
        return lambda value: (one(value),)
    return lambda _: ()


def _first(made: type, fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    """Return the ``__init__`` for the first value of a class, which gives the class its own."""

    def __init__(self: Any, /, *given: Any, **named: Any) -> None:  # noqa: N807  it is one
        made.__init__ = _compiled(made, fields)  # type: ignore[misc]
        made.__init__(self, *given, **named)  # type: ignore[misc]

    return __init__


def _compiled(made: type, fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    """Return the ``__init__`` of a class; what a frozen one sets goes straight into the slots, where there are any."""
    is_frozen = made.__dict__["__dataclass_params__"].frozen
    known: dict[str, Any] = {"__builtins__": builtins, "_absent": _ABSENT}
    taken, defaults, kinds = ["self"], list[Any](), list[str]()
    names: dict[str, str] = {}
    for number, field in enumerate(fields):
        names[f"field{number}"] = field.name
        if is_frozen:
            known[f"_set{number}"] = _setter(made, field.name)
        kind = "given"
        if field.default_factory is not dataclasses.MISSING:
            known[f"_value{number}"], kind = field.default_factory, "made"
        elif not field.init:
            known[f"_value{number}"], kind = field.default, "fixed"
        if field.init:
            taken.append(field.name)
            if kind == "made":
                defaults.append(_ABSENT)
            elif field.default is not dataclasses.MISSING:
                defaults.append(field.default)
        kinds.append(kind if field.init else f"only {kind}")
    code = _code_for(tuple(kinds), is_frozen, hasattr(made, "__post_init__"))
    named = tuple([names.get(name, name) for name in code.co_names])
    init = FunctionType(code.replace(co_varnames=tuple(taken), co_names=named), known, "__init__", tuple(defaults))
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


def _setter(made: type, name: str) -> Callable[[Any, Any], None]:
    """Return what sets a field of a new value that is frozen."""
    if "__slots__" in made.__dict__:
        return made.__dict__[name].__set__  # type: ignore[no-any-return]

    def into_dictionary(value: Any, given: Any) -> None:
        value.__dict__[name] = given

    return into_dictionary


@cache
def _code_for(kinds: tuple[str, ...], is_frozen: bool, has_post_init: bool) -> CodeType:
    """Return the code of an ``__init__`` that sets fields of these kinds, as yet with numbers for their names."""
    taken, lines = ["self"], []
    for number, kind in enumerate(kinds):
        taken += [] if kind.startswith("only") else [f"given{number}"]
        value = {
            "given": f"given{number}",
            "made": f"_value{number}() if given{number} is _absent else given{number}",
            "only made": f"_value{number}()",
            "only fixed": f"_value{number}",
        }[kind]
        lines.append(f"    _set{number}(self, {value})" if is_frozen else f"    self.field{number} = {value}")
    if has_post_init:
        lines.append("    self.__post_init__()")
    known: dict[str, Any] = {}
    exec(f"def __init__({', '.join(taken)}):\n" + "\n".join(lines or ["    pass"]), known)  # noqa: S102  our own words only
    return cast(CodeType, known["__init__"].__code__)


def _shown(self: Any) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name, field in self.__dataclass_fields__.items() if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse_setting(_self: Any, name: str, _value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__dataclass_fields__]


def _set_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__dataclass_fields__, state, strict=True):
        object.__setattr__(self, name, value)
