"""No test fails for its time, as machines are shared: property tests have no deadline. None keeps for another."""

import gc
from collections.abc import Iterator

import pytest
from hypothesis import settings

from briefings.kept import NOTHING_KEPT, keep_in

COLLECTED = gc.get_threshold()

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _nothing_is_kept() -> Iterator[None]:
    yield
    keep_in(*NOTHING_KEPT)
    gc.set_threshold(*COLLECTED)
    gc.enable()
