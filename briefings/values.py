"""Frozen, slotted dataclasses that take a fifth of the time to define.

The house has two hundred of them, and `dataclasses` compiles six functions for each as its module is loaded: a quarter
of the time that a command takes from start to end. Here the functions are shared, and the one that has to be compiled,
``__init__``, is compiled when the first value is made. What comes out is a dataclass like any other to whoever uses it,
`dataclasses.replace` and type checkers among them; whatever is out of the ordinary is left to the standard library.
"""

import dataclasses
import sys
from collections.abc import Callable
from operator import attrgetter
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

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

    def dataclass(cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, **more: Any) -> Any:
        """Make a class a dataclass, as `dataclasses.dataclass` does."""

        def made(cls: type) -> type:
            if frozen and slots and not more and _is_plain(cls):
                return _defined(cls)
            return dataclasses.dataclass(frozen=frozen, slots=slots, **more)(cls)

        return made if cls is None else made(cls)


_PARAMETERS = SimpleNamespace(
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=True,
    match_args=True,
    kw_only=False,
    slots=True,
)
_ABSENT = object()
_UNUSUAL = ("ClassVar", "InitVar", "KW_ONLY")


def _is_plain(cls: type) -> bool:
    """Return whether a class is one that is defined here: no parents, no fields that are none, no slots yet."""
    own = cls.__dict__
    if sys.version_info >= (3, 14) or cls.__bases__ != (object,) or "__slots__" in own:
        return False
    return not any(word in str(kind) for kind in own.get("__annotations__", {}).values() for word in _UNUSUAL)


def _defined(cls: type) -> type:
    own = dict(cls.__dict__)
    fields = {name: _field(name, kind, own) for name, kind in own.get("__annotations__", {}).items()}
    for name in ("__dict__", "__weakref__", *fields):
        own.pop(name, None)
    compared = _getter([field.name for field in fields.values() if field.compare])
    hashed = _getter([field.name for field in fields.values() if (field.compare if field.hash is None else field.hash)])
    given = {
        "__slots__": tuple(fields),
        "__match_args__": tuple(field.name for field in fields.values() if field.init),
        "__dataclass_fields__": fields,
        "__dataclass_params__": _PARAMETERS,
        "__repr__": _shown,
        "__eq__": lambda self, other: (
            compared(self) == compared(other) if type(other) is type(self) else NotImplemented
        ),
        "__hash__": lambda self: hash(hashed(self)),
        "__setattr__": _refuse_setting,
        "__delattr__": _refuse_deleting,
        "__getstate__": _state,
        "__setstate__": _set_state,
    }
    made = type(cls)(cls.__name__, cls.__bases__, {**given, **own})
    made.__qualname__ = cls.__qualname__
    made.__init__ = _first(made, tuple(fields.values()))  # type: ignore[misc]
    return made


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
    """Return the ``__init__`` of a class; what it sets goes straight into the slots."""
    known: dict[str, Any] = {"_absent": _ABSENT}
    taken, lines = ["self"], []
    for number, field in enumerate(fields):
        name, value = field.name, field.name
        known[f"_set{number}"] = made.__dict__[name].__set__
        if field.default is not dataclasses.MISSING:
            known[f"_default{number}"] = field.default
            taken.append(f"{name}=_default{number}")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_make{number}"] = field.default_factory
            taken.append(f"{name}=_absent")
            value = f"_make{number}() if {name} is _absent else {name}"
        else:
            taken.append(name)
        if not field.init:
            taken.pop()
            value = f"_default{number}" if field.default is not dataclasses.MISSING else f"_make{number}()"
        lines.append(f"    _set{number}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append("    self.__post_init__()")
    text = f"def __init__({', '.join(taken)}):\n" + "\n".join(lines or ["    pass"])
    exec(text, known)  # noqa: S102  names of fields only, as in the standard library
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


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
