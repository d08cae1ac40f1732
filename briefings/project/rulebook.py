"""The rules as text: a list, one in full, and the page of the documentation, which is made from the code."""

from collections.abc import Sequence
from itertools import groupby
from textwrap import fill, indent

from briefings.audit.rules import Kind
from briefings.audit.rules import Rule as AuditRule
from briefings.checks.rule import Rule

WIDTH = 100
PROGRAMS = {Kind.WORD: "Word", Kind.SLIDES: "PowerPoint", Kind.PAGE: "a page"}

MOST_LINES, MOST_CHARACTERS = 12, 600
"""Of an example of a rule, before it is cut short."""


def listed(rules: Sequence[Rule]) -> str:
    """Return every rule in one line, family by family."""
    lines: list[str] = []
    for family, members in _by_family(rules):
        lines += ["", str(family)] if lines else [str(family)]
        lines += [f"  {rule.code:28} {rule.severity.value:8} {rule.summary}" for rule in members]
    return "\n".join(lines)


def in_full(rule: Rule) -> str:
    """Return all that there is to say of a rule."""
    parts = (
        f"{rule.code} ({rule.family.value}; {rule.severity.value})",
        fill(rule.summary, WIDTH),
        fill(f"Why: {rule.reason}", WIDTH),
        fill(f"Source: {rule.source}", WIDTH),
        f"Not so:\n{indent(_shown(rule.wrong), '    ')}",
        f"But so:\n{indent(_shown(rule.right), '    ')}",
        f'Another severity: in pyproject.toml, under [tool.briefings.check.rules], write {rule.code} = "note"\n'
        f'(or "warning", "error", "off").\n'
        f"One exception: <!-- briefings: allow {rule.code}: the reason -->",
    )
    return "\n\n".join(parts)


def audit_in_full(rule: AuditRule) -> str:
    """Return all that there is to say of a rule of `briefings audit`."""
    hints = "\n".join(f"In {PROGRAMS[kind]}: {hint}" for kind, hint in rule.hints.items())
    head = f"{rule.code} (audit of finished files; {rule.severity.value})"
    return "\n\n".join((head, fill(f"Holds: {rule.proves}", WIDTH), f"Source: {rule.clause}", hints))


def as_markdown(rules: Sequence[Rule]) -> str:
    """Return the page of the documentation."""
    lines = [
        "# The rules of `briefings check`",
        "",
        "Made from the program by `python docs/make_rules.py`; change the rule, not this page.",
        "",
        "Each rule has a name. Give it another weight, or switch it off, in the project’s `pyproject.toml`:",
        "",
        "```toml",
        "[tool.briefings.check.rules]",
        'sentence-long = "note"',
        "```",
        "",
        "Make one exception, with its reason, on the line itself or on a line of its own above:",
        "",
        "```",
        "<!-- briefings: allow sentence-long: the words of the law -->",
        "```",
    ]
    for family, members in _by_family(rules):
        lines += ["", f"## {family}"]
        for rule in members:
            lines += [
                "",
                f"### `{rule.code}`",
                "",
                f"{rule.summary} ({rule.severity.value.capitalize()})",
                "",
                f"**Why:** {rule.reason}",
                "",
                f"**Source:** {rule.source}",
                "",
                "Not so:",
                "",
                *_quoted(rule.wrong),
                "",
                "But so:",
                "",
                *_quoted(rule.right),
            ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> list[str]:
    return ["````markdown", *_shown(text).split("\n"), "````"]


def _shown(example: str) -> str:
    """Return as much of an example as a reader needs to see; some must be as long as what they are about."""
    whole = example.strip("\n")
    shown = "\n".join(whole.split("\n")[:MOST_LINES])
    if len(shown) > MOST_CHARACTERS:
        return f"{shown[:MOST_CHARACTERS].rpartition(' ')[0] or shown[:MOST_CHARACTERS]} …"
    return whole if shown == whole else f"{shown.rstrip()}\n…"


def _by_family(rules: Sequence[Rule]) -> list[tuple[str, list[Rule]]]:
    order = list(dict.fromkeys(rule.family for rule in rules))
    by_family = sorted(rules, key=lambda rule: order.index(rule.family))
    return [(family.value, list(members)) for family, members in groupby(by_family, key=lambda rule: rule.family)]
