"""The words that generated briefings are made of: sentences with slots, and what can stand in each slot.

All of it is invented: no names, no words of any audit. A slot is a name in braces; what fills it may have slots too.
"""

SLOTS: dict[str, tuple[str, ...]] = {
    "who": (
        "Social workers", "School staff", "Health visitors", "Police officers", "Youth workers", "Midwives",
        "Housing officers", "Family support workers", "Practice nurses", "Designated leads", "Early help workers",
        "Probation officers", "School nurses", "Nursery staff", "Duty teams",
    ),
    "acted": (
        "shared", "recorded", "checked", "followed up", "discussed", "reviewed", "explained", "acted on", "noticed",
        "asked about", "wrote down", "thought about",
    ),
    "act": (
        "share", "record", "check", "follow up", "discuss", "review", "explain", "act on", "notice", "ask about",
        "write down", "think about",
    ),
    "Act": ("Share", "Record", "Check", "Follow up", "Discuss", "Review", "Explain", "Act on", "Ask about"),
    "object": (
        "the child’s own words", "worries about money and housing", "the pattern of injuries", "missed appointments",
        "the history of the family", "what relatives had reported", "changes in how the child behaved",
        "the plan for family time", "what was seen at each visit", "concerns from the nursery",
        "the part that the father plays", "the risk outside the home", "the reasons for absence from school",
        "the effect of drinking in the home", "what had helped before", "the needs of brothers and sisters",
        "the views of the wider family", "who lives in the home", "the child’s {matter}",
        "decisions of earlier meetings",
        "what the parents hoped for", "the {matter} of each child",
    ),
    "matter": (
        "health", "friendships", "sleep", "daily routine", "lived experience", "time at school", "identity", "culture",
        "wishes and feelings", "safety online",
    ),
    "tail": (
        "within two working days", "before the next meeting", "in most of the records", "without waiting to be asked",
        "at each review", "in words that the family could use", "and told the parents why", "on the same day",
        "and said what would happen next", "with the whole network around the child", "in a calm and open way",
        "even when the family had moved", "at the first visit and again later", "with help from an interpreter",
    ),
    "often": ("always", "often enough", "consistently", "clearly", "early enough"),
    "because": (
        "because teams were short of time", "when a worker changed", "as nobody was sure who held the lead",
        "where systems did not speak to each other", "when the case moved between teams", "at the time of transfer",
        "once the first worry had passed", "while other agencies waited for news", "when the family was away",
    ),
    "so": (
        "so that help comes earlier", "so that nobody is surprised at a review", "so that the plan can change in time",
        "so that each agency knows its part", "so that the child is heard", "before the case is closed",
        "at every handover", "in supervision as well as in meetings", "with the family in the room",
    ),
    "count": ("most", "some", "about half", "nearly all", "a few", "several"),
    "setting": (
        "at home", "at school", "in health services", "in the community", "at the first contact", "in core groups",
        "in strategy meetings", "during assessment", "after the plan had ended",
    ),
    "thing": ("plan", "chronology", "assessment", "referral", "record", "safety plan", "genogram", "meeting note"),
    "quality": ("clear", "short", "up to date", "honest", "easy to follow", "specific", "shared", "thorough"),
    "feeling": ("listened to", "included", "understood", "respected", "ready to talk", "taken seriously"),
    "time": ("a week", "a month", "the first ten days", "one term", "six weeks", "a short time"),
    "worker": ("worker", "teacher", "nurse", "adviser", "mentor", "social worker"),
}  # fmt: skip
"""What can stand in each slot."""

