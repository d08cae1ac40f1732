"""Make layouts/briefing/compiled: the web templates as Python, so that no command has to compile them again.

They count only as long as the templates and Jinja2 are those that they were made with; otherwise the templates are
compiled when they are needed, which takes longer and gives the same. Run it from anywhere after a change to a template:
python make_templates.py
"""

import shutil
from pathlib import Path

from briefings.writers.web.compiling import compile_templates
from briefings.writers.web.template import COMPILED, MADE_OF, made_of

FOLDER = Path(__file__).parent


def main() -> None:
    target = FOLDER / COMPILED
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    names = sorted(path.name for path in FOLDER.glob("*.html"))
    compile_templates(FOLDER, names, target)
    (target / MADE_OF).write_text(made_of(FOLDER), encoding="utf-8", newline="\n")
    print(f"{len(names)} templates in {target}")


if __name__ == "__main__":
    main()
