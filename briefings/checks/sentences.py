"""Where sentences begin and end, and the rules on them: those that are long, and the passive in a row."""

import re
from collections.abc import Iterator
from itertools import groupby

from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.style_text import ADDRESS, LETTERED, is_own, own_passages
from briefings.model import Section, Theme
from briefings.problems import Severity
from briefings.speech import count_words
from briefings.values import dataclass

_END = re.compile(r"(?<![.?!…])[.?!…]++[”’\"')\]]*+(?=\s+[“‘\"'(\[]?[A-Z0-9])")
_LAST_WORD = re.compile(r"(?<![\w.])[\w.]*\w$")
_NEVER_LAST = re.compile(
    r"dr|mr|mrs|ms|mx|prof|rev|revd|st|hon|sgt|insp|e\.g|eg|i\.e|ie|cf|viz|vs|approx|"
    r"incl|tel|ext"
)
"""Short forms that a full stop follows and that end no sentence."""
_BEFORE_FIGURES = re.compile("no|nos|s|ss|p|pp|para|paras|ch|art|reg|regs|sch|vol|fig|figs|c|ca|sec|ref")
"""Short forms that end no sentence where a figure follows: "No. 3", "s. 47"."""
_OPENING = re.compile(
    r"\s+(?:A|An|As|At|But|For|He|His|Her|If|In|It|Its|No|On|One|She|The|Their|There|They|This|We|When|You)\b"
)
"""Words that open a sentence more often than they are a surname."""

LONGEST_WORD = 20
"""So many characters before a full stop are looked at for a short form."""
LEAD = 4
"""Up to so many words, a sentence is a lead-in such as "Referrals not made." and tells nothing of the style."""
RUN = 3
"""So many passive sentences in a row are worth a word."""

