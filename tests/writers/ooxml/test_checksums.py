"""The sum of a piece after others is that of all their bytes."""

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.writers.ooxml.checksums import after


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_the_sum_of_a_piece_after_others_is_that_of_all_bytes(before: bytes, piece: bytes) -> None:
    assert after(crc32(before), crc32(piece), len(piece)) == crc32(before + piece)


@pytest.mark.parametrize("length", [1, 4096, 5579, 70_000])
def test_a_long_piece_has_the_same_sum(length: int) -> None:
    before, piece = b"<p:sld>", b"<a:arcTo/>" * length
    assert after(crc32(before), crc32(piece), len(piece)) == crc32(before + piece)
    assert after(0, crc32(piece), len(piece)) == crc32(piece)
