"""Language about children and victims: words that guidance asks to avoid, from a table that a partnership can edit."""

import re
from collections.abc import Iterator

from briefings.checks.allowed import is_allowed_at
from briefings.checks.language_pattern import may_be_in, pattern_of
from briefings.checks.language_table import read_terms
from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.checks.rule import Family, Find, Finding, rule
from briefings.checks.settings import Term
from briefings.problems import Severity
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class _Use:
    """A wording of a term in a passage, from where to where."""

    term: Term
    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]


_SPEECH = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*(?:’\w[^’]*)*’(?!\w)|(?<!\w)'[^']*(?:'\w[^']*)*'(?!\w)")
_OTHERS_WORDS = re.compile(
    r"\b(?:avoid(?:ing)?|instead of|rather than|(?:do not|don[’']t|never|not) (?:say|saying|use|using|write|writing)"
    r"|(?:words?|terms?|phrases?|wording|language)(?: such as| like)?|called|sp(?:oke|eaks?) of)[:,]?"
    r" (?:[\w’']+ ){0,4}$"
    r"|\b(?:not|never|no) (?:an? |the |to be )?$|\bso-called $",
    re.IGNORECASE,
)
"""What stands before words that an author warns of, or denies: "avoid terms such as …", "is never a …"."""

_NAMED_AS_WORDS = re.compile(
    r"[.:,]?\s+(?:[\w’-]+\s+){0,5}?(?:(?:this|the|that) (?:term|word|phrase|name|wording)\b"
    r"|(?:was|is|were) (?:used|a (?:term|word|heading|label|phrase))\b)",
    re.IGNORECASE,
)
"""What stands after words that are spoken of as words: "was a heading", "two logs use this term"."""

_WHO = re.compile(
    r"\b(?:(?P<service>agenc(?:y|ies)|services?|professionals?|practitioners?|workers?|police|schools?|GPs?|nurses?"
    r"|teams?|partners|partnerships?|organisations?|staff|we|plans?|interventions?|systems?|care|health|probation"
    r"|auditors?|managers?|clinics?|offices?|venues?|buildings?|CAMHS|boards?|councils?|trusts?|panels?|assessments?"
    r"|meetings?|representatives?|invitees|officers?|visitors?)"
    r"|parents?|mothers?|fathers?|mum|dad|child(?:ren)?|famil(?:y|ies)|young (?:person|people)|boys?|girls?|she|he|they"
    r"|carers?|victims?|who|records?|couple|adults?)\b",
    re.IGNORECASE,
)
"""Who may be said to engage or not: a service, or a family."""

_WORD_LIST = re.compile(
    r"^(?:avoid|instead of|do not (?:say|use|write)|don[’']t (?:say|use)|words to avoid|not)\b", re.IGNORECASE
)


def _uses(manuscript: Manuscript, kind: str) -> Iterator[_Use]:
    """Yield where words of one kind are used by the author, each place once."""
    passages = manuscript.once(_authors_own)
    whole = manuscript.once(_all_words)
    table = manuscript.config.terms or read_terms(None)[0]
    terms = [term for term in table if term.kind == kind and may_be_in(whole, term.avoid)]
    for passage, lowered in passages if terms else ():
        uses = [
            _Use(term, passage, *match.span())
            for term in terms
            if may_be_in(lowered, term.avoid)
            for match in pattern_of(term.avoid).finditer(passage.text)
        ]
        end = 0
        for use in sorted(uses, key=lambda use: (use.start, -use.end)):
            if (
                use.start >= end
                and not _is_anothers(use)
                and not is_allowed_at(manuscript, passage, use.start, use.end)
            ):
                end = use.end
                yield use


def _authors_own(manuscript: Manuscript) -> tuple[tuple[Passage, str], ...]:
    """Return the passages in the author's own voice, each with its words in lower case; no lists of words to avoid."""
    lists = {cell.line for cell in manuscript.body if cell.part is Part.CELL and _WORD_LIST.match(cell.text)}
    return tuple(
        (passage, passage.text.lower())
        for passage in manuscript.passages
        if passage.part is not Part.QUOTE and not (passage.part is Part.CELL and passage.line in lists)
    )


