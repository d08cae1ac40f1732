"""The checksum of a long piece after others, from the sums of both, as zlib's ``crc32_combine`` has it.

What so many bytes make of the sum before them depends on their number alone, and each bit of that sum goes its own way
(it is polynomials over two numbers that are multiplied); so it is looked up, four bits at a time.
"""

from functools import lru_cache
from zlib import crc32

_POLYNOMIAL, _BITS = 0xEDB8_8320, 32
_FOUR = range(0, _BITS, 4)


def after(before: int, own: int, length: int) -> int:
    """Return the CRC-32 of some bytes with a piece after them: from their own, and the piece's with its length."""
    if not before:
        return own
    for moved in _moved(length):
        own ^= moved[before & 15]
        before >>= 4
    return own


@lru_cache(maxsize=64)
def _moved(length: int) -> tuple[tuple[int, ...], ...]:
    """Return what so many bytes make of each four bits of the sum before them, from the lowest, by their value."""
    zeros = bytes(length)
    bit = crc32(zeros, 1 << (_BITS - 1)) ^ crc32(zeros)
    bits: list[int] = []
    for _ in range(_BITS):
        bits.insert(0, bit)
        bit = bit >> 1 ^ (_POLYNOMIAL if bit & 1 else 0)
    return tuple(_sums(*bits[at : at + 4]) for at in _FOUR)


def _sums(one: int, two: int, four: int, eight: int) -> tuple[int, ...]:
    """Return what becomes of the sixteen values of four bits, of which each becomes one of these."""
    low = 0, one, two, one ^ two
    middle = (*low, *(four ^ value for value in low))
    return *middle, *(eight ^ value for value in middle)
