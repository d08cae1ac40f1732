"""One hundred faults that could slip into a briefing, each put into one of the five audits by a few words.

Written before the rules were tried on them, in the manner of what authors do; a seed names a family and no rule.
"""

from collections.abc import Callable
from dataclasses import dataclass

from briefings.checks.rule import Family

BSCB, EMOTIONAL, ENFIELD = "bscb-domestic-abuse-2014", "emotional-abuse-2022", "enfield-physical-abuse"
ESSCP, MSCB = "esscp-domestic-abuse-2020", "mscb-physical-abuse"
GROUPS = {
    "identifiability": (Family.IDENTITY,),
    "structure and counts": (Family.STRUCTURE, Family.ACTIONS, Family.TIME),
    "style and acronyms": (Family.STYLE, Family.LANGUAGE),
    "accessibility": (Family.ACCESS, Family.LINKS),
}


@dataclass(frozen=True)
class Seed:
    """A fault: which audit, what is done to its text, and what kind of fault that makes."""

    group: str
    audit: str
    change: Callable[[str], str]
    says: str


def after(heading: str, words: str) -> Callable[[str], str]:
    """Return a change that puts a paragraph behind the first block under a heading."""

    def change(text: str) -> str:
        start = text.index(f"\n{heading}")
        first = text.index("\n\n", start + 1) + 2
        end = text.index("\n\n", first)
        return f"{text[:end]}\n\n{words}{text[end:]}"

    return change


