import re

import pytest

from tests.hostile.patterns import Found, all_patterns, slow_on

PATTERNS = all_patterns()


def test_all_patterns_of_the_package_are_found() -> None:
    places = {found.where for found in PATTERNS}
    assert len(PATTERNS) > 250
    assert {"briefings.readers.lines._ITEM", "briefings.writers.ooxml.unpacked._BAD_NAME"} <= places
    assert "briefings.writers.ooxml.slide_xml._unfit" in places, "which is compiled when it is first used"


@pytest.mark.parametrize("pattern", [r"\s*a\s*b", r"<!--.*?-->", r"\s+$", r"\d+\.\d+\.\d+$"])
def test_a_slow_pattern_is_seen(pattern: str) -> None:
    assert slow_on(Found("here", re.compile(pattern, re.DOTALL)), 1_500, bearable=0.001) is not None


@pytest.mark.parametrize("found", PATTERNS, ids=lambda found: found.where)
def test_no_pattern_is_slow(found: Found) -> None:
    """A busy machine makes one try look slow now and then; what is slow by itself is so each time."""
    slow = [seen for seen in (slow_on(found) for _ in range(3)) if seen is not None]
    assert len(slow) < 3, (slow, found.pattern.pattern)
