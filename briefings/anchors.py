"""The names that links within a briefing lead to, the same in every format."""

from briefings.model import Briefing, Section, Theme
from briefings.richtext import plain_text
from briefings.slugs import slug_of
from briefings.values import Latest


def anchors(briefing: Briefing) -> dict[str, Section | Theme]:
    """Return every section and theme by its anchor, in reading order; a repeated one ends in -2, -3 and so on."""
    return dict(_anchors(briefing))


@Latest
def _anchors(briefing: Briefing) -> dict[str, Section | Theme]:
    found: dict[str, Section | Theme] = {}
    for section in briefing.sections:
        parts: tuple[Section | Theme, ...] = (section, *section.themes)
        for part in parts:
            base = slug_of(plain_text(part.heading))
            name, count = base, 1
            while name in found:
                count += 1
                name = f"{base}-{count}"
            found[name] = part
    return found
