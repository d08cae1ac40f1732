"""Digests without all that `hashlib` loads: OpenSSL alone takes as long as a look at a thousand files."""

try:
    from _blake2 import blake2b
    from _sha1 import sha1  # type: ignore[import-not-found]
except ImportError:
    from hashlib import blake2b, sha1

__all__ = ["blake2b", "sha1"]
