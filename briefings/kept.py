"""Values that take long to work out and are the same in every run, kept in files from one run to the next.

A command starts anew each time, and would open the Office templates, put the brand into them and read what decks and
documents need of them before it wrote its first word. So these values, and others like them, are kept beside the
record of the builds. They belong to the very program, libraries, looks and settings that they were made with, and are
taken away as soon as one of these has changed. The store is a help and never a need: what is not there, or damaged, is
worked out, and where nothing can be written nothing is kept.

Values are pickled. What reads them back knows the classes that its caller names and no other, so that a file from
elsewhere can start nothing (Python's own advice, "Restricting globals").
"""

import copyreg
import os
import pickle
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import field
from functools import partial
from io import BytesIO
from pathlib import Path, PosixPath, WindowsPath
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from briefings.digests import blake2b
from briefings.values import dataclass

Value = TypeVar("Value")

MOST_FILES = 400
"""How many values are kept at most."""
MOST_BYTES = 8_000_000
"""The largest that is kept, and that is read."""
DIGEST = 16

TEXTS, MOST_TEXTS = "texts", 2000
"""The file of small values, and how many of them are kept."""


@dataclass(slots=True)
class _Store:
    folder: Path
    few: bool
    room: int
    """How many more values may be kept."""
    texts: dict[str, Any] | None = None
    """Small values, which share a file."""
    is_new: bool = False
    """Whether some of them are not in the file yet."""
    lent: dict[str, bytes] = field(default_factory=dict)
    used: dict[str, bytes] = field(default_factory=dict)
    """What is kept elsewhere and was lent for a while, and what there is to keep of it now."""


_in_use: list[_Store | None] = [None]


class Keep(NamedTuple):
    """Where values are kept, and of what surroundings."""

    folder: Path | None = None
    """None where nothing is kept."""
    surroundings: str = ""
    few: bool = False
    """Whether the run makes only a few briefings, so that what each of them needs is worth keeping."""


NOTHING_KEPT = Keep()


def keep_in(folder: Path | None, surroundings: str = "", few: bool = False) -> None:
    """Keep values as `Keep` says from now on, and those of other surroundings no longer."""
    if folder is None:
        _in_use[0] = None
        return
    own = folder / _digest(surroundings.encode("utf-8", "surrogateescape"))
    with suppress(OSError):
        for other in os.scandir(folder):
            if other.name != own.name and other.is_dir(follow_symlinks=False):
                _take_away(other.path)
    taken = 0
    with suppress(OSError):
        taken = sum(1 for _ in own.iterdir())
    _in_use[0] = _Store(own, few, MOST_FILES - taken)


def _take_away(folder: str) -> None:
    with suppress(OSError):
        for file in os.scandir(folder):
            if file.is_file(follow_symlinks=False):
                Path(file.path).unlink()
        Path(folder).rmdir()


def kept(
    name: str, given: object, make: Callable[[], Value], classes: Iterable[type] = (), *, if_few: bool = False
) -> Value:
    """Return what `make` returns for what is `given`, from an earlier run where it was kept.

    `given` is told apart by its `repr`; `classes` are those of the value and of all that is in it. With `if_few`, it is
    kept only where a run makes few briefings, or elsewhere (`used`). None is never kept.
    """
    store = _in_use[0]
    if store is None:
        return make()
    key = f"{name}-{_digest(repr(given).encode('utf-8', 'surrogateescape'))}"
    known = {(each.__module__, each.__qualname__): each for each in (*_ALWAYS, *classes)}
    if not if_few:
        return _from_folder(store, key, known, make)
    own = f"{store.folder.name}/{key}"
    found = _unpacked(store.lent.get(own, b""), known)
    find = partial(_from_folder, store, key, known, make) if store.few else make
    value = found[0] if found is not None else find()
    if value is not None:
        store.used[own] = _packed(value)
    return value


