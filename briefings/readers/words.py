"""Step 5 of reading: words between their inlines, with abbreviations marked and what was meant otherwise refused."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from briefings.problems import Place, Problem, error
from briefings.readers.easy import Words as EasyWords
from briefings.readers.finder import finder_of
from briefings.readers.inlines import (
    decoded,
    joined,
    leftovers,
    link_allowed,
    split,
    tidy,
    with_abbreviations,
    with_single_blanks,
)
from briefings.readers.marks import unmarked, without_marks
from briefings.readers.prepared import Prepared
from briefings.richtext import Code, Emphasis, Inline, Inlines, LineBreak, Link, Strong, Text, plain_text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class Words:
    """Reads the words of one text; `line` follows the marks, so that a fault inside a paragraph has its line."""

    def __init__(self, prepared: Prepared, meanings: Mapping[str, str]) -> None:
        self.prepared = prepared
        self.meanings = meanings
        self.finder = finder_of(frozenset(meanings))
        self.shorts = self.finder.within(prepared.text)
        """The short forms that stand anywhere in the text."""
        self.problems: list[Problem] = []
        self.line: int | None = None

    def words(self, element: "Element") -> Inlines:
        """Return the inlines of an element, tidied, with abbreviations marked."""
        if not len(element):
            return self.plain_words(element.text)
        return self.marked(self.inlines(element))

    def easy_words(self, words: EasyWords) -> Inlines:
        """Return words and their easy inlines in the same way."""
        line, parts = words
        self.line = line or self.line
        first = parts[0] or ""
        if len(parts) == 1:
            if "&" in first or "\n" in first:
                return self.plain_words(first)
            return self.clean_words(first.strip(" "))
        strong, tail = parts[1], parts[4] or ""
        if strong and not (first or len(parts) > 5 or "&" in strong or "&" in tail or "\n" in tail):
            return self.led_words(strong, tail)
        found: list[Inline] = []
        if first:
            found.append(Text(self.text(first)))
        for at in range(1, len(parts), 4):
            bold, words_of_link, address, after = parts[at : at + 4]
            children = (Text(with_single_blanks(self.text(bold or words_of_link))),)
            found += (Strong(children),) if bold else self.linked(without_marks(decoded(address or "")), children)
            if after:
                found.append(Text(self.text(after)))
        return self.marked(found)

    def clean_words(self, words: str) -> Inlines:
        """Return words of one line that hold no sign of any inline and no character reference: most do."""
        if "  " in words or "\t" in words:
            words = with_single_blanks(words).strip(" ")
        if ":" in words or "~~" in words or "!!!" in words:
            self.look_for_leftovers(words)
        for short in self.shorts:  # only those that the text has
            if short in words:
                return split(words, self.finder, self.meanings)
        return (Text(words),) if words else ()

    def led_words(self, strong: str, text: str) -> Inlines:
        """Return such words with bold ones before them."""
        words = text.rstrip(" ")
        both = strong + words
        if "  " in both or "\t" in both or "\n" in both:
            strong, words = with_single_blanks(strong), with_single_blanks(words).rstrip(" ")
        if ":" in both or "~~" in both or "!!!" in both:
            self.look_for_leftovers(strong + words)
        for short in self.shorts:
            if short in both:
                known = self.finder, self.meanings
                return (Strong(split(strong, *known)), *split(words, *known))
        return (Strong((Text(strong),)), Text(words)) if words else (Strong((Text(strong),)),)

    def look_for_leftovers(self, words: str) -> None:
        """Refuse what was meant otherwise in words without any sign of an inline."""
        for fault in leftovers(words):
            self.refuse(*fault)

    def marked(self, inlines: Iterable[Inline]) -> Inlines:
        """Return inlines tidied, with abbreviations marked; what was meant otherwise is refused."""
        found = tidy(inlines)
        for fault in leftovers(plain_text(tuple([i for i in found if not isinstance(i, Code)]))):
            self.refuse(*fault)
        return with_abbreviations(found, self.finder, self.meanings)

    def plain_words(self, text: str | None) -> Inlines:
        """Return words that hold no inlines but abbreviations: most do."""
        words = with_single_blanks(self.text(text)).strip(" ")
        if not words:
            return ()
        for fault in leftovers(words):
            self.refuse(*fault)
        return split(words, self.finder, self.meanings)

    def inlines(self, element: "Element") -> list[Inline]:
        """Return what stands in an element, as it stands there."""
        found: list[Inline] = [Text(self.text(element.text))] if element.text else []
        for child in element:
            found += self.inline(child)
            if child.tail:
                found.append(Text(self.text(child.tail)))
        return found

    def inline(self, element: "Element") -> Sequence[Inline]:
        """Return what an element is."""
        found: Inline
        match element.tag:
            case "strong":
                found = Strong(joined(self.inlines(element)))
            case "em":
                found = Emphasis(joined(self.inlines(element)))
            case "code":
                from html import unescape

                found = Code(without_marks(unescape(element.text or "")))
            case "br":
                found = LineBreak()
            case "a":
                return self.link(element)
            case "img":
                message = "A picture stands among words."
                self.refuse("picture-in-text", message, "Put it on a line of its own, with an empty line around it.")
                found = Text(without_marks(element.get("alt", "")))
            case _:
                return self.inlines(element)
        return (found,)

    def link(self, element: "Element") -> Inlines:
        """Return the link that an element is."""
        target = without_marks(decoded(element.get("href", "")))
        children = joined(self.inlines(element))
        if title := element.get("title"):
            hint = "Say it in the sentence; few readers ever see the words behind a link."
            self.refuse("link-title", f"The words '{without_marks(title)}' behind the link are not shown.", hint)
        return self.linked(target, children)

    def linked(self, target: str, children: Inlines) -> Inlines:
        """Return a link, or its words alone where it may not lead there."""
        if link_allowed(target):
            if not plain_text(children).strip():
                message = f"The link to {target} has no words to click on."
                self.refuse("link-without-text", message, "Write [words](address).")
            self.prepared.links_within |= target.startswith("#")
            return (Link(children, target),)
        message = f"The link to '{target}' is not allowed here." if target else "This link leads nowhere."
        self.refuse("bad-link", message, "Link to https://…, mailto:… or #a-heading of this briefing.")
        return (*children, Text(f" ({target})" if target else ""))

    def text(self, text: str | None) -> str:
        """Return words without their marks, which tell the line on the way."""
        if not text:
            return ""
        if not text.isascii():
            text, line = unmarked(text)
            self.line = line or self.line
        return decoded(text) if "&" in text or "\x02" in text else text

    def refuse(self, code: str, message: str, hint: str, place: Place | None = None) -> None:
        """Add a problem, where nothing else is said of the line that was read last."""
        self.problems.append(error(place or self.prepared.place(self.line), code, message, hint))
