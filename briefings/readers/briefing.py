"""Reading a content file, told as seven steps; each is a module, and each adds its problems."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from briefings.anchors import anchors
from briefings.model import Briefing, Details, section_blocks
from briefings.problems import Place, Problem, error, has_errors
from briefings.readers.comments import without_comments
from briefings.readers.density import dense_problems
from briefings.readers.details import read_details
from briefings.readers.frontmatter import Parts, split_front_matter
from briefings.readers.grouping import read_panels
from briefings.readers.lines import prepare_lines
from briefings.readers.markdown import read_markdown
from briefings.readers.sections import read_sections
from briefings.readers.textfile import read_text
from briefings.richtext import Block, Link, Paragraph, inline_runs, walk_inlines
from briefings.slugs import slug_of
from briefings.validation import suggestion
from briefings.values import dataclass
from briefings.yamlfile import parse_yaml
from briefings.yamlvalues import YamlFile


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one content file: the briefing, or None where it has errors, and all problems."""

    path: Path
    briefing: Briefing | None
    problems: tuple[Problem, ...]
    details: Details | None = None
    """The settings, even where the text has errors, so that the brand can be looked up at once."""
    settings: YamlFile | None = None
    """The settings with their places, for whoever finds more to say about them."""
    source: str = ""
    """The file's text, with line ends as ``\\n``."""


def read_briefing(path: Path, glossary: Mapping[str, str], mended: str | None = None) -> Reading:
    """Return the briefing of a content file with every problem that it has; never raises for an author's fault.

    `mended`, where given, is what the file is about to hold; it is read in place of the file.
    """
    text, problems = read_text(path) if mended is None else (mended, [])
    if not text:
        return Reading(path, None, tuple(problems))
    parts, faults = split_front_matter(text, path)
    problems += faults
    if parts is None:
        return Reading(path, None, tuple(problems))
    try:
        return replace(_assemble(path, parts, glossary, problems), source=text)
    except RecursionError:
        message = "Points, quotes or marks stand inside one another deeper than they can be read."
        return Reading(path, None, (*problems, error(Place(path), "too-deep", message, "Write it more plainly.")))


def _assemble(path: Path, parts: Parts, glossary: Mapping[str, str], problems: list[Problem]) -> Reading:
    settings = parse_yaml(parts.settings, path, parts.settings_line)
    data, faults = read_details(settings)
    details = data.details if data else None
    problems += faults
    body, faults = without_comments(parts.body, path, parts.body_line)
    problems += faults
    if dense := dense_problems(body, path, parts.body_line):
        return Reading(path, None, (*problems, *dense), details, settings)
    prepared = prepare_lines(body, path, parts.body_line)
    meanings = {**glossary, **{short.text: short.expansion for short in prepared.shorts}}
    blocks, faults = read_markdown(prepared, meanings, path.parent)
    problems += prepared.problems + faults
    sections, faults = read_sections(blocks, prepared.attributes, Place(path, parts.body_line))
    problems += faults
    if data is None or details is None or not sections:
        return Reading(path, None, tuple(problems), details, settings)
    panels, faults = read_panels(data.panels, sections, settings)
    briefing = Briefing(slug_of(path.stem), details, panels)
    problems += faults or (_dead_anchors(briefing) if prepared.links_within else [])
    return Reading(path, None if has_errors(problems) else briefing, tuple(problems), details, settings)


def _dead_anchors(briefing: Briefing) -> list[Problem]:
    """Return a problem for each link to a heading that the briefing does not have."""
    known = anchors(briefing)
    problems = []
    for section in briefing.sections:
        titles = Paragraph((*section.heading, *section.key_message), section.place)
        for block in (titles, *section_blocks(section)):
            for target in _targets(block):
                if target not in known:
                    hint = suggestion(target, known) or f"There are: {', '.join(f'#{name}' for name in known)}."
                    message = f"The link to '#{target}' leads to no heading of this briefing."
                    assert block.place is not None  # noqa: S101  whatever was read has a place
                    problems.append(error(block.place, "dead-anchor", message, hint))
    return problems


def _targets(block: Block) -> Iterator[str]:
    for run in inline_runs(block):
        for inline in walk_inlines(run):
            if isinstance(inline, Link) and inline.target.startswith("#"):
                yield inline.target[1:]
