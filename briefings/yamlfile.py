"""YAML as an author wrote it: plain values, each with its place, and every fault as a problem.

Scalars stay text, so that a score of 2.30 or a date of 2014-02 is kept to the letter; whoever validates the
values decides what is a number. Most settings are so plain that they need no parser, and none is loaded for them.
"""

from pathlib import Path

from briefings.characters import USUAL
from briefings.yamlplain import plain_values
from briefings.yamlvalues import UNFIT_SIGN, YamlFile


def parse_yaml(text: str, path: Path, first_line: int = 1) -> YamlFile:
    """Return the value of a YAML text whose first line is `first_line` of the file; value None on a fault."""
    signs = set(text)
    is_clean = "\\" not in signs and (USUAL.issuperset(signs) or not UNFIT_SIGN.search("".join(signs)))
    if is_clean and (plain := plain_values(text, path, first_line)):
        return YamlFile(path, plain.values, plain.places)
    from briefings.yamlparsed import read_yaml

    return read_yaml(text, path, first_line, is_clean=is_clean)
