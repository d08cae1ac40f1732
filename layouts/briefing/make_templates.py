"""Make layouts/briefing/compiled: the web templates as Jinja2 compiles them, so that no command has to do it again.

They count only as long as the templates and Jinja2 are those that they were made with; otherwise the templates are
compiled when they are needed, which takes longer and gives the same. Run it from anywhere after a change to a template:
python make_templates.py
"""

import shutil
from pathlib import Path

from briefings.writers.web.template import COMPILED, MADE_OF, environment, made_of

FOLDER = Path(__file__).parent


def main() -> None:
    target = FOLDER / COMPILED
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    names = sorted(path.name for path in FOLDER.glob("*.html"))
    environment(FOLDER).compile_templates(target, filter_func=names.__contains__, zip=None, ignore_errors=False)
    (target / MADE_OF).write_text(made_of(FOLDER), encoding="utf-8", newline="\n")
    print(f"{len(names)} templates in {target}")


if __name__ == "__main__":
    main()
