"""Sentences end where a reader would say that they do."""

import pytest

from briefings.checks.manuscript import Part, Passage
from briefings.checks.sentences import sentences_of


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Amin came. She stayed.",
        "No. 3 was late. No. It was early.",
        "Ask about meals, e.g. Tuesday’s. Then stop.",
        "It costs 2.5 hours. More follows.",
        "Section 47 of the act (s. 47) applies. It is law.",
        "We met Child A. She was well.",
        "We met J. Smith. He was well.",
        "This is plan B. Go on.",
        "It was graded B. The other was not.",
        "Was it? It was.",
        "“It was late.” They agreed.",
        "He said … Nothing came. It ended.",
        "(It was late.) They agreed.",
        "Ask who, when, where, etc. Then write it down.",
    ],
)
def test_a_text_is_split_at_the_ends_of_sentences(text: str) -> None:
    sentences = list(sentences_of(Passage(text, Part.PARAGRAPH, 1)))
    assert " ".join(sentence.text for sentence in sentences) == text
    assert len(sentences) == (3 if text.startswith("No.") else 2)


def test_words_without_a_full_stop_are_one_sentence() -> None:
    (sentence,) = sentences_of(Passage("the concern, see https://example.org/a/b/c", Part.POINT, 1))
    assert sentence.words == 4


def test_nothing_has_no_sentences() -> None:
    assert not list(sentences_of(Passage(" ", Part.POINT, 1)))


def test_a_stop_after_a_sign_ends_a_sentence() -> None:
    assert len(list(sentences_of(Passage("It rose by 5%. Then it fell.", Part.POINT, 1)))) == 2
