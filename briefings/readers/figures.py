"""The picture behind a line such as ``![alt text](chart.png)``: found, inside the folder, and whole."""

from collections.abc import Sequence
from pathlib import Path

from briefings.digests import blake2b
from briefings.kept import kept
from briefings.pictures import Fault, fault_in, picture_fault
from briefings.problems import Place, Problem, error
from briefings.readers.inlines import ALLOWED_LINKS
from briefings.sourcefile import file_inside

DECORATIVE = ".decorative"

MOST_GOOD = 256
"""How many pictures are remembered."""
_good: set[tuple[str, int]] = set()
"""The digests of pictures with which nothing is wrong, and how many pixels they might have."""


def read_figure(
    source: str, alt: str, words: Sequence[str], root: Path, place: Place
) -> tuple[Path | None, list[Problem]]:
    """Return the file of a picture, None where it cannot be used, and the problems of the line that shows it.

    `words` are those of ``{: … }`` after the picture; the file must lie in `root` or below.
    """
    problems = []
    if unknown := [word for word in words if word != DECORATIVE]:
        message = f"'{' '.join(unknown)}' after a picture is not known."
        problems.append(error(place, "unknown-mark", message, "Only {: .decorative } may stand there."))
    if not alt.strip() and DECORATIVE not in words:
        hint = "Write what it tells: ![Bar chart: 4 of 6 cases on time](…), or add {: .decorative } after it."
        problems.append(error(place, "picture-without-alt", "The picture has no alternative text.", hint))
    image, fault = _find(source, root)
    if fault:
        problems.append(error(place, *fault))
        return None, problems
    return image, problems


def _find(source: str, root: Path) -> tuple[Path | None, tuple[str, str, str] | None]:
    if source.lower().startswith((*ALLOWED_LINKS, "data:", "file:", "//")):
        hint = "Save it in the folder of this file and name it here."
        return None, ("picture-elsewhere", "The picture is not a file beside this one.", hint)
    path = file_inside(root, source)
    if path is None:
        hint = "Copy it into the folder of this file."
        return None, ("picture-outside", f"The picture '{source[:80]}' lies outside the folder of this file.", hint)
    if not path:
        return None, ("picture-missing", f"There is no picture '{source[:80]}' here.", "Check its name and its folder.")
    fault = _fault(path)
    if fault is None:
        return path, None
    code, words = fault
    return None, (f"picture-{code}", f"The picture '{source}' {words}.", "Save it as a PNG or JPEG file.")


def _fault(path: Path) -> Fault | None:
    """Return what is wrong with a picture, which is the same for all briefings that show it."""
    return picture_fault(path, _known_fault)


def _known_fault(data: bytes, most_pixels: int) -> Fault | None:
    """Return what is wrong with the bytes of a picture; that they are good is known from an earlier build."""
    given = blake2b(data, digest_size=16).hexdigest(), most_pixels
    faults: list[Fault] = []

    def is_good() -> bool | None:
        if given not in _good:
            if fault := fault_in(data, most_pixels):
                faults.append(fault)
                return None
            if len(_good) >= MOST_GOOD:
                _good.clear()
            _good.add(given)
        return True

    kept("picture", given, is_good, if_few=True)
    return faults[0] if faults else None
