import re
import sys
from pathlib import Path

import pytest

from tests.hostile.inputs import INPUTS, Hostile
from tests.hostile.mutants import ROOT

if sys.platform == "win32":
    pytest.skip("forks processes", allow_module_level=True)

from tests.hostile.trial import tried

MOST_SECONDS, MOST_MEGABYTES = 30, 700


@pytest.mark.parametrize("hostile", INPUTS, ids=lambda hostile: re.sub(r"\W+", "-", hostile.what)[:60])
def test_a_project_that_means_harm_gets_a_plain_answer(hostile: Hostile, tmp_path: Path) -> None:
    outcome, faults = tried(hostile, tmp_path / "home")
    assert faults == []
    assert outcome.seconds < MOST_SECONDS
    assert outcome.megabytes < MOST_MEGABYTES


def test_the_table_of_the_page_is_whole() -> None:
    page = (ROOT / "docs" / "safety.md").read_text("utf-8")
    assert len(INPUTS) >= 60
    assert [hostile.what for hostile in INPUTS if f"| {hostile.what.replace('|', chr(92) + '|')} |" not in page] == []
