"""The file that `briefings new` writes: every section with a line of guidance, which reaches no reader."""

from briefings.layouts import PLAIN_BRAND

GUIDANCE = {
    "Background": "Why was the audit done? What prompted it, and what does the law or guidance say?",
    "Method": "How many cases, how were they chosen, which tool was used, which agencies took part and which did not?",
    "Overall judgement": "What did the audit conclude? Give its score and its own words as they are.",
    "Examples of good practice": "One ### heading a case: its context without names, then what was done well.",
    "Strengths": "What worked? One point a line. A point may open with a **bold lead.** The slide then shows the lead.",
    "Areas for development": "What needs to improve? Say what was found, in how many cases.",
    "Key learning": "One ### heading a theme. Under it, #### What we found and #### What needs to happen make a pair.",
    "Recommendations": "A table with the columns Action, Owner and By when. Leave a cell empty where nothing is known.",
    "Questions for your team": "Two or three, numbered. Points under a question are prompts for the facilitator.",
    "Supporting material": "Links as [words](https://address), tools and contacts.",
}

_ACTIONS = "| Action | Owner | By when |\n|---|---|---|\n"


def starter_text(title: str, partnership: str, has_brand: bool) -> str:
    """Return the text of a new content file; a partnership without a brand gets the plain one."""
    brand = "" if has_brand else f"brand: {PLAIN_BRAND}  # until layouts/brands has a folder for the partnership\n"
    head = (
        "---\n"
        f"title: {quoted(title)}\n"
        f"partnership: {quoted(partnership)}\n"
        f"{brand}"
        "description:   # one sentence, for search engines and the list of briefings\n"
        "date:          # when the audit was published: 2026, 2026-03 or 2026-03-05\n"
        "review-date:   # when this briefing should be looked at again\n"
        "type:          # such as: Multi-agency audit\n"
        "cases:         # how many cases were audited\n"
        "agencies: []   # who took part: [Police, Schools]\n"
        "categories: [] # topics: [domestic abuse, neglect]\n"
        "---\n"
    )
    parts = [f"\n## {heading}\n\n<!-- {line} -->\n" for heading, line in GUIDANCE.items()]
    return head + "".join(parts) + "\n<!-- Short forms: *[EHCP]: education, health and care plan -->\n"


def quoted(text: str) -> str:
    """Return a text as a YAML scalar in double quotes (YAML 1.2, 7.3.1)."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