BACKGROUND = (
    "Partners asked for this audit after earlier work had shown gaps {setting}.",
    "The number of referrals had grown, and partners wanted to know how {object} was understood {setting}.",
    "We looked at how agencies work together when there are worries about {topic}.",
    "The audit follows learning from practice weeks, where {object} came up more than once.",
    "Children told us that they were not {often} {feeling}, and we wanted to know why.",
    "Good help for {topic} depends on a {quality} {thing} that everyone can use.",
)
METHOD = (
    "Agencies looked at their own records first, then met to agree what they showed.",
    "Each case was read by two auditors from different agencies, who used one tool.",
    "Workers and their managers talked with the auditors about what had helped.",
    "Parents were asked for their views, and {count} of them gave some.",
    "The group met {setting} to agree its findings and to test them with practitioners.",
    "Auditors read the {thing} of each child and spoke with the {worker} who knew the child best.",
    "Every record was read for {object}, and for how decisions were made {setting}.",
)
GOOD = (
    "{who} {acted} {object} {tail}.",
    "In {count} of the cases, the {thing} was {quality}, and {object} could be seen in it.",
    "{who} {acted} {object}, and {who_small} used it in the {thing}.",
    "Children said that they felt {feeling} after {time} with the same {worker}.",
    "There was a {quality} {thing}, which helped {who_small} to {act} {object}.",
    "Meetings {setting} had the right people in the room, and each {thing} was {quality}.",
    "A parent told us that one {worker} had made the family feel {feeling}.",
)
GAP = (
    "{who} did not {often} {act} {object} {because}.",
    "In {count} of the cases, the {thing} was not {quality}, and {object} was missing from it.",
    "It was hard to see how {who_small} had {taken} {object} into account {setting}.",
    "There was delay {because}, and it took {time} before somebody began to {act} {object}.",
    "A {thing} was there, but nobody had {taken} it up again {because}.",
    "Children did not {often} feel {feeling} {because}.",
    "{who} knew about {object}, yet this did not change the {thing} {setting}.",
)
NEED = (
    "{Act} {object} {so}.",
    "Make each {thing} {quality}, {so}.",
    "Ask what {time} of help has changed for the child, and {act} {object} {so}.",
    "{Act} {object} together with {who_small}, {so}.",
    "Agree who will {act} {object}, and by when, {so}.",
    "Keep the {thing} {quality}, and {act} {object} {setting}.",
)
QUESTION = (
    "How do we {act} {object} {setting}?", "What would help us to {act} {object} {so}?",
    "When did we last {act} {object}, and what changed?", "Who in our team would {act} {object} {because}?",
    "How would a child know that we {acted} {object}?", "What makes a {thing} {quality} in our service?",
)  # fmt: skip
PROMPT = (
    "Think of one family and its {thing}.", "What would the child say about this?", "Where is it written down?",
    "Who else needs to know?", "What stops us {setting}?", "How would we notice within {time}?",
    "What does our {thing} say about {object}?",
)  # fmt: skip
QUOTE = (
    "My {worker} asked what I wanted, and I felt {feeling}.",
    "It took {time} before anyone asked about {object_small}.",
    "I liked it when the {worker} came back and told me what had changed.",
    "They explained the {thing} to us, and we felt {feeling}.",
    "I had to tell the {worker} the same story that I had told before.",
)  # fmt: skip
JUDGED = (
    "Practice {setting} is mostly sound, with more to do {because}.",
    "Partners work well together {setting}, and the {thing} is {quality} in {count} of the cases.",
    "The picture is mixed: {count} of the cases were strong, and others were weaker {because}.",
)
NOTES = (
    "Give the group {minutes} minutes for this, in pairs.", "Ask who has seen a {quality} {thing} in the last month.",
    "Pause here. Ask what surprises people.", "Have a {thing} of your own service at hand.",
)  # fmt: skip
LEADS = (
    "Clear records", "Quick checks", "Voice of the child", "Working with fathers", "Shared plans", "Right people",
    "Open challenge", "Good handovers", "Early help", "Steady contact", "Curious questions", "Family strengths",
    "Safe spaces", "Plain words", "Timely visits", "Careful listening", "Joint visits", "Wider family", "Follow-up",
    "Supervision", "Risk outside the home", "School as an anchor", "Health at meetings", "Use of tools",
)  # fmt: skip
STANDFIRSTS = (
    "Children were {feeling_short}, and agencies acted {quickly}.", "Plans must be {quality} and shared.",
    "Ask early, write it down and {act_short}.", "Each agency saw a part; together they saw the child.",
    "Small things done {quickly} made a difference.", "Some voices were missing {setting}.",
    "The {thing} must follow the child.", "Help works when it is {quality}.",
)  # fmt: skip
TOPICS = (
    ("Neglect", "neglect"), ("Domestic abuse", "domestic abuse"), ("Online harm", "harm online"),
    ("Going missing", "children who go missing"), ("Exploitation", "exploitation outside the home"),
    ("Before birth", "help before birth"), ("Parents’ mental health", "the mental health of parents"),
    ("Self-harm", "self-harm"), ("School absence", "absence from school"), ("Moving to adult services", "transitions"),
    ("Young carers", "young carers"),
    ("Substance use", "substance use in the home"), ("Bruising", "bruising in babies"),
    ("Strategy meetings", "strategy meetings"), ("Private fostering", "private fostering"),
    ("Disabled children", "the safety of disabled children"),
)  # fmt: skip
TITLES = (
    "see the child behind the {thing}", "ask early and write it down", "make every {thing} {quality}",
    "act on what children say", "share what you know", "stay curious about {object_small}", "keep the {thing} in use",
)  # fmt: skip
SHORT_SLOTS: dict[str, tuple[str, ...]] = {
    "who_small": (
        "schools", "health services", "the police", "social care", "other agencies", "housing services",
        "youth services",
    ),
    "taken": ("taken", "brought", "drawn"),
    "object_small": ("school", "home", "sleep", "money", "friends", "my brothers", "what scared me"),
    "feeling_short": ("heard", "seen alone", "included", "believed"),
    "quickly": ("promptly", "early", "together", "with care", "on time"),
    "act_short": ("share it", "act on it", "check again", "tell the child"),
    "minutes": ("three", "four", "five"),
}  # fmt: skip
"""What can stand in slots of few sentences."""