def swap(old: str, new: str) -> Callable[[str], str]:
    """Return a change of some words for others, where they stand first."""

    def change(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return change


def without(heading: str) -> Callable[[str], str]:
    """Return a change that takes out a section."""

    def change(text: str) -> str:
        start = text.index(f"\n{heading}")
        end = text.find("\n## ", start + 1)
        return text[: start + 1] + (text[end + 1 :] if end >= 0 else "")

    return change


def _seeds(group: str, *rows: tuple[str, Callable[[str], str], str]) -> tuple[Seed, ...]:
    return tuple(Seed(group, audit, change, says) for audit, change, says in rows)


IDENTIFIABILITY = _seeds(
    "identifiability",
    (BSCB, after("### What happened recently", "Jade’s mother asked the school for help."), "a first name"),
    (MSCB, after("### Case 1", "Mrs Kaur met the core group with an interpreter."), "a title and surname"),
    (ENFIELD, after("## Method", "Dr Okafor led the facilitated conversations."), "a doctor by name"),
    (EMOTIONAL, after("### Fathers", "Callum was seen with his father at home."), "a first name"),
    (ESSCP, after("## Improvement", "PC Davies sent the minutes to the school."), "an officer by name"),
    (MSCB, after("### Case 3", "Her brother Mohammed told the teacher first."), "a relative by name"),
    (BSCB, after("### What happened in the past", "The child was born on 14 March 2004."), "a date of birth"),
    (MSCB, after("### Case 2", "DOB 02/07/2009 is on the front of the record."), "a date of birth, short"),
    (BSCB, after("### What happened recently", "On 3 May 2013 the child was taken to hospital."), "an exact date"),
    (ESSCP, after("## Learning", "The family lives in BN21 4PT."), "a postcode"),
    (EMOTIONAL, after("### Long-term work", "They moved to 14 Elm Grove after the first conference."), "an address"),
    (MSCB, after("### Case 1", "The aunt can be rung on 07700 900123."), "a mobile number"),
    (ENFIELD, after("### Thresholds", "Ring 01632 960001 and ask for the aunt."), "a telephone number"),
    (ESSCP, after("## Strengths", "Write to helen.marsh@example.org for the chronology."), "a person’s e-mail address"),
    (BSCB, after("## Method", "The records of NHS number 943 476 5919 were read."), "an NHS number"),
    (MSCB, after("### Case 2", "The father’s National Insurance number is AB 12 34 56 C."), "an NI number"),
    (EMOTIONAL, after("### Voice of the child", "See case number LCS-448213 for the wording."), "a case number"),
    (MSCB, after("### Case 3", "She goes to St Anne’s Primary School."), "a school by name"),
    (
        BSCB,
        after("### What happened recently", "The family is registered at Meadowside Surgery."),
        "a practice by name",
    ),
    (ESSCP, after("## Improvement", "Neighbours in Terminus Road had heard shouting."), "a street by name"),
    (
        MSCB,
        after("### Case 2", "An 8-year-old Polish boy with sickle cell disease was missing."),
        "age, origin, illness",
    ),
    (ENFIELD, after("### Engagement", "A 13-year-old Somali girl, one of twins, was excluded."), "age, origin, twin"),
    (EMOTIONAL, after("### Escalation", "The only Jewish child in the village was 9 years old."), "faith, place, age"),
    (ESSCP, swap("source:\n", "contact:\n  team: Jane Smith\nsource:\n"), "a person as contact"),
    (BSCB, after("### What happened in the past", "Tyler (9) was known to three services."), "a name with an age"),
)

STRUCTURE = _seeds(
    "structure and counts",
    (ESSCP, swap("date: 2020-12\nlang", "lang"), "no date"),
    (ESSCP, without("## Method"), "no method"),
    (EMOTIONAL, without("## Questions"), "no questions"),
    (BSCB, without("## What we did well"), "no strengths"),
    (BSCB, without("## Areas for development"), "no areas for development"),
    (EMOTIONAL, swap("lang: en-GB", "review-date: 2023-09\nlang: en-GB"), "a review date that has passed"),
    (ESSCP, swap("lang: en-GB", "review-date: 2019-12\nlang: en-GB"), "a review before the audit"),
    (ESSCP, swap("**Six cases were audited.**", "**Seven cases were audited.**"), "seven cases against six"),
    (ESSCP, swap("evidence of six strengths", "evidence of five strengths"), "five before a list of six"),
    (ENFIELD, swap("**The audit had three stages.**", "**The audit had four stages.**"), "four before a list of three"),
    (ESSCP, swap("**Five improvements are recommended.**", "**Four improvements are recommended.**"), "four and five"),
    (EMOTIONAL, swap("find out two things:", "find out three things:"), "three before a list of two"),
    (MSCB, swap("**Three cases give examples", "**Four cases give examples"), "four cases, three headings"),
    (ESSCP, after("## Background", "In all, seven cases were read by two auditors."), "seven cases in the text"),
    (MSCB, swap("9. Probation and GP", "7. Probation and GP"), "a number that comes twice"),
    (ENFIELD, swap('score: "2.3"\n', 'score: "6.3"\n  scale: 1 to 4\n'), "a score outside its scale"),
    (ENFIELD, swap('score: "2.3"\n', 'score: "2.3"\n  scale: 1 to 4\n'), "a scale that does not say its best end"),
    (ESSCP, swap("| Primary Care | |", "| | March 2021 |"), "an action without owner"),
    (ESSCP, swap("| School Health | |", "| School Health | May 2019 |"), "a date before the audit"),
    (BSCB, swap("14. BSCB is to share", "14. Consider whether BSCB could share"), "an action that considers"),
    (
        MSCB,
        swap("3. **Danger statements and safety goals.** These", "3. Raise awareness of neglect.\n4. These"),
        "vague",
    ),
    (
        ESSCP,
        swap(
            "- Coordination with MARAC was good.",
            "- Coordination with MARAC was good.\n- Good coordination with MARAC.",
        ),
        "a point twice in other words",
    ),
    (
        BSCB,
        after(
            "## Further actions",
            "Share this case review’s findings with practitioners at a Safeguarding network event.",
        ),
        "an action twice",
    ),
    (
        ENFIELD,
        after("## Background", " ".join(["Practice was read with care by each agency in turn."] * 60)),
        "too long",
    ),
    (
        MSCB,
        swap("## Supporting material\n\nSupporting material can be requested.", "## Supporting material\n\nNone."),
        "a section of one word",
    ),
)

STYLE = _seeds(
    "style and acronyms",
    (ESSCP, after("## Learning", "The LADO was told on the same day."), "an acronym never explained"),
    (BSCB, after("## Method", "The SAR was read as well."), "an acronym of two meanings"),
    (EMOTIONAL, after("### Escalation", "The IRMC met twice."), "an acronym never explained"),
    (MSCB, after("### Case 2", "The QZT team joined the meeting."), "an acronym never explained"),
    (
        ENFIELD,
        after(
            "## Background",
            "The audit looked at how agencies that know a child and a family well, and those that had only met them "
            "once, shared what they knew with each other when a new worry about the child arose.",
        ),
        "a sentence of 40 words",
    ),
    (
        BSCB,
        after(
            "## Areas for development",
            "When an agency makes a referral it should always say what the worry is, what has already been tried, what "
            "the family thinks of it and what the agency will go on doing itself.",
        ),
        "a sentence of 36 words",
    ),
    (
        ESSCP,
        after("## Strengths", "Agencies utilised the tool to leverage robust outcomes going forward."),
        "words to avoid",
    ),
    (EMOTIONAL, after("### Fathers", "Visits were arranged in order to facilitate contact."), "in order to facilitate"),
    (MSCB, after("### Case 1", "The meeting was held on 1st May 2015."), "1st May"),
    (BSCB, after("### What happened in the past", "The review met on 12/03/2014."), "a date in figures"),
    (ENFIELD, after("### Thresholds", "The team saw children aged 5-7 first."), "a span of ages"),
    (ESSCP, after("## Learning", "Look at health, school, housing etc. together."), "etc."),
    (EMOTIONAL, after("### Voice of the child", "Use simple means, e.g. drawings."), "e.g."),
    (MSCB, after("### Case 3", "The plan was clear, i.e. it named who did what."), "i.e."),
    (ENFIELD, after("### Engagement", "Ten per cent of visits were missed."), "per cent"),
    (ESSCP, after("## Improvement", "Write down who and/or what worried you."), "and/or"),
    (
        BSCB,
        after("## Method", "The review was planned. The records were read. The staff were asked."),
        "passives in a row",
    ),
    (MSCB, after("### Case 2", "She was putting herself at risk."), "putting herself at risk"),
    (EMOTIONAL, after("### Long-term work", "The mother failed to engage with the plan."), "failed to engage"),
    (BSCB, after("### What happened recently", "It was her lifestyle choice to stay out."), "lifestyle choice"),
    (ENFIELD, after("### Engagement", "The family is hard to reach."), "hard to reach"),
    (MSCB, after("### Case 1", "The child did not attend the appointment and is non-compliant."), "non-compliant"),
    (ESSCP, after("## Learning", "The young person is promiscuous."), "promiscuous"),
    (EMOTIONAL, after("### Escalation", "Workers  noted it twice."), "two blanks"),
    (ENFIELD, after("### Thresholds", "An 8 year old child told two adults."), "8 year old"),
)

ACCESS = _seeds(
    "accessibility",
    (ESSCP, after("## Learning", "For the toolkit [click here](https://example.org/toolkit)."), "click here"),
    (BSCB, after("## Method", "Read [more](https://example.org/review)."), "more"),
    (EMOTIONAL, after("### Escalation", "See [here](https://example.org/escalation) for the steps."), "here"),
    (MSCB, after("### Case 1", "Open [this link](https://example.org/tool) first."), "this link"),
    (ENFIELD, after("### Thresholds", "[https://example.org/guide](https://example.org/guide)"), "a bare address"),
    (ESSCP, after("## Strengths", "[www.example.org/marac](https://www.example.org/marac)"), "a bare address, short"),
    (BSCB, after("## Areas for development", "The form is at [the council](http://example.org/form)."), "http"),
    (EMOTIONAL, after("### Fathers", "Use [the guide](http://example.org/fathers) with parents."), "http"),
    (MSCB, after("### Case 2", "The points in red matter most."), "in red"),
    (ESSCP, after("## Improvement", "Boxes shaded green are done."), "green boxes"),
    (ENFIELD, after("### Engagement", "Actions marked in amber come first."), "in amber"),
    (BSCB, after("## What we did well", "THIS MUST BE READ by every team."), "capitals"),
    (EMOTIONAL, after("### Voice of the child", "ALWAYS ASK THE CHILD before you write."), "capitals"),
    (MSCB, after("### Case 3", "IMPORTANT NOTICE: records are kept for ten years."), "capitals"),
    (ESSCP, after("## Learning", "![DSC_0042.jpg](dot.png)"), "a file name as words for a picture"),
    (BSCB, after("## Method", "![image](dot.png)"), "“image” as words for a picture"),
    (ENFIELD, after("## Background", "![Picture of a chart](dot.png)"), "“picture of”"),
    (EMOTIONAL, after("### Long-term work", f"![{'A chart of visits month by month. ' * 8}](dot.png)"), "long words"),
    (MSCB, after("### Case 1", "![chart1.png](dot.png)"), "a file name as words for a picture"),
    (ESSCP, after("## Improvement", "![Screenshot 2020-12-01 at 10.14.22](dot.png)"), "a screenshot’s name"),
    (
        BSCB,
        after(
            "## Areas for development",
            "| A | B | C | D | E | F | G | H |\n|-|-|-|-|-|-|-|-|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |",
        ),
        "a table of eight columns",
    ),
    (ENFIELD, after("### Key risk factors", "##### Small heading\n\nWords under it."), "a heading that skips a level"),
    (EMOTIONAL, after("### Escalation", "Read [read more](https://example.org/more) about it."), "read more"),
    (MSCB, after("### Case 2", "Done ✅ and late ❌ are marked in the plan."), "signs for words"),
    (
        ESSCP,
        after("## Strengths", "[The guide](https://example.org/a) and [the guide](https://example.org/b) differ."),
        "two addresses by one name",
    ),
)

SEEDS = (*IDENTIFIABILITY, *STRUCTURE, *STYLE, *ACCESS)
