"""Whether text stands out from what is behind it (WCAG 2.2, 1.4.3)."""

from collections.abc import Sequence

from briefings.audit.findings import Findings
from briefings.colour import LEAST_CONTRAST, contrast

LEAST_LARGE = 3.0
"""For large text: 18 pt, or bold from 14 pt."""


def judge_contrast(
    found: Findings,
    front: Sequence[str],
    behind: Sequence[str],
    *,
    size: float,
    bold: bool,
    where: str,
    sure: bool = True,
    line: int | None = None,
) -> None:
    """Report text that is too faint on the faintest of the colours behind it; on all, where they are not sure.

    `front` and `behind` are colours; an empty one stands for what cannot be known, which is counted and not judged.
    """
    if not front or not behind or "" in (*front, *behind):
        found.look("runs of text on grounds that cannot be known")
        return
    found.look("contrasts")
    least = LEAST_LARGE if size >= 18 or (bold and size >= 14) else LEAST_CONTRAST
    ratios = {(one, ground): contrast(one, ground) for one in front for ground in behind}
    judged = min(ratios, key=lambda pair: ratios[pair]) if sure else max(ratios, key=lambda pair: ratios[pair])
    if ratios[judged] < least - 0.005:
        text, ground = judged
        sentence = f"Text in {text} on {ground} has a contrast of {ratios[judged]:.2f} to 1; {least:g} is needed."
        found.add("low-contrast", sentence, where, line)
