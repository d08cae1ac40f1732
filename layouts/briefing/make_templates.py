"""Make layouts/briefing/compiled: the web templates as Python, so that no command has to read them, or load Jinja2.

Each counts only as long as the template is the one that it was made of; otherwise Jinja2 fills the template, which
takes longer and gives the same. Run it from anywhere after a change to a template: python make_templates.py
"""

import shutil
from pathlib import Path

from briefings.writers.web.compiling import SHIPPED, compile_template
from briefings.writers.web.template import COMPILED

FOLDER = Path(__file__).parent


def main() -> None:
    target = FOLDER / COMPILED
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    for name in SHIPPED:
        made = compile_template(FOLDER / name)
        (target / name).with_suffix(".py").write_text(made, encoding="utf-8", newline="\n")
    print(f"{len(SHIPPED)} templates in {target}")


if __name__ == "__main__":
    main()
