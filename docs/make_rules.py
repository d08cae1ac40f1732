"""Write docs/rules.md from the rules themselves: ``python docs/make_rules.py``."""

from pathlib import Path

from briefings.checks import ALL
from briefings.project.rulebook import as_markdown

if __name__ == "__main__":
    path = Path(__file__).parent / "rules.md"
    path.write_text(as_markdown(ALL), encoding="utf-8", newline="\n")