def _from_folder(store: _Store, key: str, known: dict[tuple[str, str], Any], make: Callable[[], Value]) -> Value:
    found = _read(store.folder / key, known)
    if found is not None:
        return found[0]  # type: ignore[no-any-return]
    value = make()
    if store.room > 0 and value is not None:
        store.room -= 1
        _write(store.folder / key, value)
    return value


def lend(values: Mapping[str, bytes]) -> None:
    """Have values at hand that `used` returned after an earlier run, for what is kept `if_few`."""
    store = _in_use[0]
    if store is not None:
        store.lent, store.used = dict(values), {}


def used() -> dict[str, bytes]:
    """Return what was asked for `if_few` since `lend` was called, for whoever wants to keep it elsewhere."""
    store = _in_use[0]
    return dict(store.used) if store is not None else {}


def as_view(of: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Return a dictionary that cannot be changed; what stands for one in a file."""
    return MappingProxyType(of)


def kept_text(name: str, given: object, make: Callable[[], Value]) -> Value:
    """Return what `make` returns for what is `given`, as `kept` does, but a small value of texts and numbers.

    All of these share a file, which `flush` writes.
    """
    store = _in_use[0]
    if store is None:
        return make()
    if store.texts is None:
        found = _read(store.folder / TEXTS, {})
        store.texts = found[0] if found and isinstance(found[0], dict) else {}
    key = f"{name} {given!r}"
    if key not in store.texts:
        value = make()
        if len(store.texts) >= MOST_TEXTS:
            return value
        store.texts[key] = value
        store.is_new = True
    return store.texts[key]  # type: ignore[no-any-return]


def flush() -> None:
    """Write the file of small values, where there are new ones; those of another process that wrote it stay."""
    store = _in_use[0]
    if store is not None and store.texts and store.is_new:
        found = _read(store.folder / TEXTS, {})
        known = found[0] if found and isinstance(found[0], dict) else {}
        _write(store.folder / TEXTS, {**known, **store.texts})
        store.is_new = False


def _view_apart(view: MappingProxyType[Any, Any]) -> tuple[Any, ...]:
    return as_view, (dict(view),)


_TAKEN_APART = {**copyreg.dispatch_table, MappingProxyType: _view_apart}
"""How values are pickled that do not say it themselves: dictionaries that cannot be changed are, as well."""


class _Reader(pickle.Unpickler):
    """Reads values of classes that are known, and nothing else."""

    def __init__(self, content: bytes, known: dict[tuple[str, str], Any]) -> None:
        super().__init__(BytesIO(content))
        self._known = known

    def find_class(self, module: str, name: str) -> Any:
        """Return a known class; raise UnpicklingError for any other name."""
        try:
            return self._known[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is not expected here") from None


def _read(path: Path, known: dict[tuple[str, str], Any]) -> tuple[Any] | None:
    """Return a value that was kept, in a tuple of its own; None where there is none that can be read."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        return None
    return _unpacked(content, known) if len(content) <= MOST_BYTES else None


def _unpacked(content: bytes, known: dict[tuple[str, str], Any]) -> tuple[Any] | None:
    if blake2b(content[DIGEST:], digest_size=DIGEST).digest() != content[:DIGEST]:
        return None
    try:
        return (_Reader(content[DIGEST:], known).load(),)
    except Exception:
        return None


def _packed(value: object) -> bytes:
    target = BytesIO()
    pickler = pickle.Pickler(target, protocol=5)
    pickler.dispatch_table = _TAKEN_APART
    pickler.dump(value)
    content = target.getvalue()
    return blake2b(content, digest_size=DIGEST).digest() + content


def _write(path: Path, value: object) -> None:
    """Keep a value; a reader sees a whole file or none."""
    content = _packed(value)
    if len(content) > MOST_BYTES:
        return
    part = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)


_ALWAYS: tuple[Any, ...] = (as_view, PosixPath, WindowsPath)


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=DIGEST).hexdigest()
