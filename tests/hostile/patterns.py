"""Every regular expression of the package, and strings that are meant to make each of them slow.

Expressions are found twice: as they stand in the modules' globals once all are imported, and as literals in the
source. For each, strings are pumped from its own pieces: what any part of it matches, over and over, with an ending
that does not fit, so that an engine that backtracks must try all ways.
"""

import ast
import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from re import _constants as names  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import briefings
from briefings.patterns import Later

PACKAGE = Path(briefings.__file__).parent
CALLS = {"compile", "sub", "subn", "search", "match", "fullmatch", "findall", "finditer", "split"}
ENDINGS = ("", "!", "\n", "\x00", " x", "é")
LONGEST_PIECE = 12


@dataclass(frozen=True)
class Found:
    """A regular expression, and where it stands."""

    where: str
    pattern: re.Pattern[Any]
    calls: frozenset[str] = frozenset({"finditer"})
    """How the package calls it; `match` and `fullmatch` try it at one place of a text only."""


def modules() -> Iterator[ModuleType]:
    """Import every module of the package."""
    for info in pkgutil.walk_packages([str(PACKAGE)], "briefings."):
        if not info.name.endswith("__main__") and "default_layouts" not in info.name:
            yield importlib.import_module(info.name)


def all_patterns() -> list[Found]:
    """Return every regular expression of the package once."""
    found: dict[tuple[Any, int], Found] = {}
    uses = dict(_uses())
    for module in modules():
        for name, value in vars(module).items():
            for pattern in _inside(value):
                calls = _calls(uses, str(module.__file__), name)
                found.setdefault((pattern.pattern, pattern.flags), Found(f"{module.__name__}.{name}", pattern, calls))
    for path in sorted(PACKAGE.rglob("*.py")):
        for line, call, pattern in _literals(path):
            where = f"{path.relative_to(PACKAGE.parent).as_posix()}:{line}"
            found.setdefault((pattern.pattern, pattern.flags), Found(where, pattern, frozenset({call})))
    return list(found.values())


def _calls(uses: dict[tuple[str, str], set[str]], file: str, name: str) -> frozenset[str]:
    """Return how a global is called: a private one in its own file, another anywhere."""
    users = [file] if name.startswith("_") else [user for user, other in uses if other == name]
    return frozenset(call for user in users for call in uses.get((user, name), ())) or frozenset({"finditer"})


