"""Jobs on their way to a process that knows parts of them already: such a part is sent once, and then only named.

From one edit of a content file to the next, most of its sections, its brand and its layout stay what they were.
The other process has the very objects of before for them, and so all that it remembers about them.
"""

import copyreg
import pickle
from collections.abc import Callable
from io import BytesIO
from typing import Any

from briefings.brand import Brand
from briefings.layouts import Layout
from briefings.model import Section
from briefings.writers.format import Job


class Sender:
    """Packs jobs for one other process, which must unpack each of them, in their order."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._known: dict[int, tuple[object, int]] = {}

    def packed(self, job: Job) -> bytes:
        """Return a job with the parts that the job before did not have."""
        target = BytesIO()
        pickler = pickle.Pickler(target, protocol=5)
        pickler.dispatch_table = copyreg.dispatch_table | dict.fromkeys((Section, Brand, Layout), self._reduced)
        pickler.dump(job)
        self._known = {id(part): (part, number) for number, part in enumerate(_parts(job))}
        return target.getvalue()

    def _reduced(self, part: Any) -> Any:
        found = self._known.get(id(part))
        return (_known, (found[1],)) if found else part.__reduce_ex__(pickle.HIGHEST_PROTOCOL)


class Receiver:
    """Unpacks what a `Sender` has packed."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._parts: tuple[object, ...] = ()

    def unpacked(self, content: bytes) -> Job:
        """Return the job, with the parts of the one before where they are the same."""
        job: Job = _Unpickler(content, self._parts.__getitem__).load()
        self._parts = _parts(job)
        return job


class _Unpickler(pickle.Unpickler):
    def __init__(self, content: bytes, known: Callable[[int], object]) -> None:
        super().__init__(BytesIO(content))
        self._known = known

    def find_class(self, module: str, name: str) -> Any:
        """Return what has a name; for `_known`, where known parts are."""
        return self._known if (module, name) == (__name__, _known.__name__) else super().find_class(module, name)


def _known(number: int) -> object:
    """Stand in a parcel for the part of the job before that has a number."""
    raise LookupError(number)


def _parts(job: Job) -> tuple[object, ...]:
    """Return the parts of a job that may be the same in the next, in an order on which both sides agree."""
    return (job.brand, job.layout, *job.briefing.sections)
