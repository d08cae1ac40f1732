"""Briefings from seeds, for measuring: ``python -m tests.benchmarks.generate N FOLDER``.

Each number gives one content file in the manner of a real one, with its pictures, always the same; no two are alike.
"""

import random
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from tests.benchmarks import words
from tests.benchmarks.drawings import OWN_EVERY, SHARED, Drawing, drawing, drawn

SLOTS = words.SLOTS | words.SHORT_SLOTS
BRANDS = ("bscb", "childrens-partnership", "enfield", "esscp", "mscb", "plain")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
GLOSSARY = Path(__file__).parents[2] / "content" / "glossary.csv"
ENOUGH_WORDS = 820


@dataclass(frozen=True)
class Generated:
    """One content file and the pictures that it shows, by their paths beside it."""

    name: str
    text: str
    pictures: dict[str, Drawing]


class Author:
    """Writes one briefing; every choice comes from its number."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.chance = random.Random(f"briefing {number}")  # noqa: S311  no secret hangs on it
        self.topic, self.about = self.chance.choice(words.TOPICS)
        self.year = self.chance.randint(2016, 2025)
        self.cases = self.chance.randint(5, 24)
        self.agencies = self.chance.sample(words.AGENCIES, self.chance.randint(3, 7))
        self.short_forms = self.chance.sample(words.SHORT_FORMS, 2)
        self.pictures: dict[str, Drawing] = {}
        self._said: set[str] = set()

    def say(self, sentences: Iterable[str]) -> str:
        """Return a sentence that this briefing has not yet said, its slots filled."""
        choices = tuple(sentences)
        said = ""
        for _ in range(20):
            said = self._filled(self.chance.choice(choices))
            if said not in self._said:
                break
        self._said.add(said)
        said = re.sub(r"\ba (?=[aeiou]|honest)", "an ", said)
        return said[0].upper() + said[1:]

    def _filled(self, text: str) -> str:
        while "{" in text:
            text = re.sub(r"\{(\w+)\}", self._word, text)
        return text

    def _word(self, slot: re.Match[str]) -> str:
        return self.about if slot[1] == "topic" else self.chance.choice(SLOTS[slot[1]])

    def paragraph(self, sentences: Iterable[str], count: int) -> str:
        """Return some sentences one after the other."""
        return " ".join(self.say(sentences) for _ in range(count))

    def points(self, sentences: Iterable[str], count: int, sign: str = "-") -> str:
        """Return a list, most of whose points open in bold."""
        leads = self.chance.sample(words.LEADS, count)
        bold = (f"**{lead}.** " if self.chance.random() < 0.6 else "" for lead in leads)
        lines = (f"{lead}{self.paragraph(sentences, self.chance.choice((1, 1, 1, 1, 2)))}" for lead in bold)
        return "\n".join(
            f"{index if sign == '1' else '-'}{'.' * (sign == '1')} {line}" for index, line in enumerate(lines, 1)
        )

    def standfirst(self) -> str:
        """Return a key message."""
        return f"**{self.say(words.STANDFIRSTS)}**"

    def link(self) -> str:
        """Return a link to a guide that is not there."""
        guide = self.chance.choice(words.GUIDES)
        return f"[{guide}](https://example.org/{guide.lower().replace(' ', '-')}/{self.number})"

    def notes(self) -> str:
        """Return a note for the trainer."""
        return f"!!! notes\n    {self.say(words.NOTES)}"

    def callout(self) -> str:
        """Return a call-out for everyone."""
        return f'!!! note "Why it matters"\n    {self.say(words.BACKGROUND)}\n\n    - {self.say(words.NEED)}'

    def quote(self) -> str:
        """Return somebody's own words."""
        return f"> {self.say(words.QUOTE)}"

    def picture(self) -> str:
        """Return a picture: for some briefings one of their own, for the others one that many show."""
        own = self.number % OWN_EVERY == 0
        seed = f"own {self.number}" if own else f"shared {self.chance.randrange(SHARED)}"
        shown = drawing(seed)
        self.pictures[f"pictures/{seed.replace(' ', '-')}.png"] = shown
        return f"![{shown.alt}](pictures/{seed.replace(' ', '-')}.png)"

    def figures(self) -> str:
        """Return a table of figures, none of which says more than there are cases."""
        rows = [
            f"| {self.say([measure])} | {self.chance.randint(1, self.cases)} | {self.chance.randint(1, self.cases)} |"
            for measure in self.chance.sample(words.MEASURES, self.chance.randint(3, 5))
        ]
        return "\n".join([f"| What we counted | {self.year - 1} | {self.year} |", "|---|---:|---:|", *rows])


def _background(author: Author) -> list[str]:
    more = [author.callout()] if author.number % 3 == 0 else []
    return [author.standfirst(), author.paragraph(words.BACKGROUND, author.chance.choice((1, 2, 3))), *more]


def _aims(author: Author) -> list[str]:
    return ["\n".join(f"{index}. {author.say(words.QUESTION)}" for index in (1, 2, 3))]


def _method(author: Author) -> list[str]:
    more = author.paragraph(words.METHOD, author.chance.choice((1, 2)))
    first = f"We looked at {author.cases} cases with {len(author.agencies)} agencies. {more}"
    term, meaning = author.chance.choice(words.TERMS)
    (form, _), _ = author.short_forms
    used = f"Auditors also asked how the {form} was used; see the {author.link()}."
    return [first, author.picture(), f"{term}\n:   {meaning}", used]


def _judgement(author: Author) -> list[str]:
    return [author.say(words.JUDGED), author.figures(), author.say(words.JUDGED)]


