"""Discussion questions: the points of a list, with what is nested under each as the facilitator's prompts."""

from collections.abc import Iterator

from briefings.richtext import Blocks, BulletList, Inlines, NumberedList, Paragraph
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A discussion question with its number in the list and the facilitator's prompts."""

    number: int | None
    text: Inlines
    prompts: Blocks


def questions(blocks: Blocks) -> Iterator[Question]:
    """Yield the questions of the lists among some blocks, each with its nested blocks as prompts."""
    for block in blocks:
        if isinstance(block, (BulletList, NumberedList)):
            for offset, item in enumerate(block.items):
                number = block.start + offset if isinstance(block, NumberedList) else None
                first, rest = item.blocks[:1], item.blocks[1:]
                text = first[0].children if first and isinstance(first[0], Paragraph) else ()
                yield Question(number, text, rest if text else item.blocks)