AGENCIES = (
    "Police", "Children’s social care", "Schools", "Health visiting", "Midwifery", "General practice", "Youth justice",
    "Housing", "Probation", "Early help", "Mental health services", "School nursing",
)  # fmt: skip
OWNERS = (
    "Primary care", "Learning and development group", "Heads of service", "Business manager",
    "Schools’ safeguarding group",
    "Early help board", "Quality assurance group", "Police safeguarding unit", "Housing lead", "Practice educators",
)  # fmt: skip
PARTNERSHIPS = (
    "Riverside", "Northmoor", "Hillcrest", "Lakeland Vale", "Westbrook", "Oakfield", "Harbour", "Fenland Edge",
)  # fmt: skip
"""Invented; each file asks for its brand by the name of its folder."""

SHORT_FORMS = (
    ("GCP", "Graded Care Profile"), ("ICPC", "Initial Child Protection Conference"), ("TAF", "Team Around the Family"),
    ("DSL", "Designated Safeguarding Lead"), ("NRM", "National Referral Mechanism"), ("LAC", "Looked After Child"),
)  # fmt: skip
TERMS = (
    ("Chronology", "A list of what happened, in the order in which it happened."),
    ("Genogram", "A drawing of a family and of how its members are related."),
    ("Core group", "The people who carry out a plan together with the family."),
    ("Tracer", "Following one child’s path through all the services."),
    ("Dip sample", "A quick look at a few records, to test one question."),
    ("Escalation", "Taking a professional disagreement to the next level."),
)  # fmt: skip
GUIDES = (
    "Guide to home visits", "Checklist for handovers", "Tool for chronologies", "Training on listening to children",
    "Advice on sharing information", "Film about working with fathers", "Notes for supervision", "Leaflet for parents",
    "Guide to strategy meetings", "Toolkit for schools",
)  # fmt: skip
MEASURES = (
    "Cases with a current {thing}", "Children seen alone", "Visits on time", "Meetings with health present",
    "Records with the views of parents", "Plans shared with the family", "Referrals answered in a day",
    "Cases with a {quality} {thing}", "Fathers included", "Supervision recorded",
)  # fmt: skip
HEADINGS: dict[str, tuple[str, ...]] = {
    "background": (
        "Background",
        "Why this matters",
        "Why we did this",
        "Context",
        "What we saw coming {: .background }",
    ),
    "aims": ("Aims", "What we wanted to know", "Objectives"),
    "method": ("Method", "How we did it", "Scope", "How the audit was done"),
    "judgement": ("Overall judgement", "Conclusion", "Overall finding"),
    "cases": ("Examples of good practice", "Case examples", "Case studies"),
    "strengths": ("Strengths", "What we did well", "What worked well", "What went well"),
    "development": ("Areas for development", "What needs to improve", "What are we worried about?", "Concerns"),
    "learning": ("Key learning", "Themes for learning", "What we learned", "What children taught us {: .learning }"),
    "actions": ("Recommendations", "Next steps", "Action plan", "Further actions"),
    "questions": ("Questions for your team", "Questions for discussion", "Points for discussion"),
    "resources": ("Supporting material", "Further guidance", "Useful links", "Tools and guidance"),
}
"""Headings of each kind of section; the last of some asks for its kind."""

CASES = ("a planned visit", "a child who had moved twice", "a worried school", "a new baby", "a move to a new home")
