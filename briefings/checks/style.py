"""The family of rules on plain English and style, from its modules."""

from briefings.checks import acronyms, dates, sentences, style_marks, style_names, style_numbers, wording

RULES = (
    *sentences.RULES,
    *wording.RULES,
    *acronyms.RULES,
    *dates.RULES,
    *style_numbers.RULES,
    *style_names.RULES,
    *style_marks.RULES,
)
"""The rules on style, in the order of the documentation."""