def _uses() -> dict[tuple[str, str], set[str]]:
    """Return by file and name of a global how the package calls it."""
    uses: dict[tuple[str, str], set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        for name, call in re.findall(r"\b(\w+)\.(\w+)\(", path.read_text("utf-8")):
            if call in CALLS:
                uses.setdefault((str(path), name), set()).add(call)
    return uses


def _inside(value: object) -> Iterator[re.Pattern[Any]]:
    """Yield the expressions in a value of a module: itself, in collections, and behind a function without arguments."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Later):
        yield value.compiled()
    elif isinstance(value, dict):
        for one in value.values():
            yield from _inside(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _inside(one)
    elif hasattr(value, "cache_info") and getattr(value, "__module__", "").startswith("briefings"):
        function = getattr(value, "__wrapped__", None)
        if inspect.isfunction(function) and function.__code__.co_argcount == 0:
            yield from _inside(value() if callable(value) else None)


def _literals(path: Path) -> Iterator[tuple[int, str, re.Pattern[Any]]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS
        if not is_call or not isinstance(node, ast.Call) or not node.args:
            continue
        first, owner = node.args[0], getattr(node.func, "value", None)
        if isinstance(owner, ast.Name) and owner.id == "re" and isinstance(first, ast.Constant):
            flags = next((_flags(one) for one in [*node.args[1:], *[k.value for k in node.keywords]] if _flags(one)), 0)
            yield node.lineno, str(getattr(node.func, "attr", "")), re.compile(first.value, flags)


def _flags(node: ast.expr) -> int:
    names_of_flags = (one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute))
    flags = re.RegexFlag.__members__
    return sum(int(flags[name]) for name in names_of_flags if name in flags)


def pumped(pattern: re.Pattern[Any], length: int) -> Iterator[str | bytes]:
    """Yield strings of a length that are made to slow a pattern down."""
    is_bytes = isinstance(pattern.pattern, bytes)
    units = dict.fromkeys(unit for unit in _units(pattern) if unit[1])
    for lead, unit in units:
        for ending in ENDINGS:
            text = (lead + unit * (length // len(unit) + 1))[:length] + ending
            yield text.encode("latin-1", "replace") if is_bytes else text


def _units(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str]]:
    """Yield what to begin with and what to repeat: each piece of a pattern, alone and after all that goes before it."""
    pieces = list(
        _pieces(
            parser.parse(pattern.pattern, pattern.flags & ~re.TEMPLATE if hasattr(re, "TEMPLATE") else pattern.flags)
        )
    )
    whole = "".join(pieces)[:200]
    for index, piece in enumerate(pieces):
        if piece:
            yield "", piece
            yield "".join(pieces[:index])[:200], piece
            yield "", "".join(pieces[: index + 1])[-LONGEST_PIECE:]
            yield "", "".join(pieces[: index + 1])[:40]
    if whole:
        yield "", whole[:60]
    for sign in (" ", "a", "A", "1", "Aa ", "\n", "(", "<", "-", "’", '"', "a.", "1,", "a "):
        yield "", sign
        if whole:
            yield whole, sign


def _pieces(parsed: Any) -> Iterator[str]:
    """Yield a string for each element of a parsed pattern that it matches, inner ones of repetitions by themselves."""
    for kind, value in parsed:
        if kind is names.LITERAL:
            yield chr(value)
        elif kind is names.NOT_LITERAL:
            yield "a" if value != ord("a") else "b"
        elif kind is names.ANY:
            yield "a"
        elif kind is names.IN:
            yield _of_class(value)
        elif kind in (names.MAX_REPEAT, names.MIN_REPEAT, names.POSSESSIVE_REPEAT):
            yield from _pieces(value[2])
        elif kind is names.SUBPATTERN:
            yield from _pieces(value[3])
        elif kind is names.BRANCH:
            for branch in value[1][:6]:
                yield "".join(_pieces(branch))
        elif kind is names.ASSERT:
            yield from _pieces(value[1])
        elif kind is getattr(names, "ATOMIC_GROUP", None):
            yield from _pieces(value)


CLASSES = {
    names.CATEGORY_DIGIT: "1",
    names.CATEGORY_SPACE: " ",
    names.CATEGORY_WORD: "a",
    names.CATEGORY_NOT_DIGIT: "a",
    names.CATEGORY_NOT_SPACE: "a",
    names.CATEGORY_NOT_WORD: " ",
}


def _of_class(items: Any) -> str:
    if items and items[0][0] is names.NEGATE:
        allowed = re.compile("[^" + "".join(_class_text(one) for one in items[1:]) + "]")
        return next((sign for sign in " a1A-.(\n" if allowed.match(sign)), "~")
    for kind, value in items:
        if kind is names.LITERAL:
            return chr(value)
        if kind is names.RANGE:
            return chr(value[0])
        if kind is names.CATEGORY:
            return CLASSES[value]
    return "a"


def _class_text(item: Any) -> str:
    kind, value = item
    if kind is names.LITERAL:
        return re.escape(chr(value))
    if kind is names.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    category = {"1": r"\d", " ": r"\s", "a": r"\w"}
    return category.get(CLASSES.get(value, ""), "")


def searched(found: Found) -> Callable[[Any], None]:
    """Return what tries a pattern on a text as the package does: at its beginning, or wherever it matches."""
    anchored = found.calls & {"match", "fullmatch"}

    def search(text: Any) -> None:
        for _ in found.pattern.finditer(text):
            pass

    def match(text: Any) -> None:
        for call in anchored:
            getattr(found.pattern, call)(text)

    return match if found.calls == anchored else search


def seconds(work: Callable[[Any], None], text: str | bytes, rounds: int = 1) -> float:
    """Return the least CPU time of some work on a text."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work(text)
        best = min(best, time.process_time() - start)
    return best


def slow_on(found: Found, length: int = 1_500, bearable: float = 0.004) -> tuple[float, str] | None:
    """Return by what a pattern's time grows when a text gets twice as long, and the text; None where it is linear.

    Only a pattern that takes longer than is bearable is looked at closely, so that noise finds nothing.
    """
    work = searched(found)
    for text in pumped(found.pattern, length):
        if seconds(work, text) < bearable or seconds(work, text, 3) < bearable:
            continue
        growth = seconds(work, _longer(text), 2) / seconds(work, text, 3)
        if growth > 3:
            return growth, repr(text[:40]) + " … " + repr(text[-6:])
    return None


def _longer(text: Any) -> Any:
    """Return the pumped text that is about twice as long: its middle twice more."""
    third = len(text) // 4
    return text[: 3 * third] + text[third : 3 * third] * 2 + text[3 * third :]