def _all_words(manuscript: Manuscript) -> str:
    return "\n".join(lowered for _, lowered in manuscript.once(_authors_own))


def _is_anothers(use: _Use) -> bool:
    """Return whether words are quoted, warned of, spoken of or denied, or about engagement and said of a service."""
    text = use.passage.text
    if any(quote.start() < use.start < quote.end() for quote in _SPEECH.finditer(text)):
        return True
    before = text[max(0, use.start - 60) : use.start]
    if use.term.kind == "engagement" and _is_of_a_service(re.split(r"[.!?:]\s", text[: use.start])[-1]):
        return True
    return bool(_OTHERS_WORDS.search(before) or _NAMED_AS_WORDS.match(text, use.end))


def _is_of_a_service(before: str) -> bool:
    """Return whether the words of a sentence so far have a service for the one who does what comes next."""
    who = [match["service"] for match in _WHO.finditer(re.sub(r",[^,]*,\s*$", " ", before))]
    goes_on = re.search(r"\b(?:and|or|but|then)\s+$", before)
    return bool(who and (who[-1] or (goes_on and who[0])))


def _finder(kind: str) -> Find:
    def find(manuscript: Manuscript) -> Iterator[Finding]:
        for use in _uses(manuscript, kind):
            reason = use.term.reason.rstrip(".")
            message = f"'{use.words}' is wording that guidance asks to avoid: {reason}."
            hint = f"Perhaps: {use.term.prefer.rstrip('.')}. Source: {use.term.source}."
            yield Finding(manuscript.place(use.passage, use.start, use.end), message, hint)

    return find


_blaming = rule(
    "language-blaming",
    Family.LANGUAGE,
    Severity.WARNING,
    summary="The words make a child or a victim answerable for what was done to them.",
    reason="Blame in a record or a briefing is repeated by everybody who reads it, and it hides who did the harm.",
    source="Child Exploitation Appropriate Language Guide (The Children’s Society, 2022)",
    wrong="The young person put themselves at risk.",
    right="The young person was put at risk by adults. Exploitation is never a lifestyle choice.",
)(_finder("blaming"))

_minimising = rule(
    "language-minimising",
    Family.LANGUAGE,
    Severity.WARNING,
    summary="The words make abuse smaller than it was.",
    reason="Abuse that is called a relationship, a dispute or an activity reads as if it were shared or agreed to.",
    source="Child Exploitation Appropriate Language Guide (The Children’s Society, 2022)",
    wrong="She was in a relationship with an older man.",
    right="She was exploited by an older man. Relationships with older siblings were good.",
)(_finder("minimising"))

_engagement = rule(
    "language-engagement",
    Family.LANGUAGE,
    Severity.WARNING,
    summary="The words blame a family for not coming or not taking part.",
    reason="They close the question of what was offered, how, and what stood in the way.",
    source="Working Together to Safeguard Children 2023, chapter 1; NSPCC Learning: Why language matters",
    wrong="The mother failed to engage.",
    right="Services failed to engage fathers. The clinic was hard to reach.",
)(_finder("engagement"))

_outdated = rule(
    "language-outdated",
    Family.LANGUAGE,
    Severity.NOTE,
    summary="The words are ones that the people meant, or guidance, have asked to replace.",
    reason="Children in care, disabled people and others have said which words hurt, and there are better ones.",
    source="Language that Cares (TACT, 2019); GOV.UK: words to use and avoid when writing about disability",
    wrong="A LAC review was held after he absconded.",
    right="A review was held after he went missing. We keep children in mind.",
)(_finder("outdated"))

_evidence = rule(
    "language-evidence",
    Family.LANGUAGE,
    Severity.NOTE,
    summary="The words take what somebody said for proven, or for doubtful.",
    reason="Whoever reads on should learn what was said, and judge neither the child nor the outcome.",
    source="Report of the Inquiry into Child Abuse in Cleveland 1987; NSPCC Learning: Why language matters",
    wrong="The child disclosed abuse to a teacher.",
    right="The child told a teacher. The Disclosure and Barring Service was asked.",
)(_finder("evidence"))

RULES = (_blaming, _minimising, _engagement, _outdated, _evidence)