def _cases(author: Author) -> list[str]:
    titles = author.chance.sample(words.CASES, 2)
    blocks = [author.say(words.GOOD)]
    for index, title in enumerate(titles, 1):
        blocks += [f"### Case {index}: {title}", author.points(words.GOOD, 2)]
    return blocks


def _strengths(author: Author) -> list[str]:
    sign = author.chance.choice("-1")
    return [author.standfirst(), author.points(words.GOOD, author.chance.randint(3, 5), sign), author.quote()]


def _development(author: Author) -> list[str]:
    return [author.standfirst(), author.points(words.GAP, author.chance.randint(3, 4)), author.notes()]


def _learning(author: Author) -> list[str]:
    blocks = [author.standfirst(), author.notes()]
    for title in author.chance.sample(words.LEADS, 2):
        found, needed = author.points(words.GAP, 2), author.points(words.NEED, author.chance.choice((1, 2)))
        blocks += [f"### {title}", "#### What we found", found, "#### What needs to happen", needed]
    return [*blocks, author.quote()]


def _actions(author: Author) -> list[str]:
    rows = []
    for owner in author.chance.sample(words.OWNERS, author.chance.randint(3, 4)):
        by_when = f"{author.chance.choice(MONTHS)} {author.year + 1}"
        rows.append(f"| {author.say(words.NEED)[:-1]} | {owner} | {by_when} |")
    return [author.standfirst(), "\n".join(["| Action | Owner | By when |", "|---|---|---|", *rows])]


def _questions(author: Author) -> list[str]:
    lines = []
    for index in range(1, author.chance.choice((3, 4)) + 1):
        prompts = [f"    - {author.say(words.PROMPT)}" for _ in range(author.chance.choice((1, 2)))]
        lines += [f"{index}. {author.say(words.QUESTION)}", *prompts]
    return ["\n".join(lines)]


def _resources(author: Author) -> list[str]:
    _, (form, _) = author.short_forms
    links = [f"- {author.link()}" for _ in range(3)]
    contact = "- [Write to the learning team](mailto:learning@example.org)"
    return [f"These help with the {form} as well:", "\n".join(dict.fromkeys([*links, contact]))]


SECTIONS: dict[str, Callable[[Author], list[str]]] = {
    "background": _background,
    "aims": _aims,
    "method": _method,
    "judgement": _judgement,
    "cases": _cases,
    "strengths": _strengths,
    "development": _development,
    "learning": _learning,
    "actions": _actions,
    "questions": _questions,
    "resources": _resources,
}
"""What each kind of section holds, in the order of a briefing."""

SPARED = ((), ("aims",), ("cases",), ("aims", "resources"), ("cases", "aims"), ("resources",))
"""Sections that some briefings do without."""


def briefing(number: int) -> Generated:
    """Return the briefing of a number."""
    author = Author(number)
    spared = SPARED[number % len(SPARED)]
    chosen = [kind for kind in SECTIONS if kind not in spared]
    blocks = [_settings(author)]
    for kind in chosen:
        blocks += [f"## {author.chance.choice(words.HEADINGS[kind])}", *SECTIONS[kind](author)]
    missing = ENOUGH_WORDS - sum(len(block.split()) for block in blocks)
    if missing > 0:
        place = next(index for index, block in enumerate(blocks) if block.startswith("## ") and index > 1) - 1
        blocks[place] += "\n\n" + author.paragraph((*words.BACKGROUND, *words.GOOD), missing // 15 + 1)
    blocks.append("\n".join(f"*[{form}]: {meaning}" for form, meaning in author.short_forms))
    return Generated(f"briefing-{number:05}.md", "\n\n".join(blocks) + "\n", author.pictures)


def _settings(author: Author) -> str:
    chance, month = author.chance, author.chance.randint(1, 12)
    place = chance.choice(words.PARTNERSHIPS)
    score = f"{chance.randint(15, 38) / 10:.1f}"
    judgement = f'score: "{score}", scale: 1 to 4 where 4 is best, direction: {chance.choice(("improving", "stable"))}'
    lines = [
        f'title: "{author.topic}: {author._filled(chance.choice(words.TITLES))}"',
        f"subtitle: What a multi-agency audit of {author.cases} cases tells us",
        f"description: What agencies did well and what needs to improve, from an audit about {author.about}.",
        f"date: {author.year}-{month:02}",
        f"review-date: {author.year + 1}-{month:02}",
        f"period: January to {MONTHS[month - 1]} {author.year}",
        "lang: en-GB",
        f"partnership: {place} Safeguarding Partnership",
        f"brand: {BRANDS[author.number % len(BRANDS)]}",
        "type: Multi-agency audit",
        "audience: public",
        f"categories: [{author.topic}, Voice of the child]",
        f"cases: {author.cases}",
        f"agencies: [{', '.join(author.agencies)}]",
        f"judgement: {{{judgement}}}",
        "contact: {team: Learning team, email: learning@example.org}",
        f"source: {{title: Audit about {author.about}, date: {author.year}-{month:02}}}",
        "status: final",
        "added: [questions]",
    ]
    return "\n".join(["---", *lines, "---"])


def write_project(folder: Path, count: int) -> list[Path]:
    """Write a project of so many briefings, with its pictures and glossary; return the content files."""
    content = folder / "content"
    (content / "pictures").mkdir(parents=True, exist_ok=True)
    copyfile(GLOSSARY, content / GLOSSARY.name)
    paths = []
    for number in range(count):
        made = briefing(number)
        for name, shown in made.pictures.items():
            if not (content / name).exists():
                (content / name).write_bytes(drawn(shown))
        paths.append(content / made.name)
        paths[-1].write_text(made.text, encoding="utf-8", newline="\n")
    return paths


if __name__ == "__main__":
    write_project(Path(sys.argv[2]), int(sys.argv[1]))
