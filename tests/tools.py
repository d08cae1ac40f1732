"""Programs that some tests need: looked for, named in one line where missing, required where the switch is set."""

import os
import shutil
from typing import NoReturn

import pytest

SWITCH = "BRIEFINGS_REQUIRE_TOOLS"
"""Set to 1, a missing program fails the tests that need it instead of leaving them out."""


def need(*names: str) -> str:
    """Return the path of the first program of these that is here; else skip the test, or fail it with the switch."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        without(f"needs {' or '.join(names)}, which is not installed")
    return found


def without(message: str) -> NoReturn:
    """Leave a test out for something that is missing here, in one line; fail it with the switch."""
    if os.environ.get(SWITCH) == "1":
        pytest.fail(message)
    pytest.skip(message)
