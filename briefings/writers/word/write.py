"""The Word briefing, from the first line of its head to the last of its details.

The template gives the styles and the page, the brand the colours and fonts; what is written here is one text in reading
order, with no table that is not data and nothing floating but a strip of colour at the top.
"""

from briefings.anchors import anchors
from briefings.facts import key_facts
from briefings.writers.format import Job
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.word.ends import about, acronyms, write_margins
from briefings.writers.word.masthead import facts, masthead
from briefings.writers.word.sections import panels


def write(job: Job) -> bytes:
    """Return a briefing as the bytes of a Word file; the same job gives the same bytes."""
    briefing = job.briefing
    targets = anchors(briefing)
    file = WordFile(job.layout.word, job.brand, briefing.details.lang, targets)
    bookmarks = {id(part): file.bookmarks[anchor] for anchor, part in targets.items()}
    write_margins(briefing.details, file)
    file.set_body(
        [
            *masthead(briefing.details, file),
            *facts(key_facts(briefing), file),
            *panels(briefing, bookmarks, file),
            *acronyms(briefing, file),
            *about(briefing, file),
        ]
    )
    return file.save(briefing.details)