_STATES = re.compile(
    "aged|agreed|ashamed|based|bored|committed|complicated|concerned|confused|convinced|"
    "delighted|detailed|determined|disabled|distressed|dedicated|excited|exhausted|experienced|"
    "frightened|impressed|inclined|informed|interested|involved|isolated|limited|located|"
    "married|mixed|motivated|need|needed|open-ended|outdated|overwhelmed|pleased|prepared|"
    "qualified|related|relieved|required|retired|satisfied|scared|skilled|stressed|supposed|"
    "surprised|tired|unrelated|used|varied|worried"
)
"""Words in -ed that mostly say how somebody or something is, not what was done to it."""
_IRREGULAR = (
    "begun|bought|brought|built|caught|chosen|cut|dealt|done|drawn|driven|fed|felt|forgotten|found|given|"
    "heard|held|hidden|hurt|kept|known|laid|led|left|lost|made|meant|met|overseen|paid|put|read|rung|said|seen|sent|"
    "set|shown|shut|sought|spoken|spent|stolen|sworn|taken|taught|thought|told|torn|understood|undertaken|won|"
    "withdrawn|worn|written"
)
_PASSIVE = re.compile(
    r"\b(?:a(?:m|re)|is|w(?:as|ere)|be(?:en|ing)?)\s+(?:(?:not|never|also|always|often|then|first|still|only|well|soon|"
    rf"\w+ly)\s+){{0,2}}(?P<participle>\w+ed|{_IRREGULAR})\b"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence within a passage."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.passage.text[self.start : self.end]

    @property
    def words(self) -> int:
        """How many words it has; a web address counts as one."""
        return count_words(ADDRESS.sub("address", self.text))


def sentences_of(passage: Passage) -> Iterator[Sentence]:
    """Yield the sentences of a passage; what ends without a full stop, such as a point of a list, is one too."""
    start = 0
    for found in _END.finditer(passage.text):
        if _ends(passage.text, found):
            yield Sentence(passage, start, found.end())
            start = found.end() + len(passage.text[found.end() :]) - len(passage.text[found.end() :].lstrip())
    if passage.text[start:].strip():
        yield Sentence(passage, start, len(passage.text))


def _ends(text: str, found: re.Match[str]) -> bool:
    """Return whether a full stop ends a sentence, and not a short form or an initial."""
    if not found[0].startswith(".") or found[0].startswith(".."):
        return not text[: found.start()].endswith(" ")
    last = _LAST_WORD.search(text, max(0, found.start() - LONGEST_WORD), found.start())
    if last is None:
        return True
    word, following = last[0], text[found.end() :].lstrip(" “‘\"'([")[:1]
    if _NEVER_LAST.fullmatch(word.casefold()) or (_BEFORE_FIGURES.fullmatch(word.casefold()) and following.isdigit()):
        return False
    if len(word) == 1 and word.isupper():
        before = text[: last.start()].split()
        return bool(before) and (before[-1].casefold() in LETTERED or bool(_OPENING.match(text, found.end())))
    return True


def _read_aloud(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield the passages that are written in sentences."""
    for passage in own_passages(manuscript):
        if passage.is_prose or passage.part is Part.CELL or passage.name in ("subtitle", "description"):
            yield passage


@rule(
    "sentence-long",
    Family.STYLE,
    Severity.WARNING,
    summary="A sentence has more words than the project's longest, 25 unless its settings say otherwise.",
    reason="People lose the thread of long sentences, above all when they listen or read in a hurry.",
    source="GOV.UK content design: writing for GOV.UK, short sentences",
    wrong=(
        "The audit found that most of the agencies that were involved with the families over the two years had shared "
        "what they knew about the children in good time and in writing."
    ),
    right="Most agencies shared what they knew about the children. They did so in good time and in writing.",
)
def long_sentences(manuscript: Manuscript) -> Iterator[Finding]:
    """Find sentences of more words than the settings allow."""
    longest = manuscript.config.longest_sentence
    for passage in _read_aloud(manuscript):
        if passage.text.count(" ") < longest:
            continue
        for sentence in sentences_of(passage):
            if sentence.words > longest:
                opening = " ".join(sentence.text.split()[:5])
                message = (
                    f"The sentence that begins '{opening}' has {sentence.words} words; the longest should be {longest}."
                )
                place = manuscript.place(passage, sentence.start, sentence.end)
                yield Finding(place, message, "Make two of it, or a list.")


@rule(
    "passive-run",
    Family.STYLE,
    Severity.NOTE,
    summary="Three or more sentences in a row are passive.",
    reason="The passive hides who did something, or who is to do it, and that is what an audit is to tell.",
    source="GOV.UK style guide: Active voice",
    wrong=(
        "The referral was made by the school in May. The family was visited at home a week later. "
        "A plan was written with both of the parents."
    ),
    right=(
        "The school made the referral in May. A social worker visited the family at home a week later. "
        "She wrote a plan with both of the parents."
    ),
)
def passive_runs(manuscript: Manuscript) -> Iterator[Finding]:
    """Find runs of passive sentences within one part of a section."""
    prose = [passage for passage in manuscript.body if passage.is_prose]
    for _, passages in groupby(prose, key=_stands_in):
        run: list[tuple[Passage, re.Match[str]]] = []
        for sentence in (sentence for passage in passages for sentence in sentences_of(passage)):
            if sentence.words <= LEAD:
                continue
            found = _passive(sentence)
            if found:
                run.append((sentence.passage, found))
            else:
                yield from _told(manuscript, run)
                run = []
        yield from _told(manuscript, run)


def _stands_in(passage: Passage) -> tuple[Section | None, Theme | None, Part]:
    return passage.section, passage.theme, passage.part


def _passive(sentence: Sentence) -> re.Match[str] | None:
    for found in _PASSIVE.finditer(sentence.passage.text, sentence.start, sentence.end):
        is_state = _STATES.fullmatch(found["participle"].casefold()) or found["participle"].endswith("eed")
        if not is_state and is_own(sentence.passage, *found.span()):
            return found
    return None


def _told(manuscript: Manuscript, run: list[tuple[Passage, re.Match[str]]]) -> Iterator[Finding]:
    if len(run) >= RUN:
        passage, found = run[0]
        message = f"Here {len(run)} sentences in a row are passive, from '{found[0]}' on."
        hint = "Say who did it in some of them: 'the school told the parents', not 'the parents were told'."
        yield Finding(manuscript.place(passage, *found.span()), message, hint)


RULES = (long_sentences, passive_runs)
