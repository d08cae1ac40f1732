"""Judgements about words, the same for each kind of file: titles, links, alternative texts, names, leftovers."""

import re
from collections.abc import Sequence

from briefings.audit.findings import Findings

LONGEST_ALT = 250
"""Characters; more is hard to follow by ear."""

LONG_PARAGRAPH = 80
"""Characters of a paragraph that a heading may stand above; what is shorter is a label beside another."""

_FILE_END = r"\.(?:docx?|docm|pptx?|pptm|pdf|html?|md|odt|odp|rtf|txt|xlsx?|indd|pub)"
_FILE_NAME = re.compile(rf".*{_FILE_END}$|microsoft (?:word|powerpoint) - .*", re.IGNORECASE)
_PICTURE_NAME = re.compile(r"[^\s/\\]*\S\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp|heic)", re.IGNORECASE)
_CAMERA_NAME = re.compile(r"(?:IMG|DSC[NF]?|PXL|Screenshot)[ _-]?[\d_-]{3,}.*", re.IGNORECASE)
_DEFAULT_TITLE = re.compile(
    r"(?:powerpoint presentation|word document|microsoft (?:word|powerpoint)|untitled|new page|home|"
    r"(?:document|presentation|slide|title|page|dokument|präsentation) ?\d*|index|template)",
    re.IGNORECASE,
)
_THINGS = r"image|picture|photo(?:graph)?|graphic|figure|chart|graph|diagram|icon|screenshot|drawing|shape|object|table"
_EMPTY_ALT = re.compile(rf"(?:an? |the )?(?:{_THINGS}|logo|alt text|description)(?: \d+)?\.?", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|ftp://|file:|www\.|mailto:)\S+", re.IGNORECASE)
_EMPTY_LINK = {
    *("click", "click here", "click this", "click me", "here", "this", "link", "this link", "this page", "this site"),
    *("this website", "this document", "more", "more info", "more information", "read more", "learn more", "see more"),
    *("find out more", "see here", "go", "details", "url", "website", "web page", "download", "download here", "open"),
}
_CLICK = r"\bclick (?:here )?to (?:add|edit|enter|insert) (?:\w+ ?){1,4}|\bclick icon to add"
_LEFT_OVER = (
    (re.compile(_CLICK, re.IGNORECASE), "certain"),
    (re.compile(r"\blorem ipsum\b|\bdolor sit amet\b", re.IGNORECASE), "certain"),
    (re.compile(r"\[(?:insert|enter|add|your|name of|title of)\b[^\]]*\]?|<insert\b[^>]*>", re.IGNORECASE), "certain"),
    (re.compile(r"\btype (?:your )?(?:text|title|here)\b|\b(?:enter|your) text here\b", re.IGNORECASE), "certain"),
    (re.compile(r"\b(?:TODO|FIXME|TBC|TBD|XX+)\b|\bto be (?:confirmed|completed)\b|\?\?\?+"), "perhaps"),
)
_BODIES = re.compile(
    r"\b(?:partnerships?|board|council|teams?|services?|child(?:ren)?|safeguarding|trust|nhs|police|city|county|borough|"
    r"authority|agency|agencies|universit\w+|school|college|office|department|ltd|limited|group|association|society|"
    r"committee|unit|hub|centre|foundation|government|ministry|company|press|bureau|network|forum|user|admin\w*|"
    r"unknown|author|microsoft|windows|adobe|apache|google|libreoffice|openoffice|pandoc|python|software|communications?|"
    r"health|education|care|local|of|and|the|for|un-named|named)\b|[&\d]",
    re.IGNORECASE,
)
_NAME_WORD = r"[A-Z][a-zà-ÿ]*(?:['’-][A-Z]?[a-zà-ÿ]+|[A-Z][a-zà-ÿ]+)*\.?"
_PERSON = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr)\.? )?(?:{_NAME_WORD} ){{1,3}}{_NAME_WORD}|"
    rf"{_NAME_WORD}, {_NAME_WORD}(?: {_NAME_WORD})?"
)
_ACCOUNT = re.compile(r"[a-z]+\.[a-z'-]{2,}(?:@[\w.-]+)?|[\w.'-]+@[\w.-]+\.\w+")
_SHARED_BOX = re.compile(
    r"(?:info|contact|admin|hello|enquir\w+|office|team|communications?|safeguarding\w*|.*(?:board|scp))@.*",
    re.IGNORECASE,
)
_PATH = re.compile(r"(?:file:/|[A-Za-z]:[\\/]|\\\\[\w$.-]+\\|/(?:Users|home|Volumes)/)")
_BLANKS = re.compile(r"[\s\u00a0\u200b]+")


def plain(text: str) -> str:
    """Return a text with every row of blanks as one."""
    return _BLANKS.sub(" ", text).strip()


def short(text: str, most: int = 50) -> str:
    """Return a text in quotes, cut where it is long, to point at it."""
    text = plain(text)
    return f"“{text}”" if len(text) <= most else f"“{text[: most - 1].rstrip()}…”"


def judge_title(found: Findings, title: str) -> None:
    """Report a file's title that is missing, a file name, or what a program fills in."""
    found.look("title of the file")
    title = plain(title)
    if not title:
        found.add("no-title", "The file has no title.")
    elif (
        _FILE_NAME.fullmatch(title)
        or _DEFAULT_TITLE.fullmatch(title)
        or (title.casefold() == found.path.stem.casefold() and re.search(r"[_\d]|-", title) and " " not in title)
    ):
        found.add("title-says-nothing", f"The title {short(title)} tells readers nothing.")


def judge_alt(found: Findings, alt: str, name: str, where: str, line: int | None = None) -> None:
    """Report an alternative text that is a file name, says nothing or is too long; it is never empty."""
    alt = plain(alt)
    if _PICTURE_NAME.fullmatch(alt) or _CAMERA_NAME.fullmatch(alt):
        found.add("alt-is-file-name", f"The description {short(alt)} is the name of a file.", where, line)
    elif _EMPTY_ALT.fullmatch(alt) or (alt == plain(name) and re.search(r"\d$", alt)):
        found.add("alt-says-nothing", f"The description {short(alt)} does not say what there is to see.", where, line)
    elif len(alt) > LONGEST_ALT:
        found.add("alt-too-long", f"The description has {len(alt)} characters.", where, line)


def judge_link(found: Findings, text: str, where: str, line: int | None = None) -> None:
    """Report a link without words, or with words that do not say where it leads."""
    found.look("links")
    text = plain(text)
    if not text:
        found.add("empty-link", "A link has no words.", where, line)
    elif _ADDRESS.fullmatch(text):
        found.add("link-text", f"The link {short(text)} is a bare address.", where, line)
    elif text.casefold().strip(".:…>»→! ") in _EMPTY_LINK:
        found.add("link-text", f"The link {short(text)} does not say where it leads.", where, line)


def judge_words(found: Findings, text: str, where: str, line: int | None = None) -> None:
    """Report words of a template and marks of unfinished text."""
    for pattern, how in _LEFT_OVER:
        match = pattern.search(text)
        if match:
            code = "placeholder-text" if how == "certain" else "unfinished-text"
            what = "are words of a template" if how == "certain" else "looks unfinished"
            found.add(code, f"{short(match[0])} {what}.", where, line)


def judge_name(found: Findings, label: str, value: str) -> None:
    """Report a property whose value reads like the name of a person, or of a folder."""
    value = plain(value)
    if not value:
        return
    found.look("properties")
    if _PATH.match(value):
        found.add("private-path", f"The property {label} names a folder: {short(value)}.")
    elif reads_like_person(value):
        found.add("person-named", f"The property {label} reads like a person: {short(value)}.")


def reads_like_person(value: str) -> bool:
    """Return whether a text looks like a person's name or account; never sure, so it is asked and not said."""
    if _SHARED_BOX.fullmatch(value) or _BODIES.search(value):
        return False
    return bool(_PERSON.fullmatch(value) or _ACCOUNT.fullmatch(value))


def is_private_path(value: str) -> bool:
    """Return whether an address is that of a folder on somebody's computer or server."""
    return bool(_PATH.match(value))


def is_language(code: str) -> bool:
    """Return whether a text is a language code (BCP 47) in its form."""
    return bool(re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", code))


def judge_passages(found: Findings, text: str, expected: Sequence[str], unwanted: Sequence[str]) -> None:
    """Report passages that must be in a file's text and are not, and those that must not be and are."""
    whole = _comparable(text)
    if expected:
        found.look("passages of the content file", len(expected))
    for passage in expected:
        if not _holds(whole, passage):
            found.add("missing-words", f"The words {short(passage, 80)} are not in it.")
    for passage in unwanted:
        if _comparable(passage) and _comparable(passage) in whole:
            found.add("unwanted-words", f"The words {short(passage, 80)} are not for its readers.")


def _holds(whole: str, passage: str) -> bool:
    """Return whether a text holds a passage; one that goes on elsewhere counts when each of its sentences is there."""
    if _comparable(passage) in whole:
        return True
    sentences = [part for part in re.split(r"(?<=[.!?;:])\s+", passage) if plain(part)]
    return len(sentences) > 1 and all(_comparable(part) in whole for part in sentences)


def _comparable(text: str) -> str:
    """Return the letters and digits of a text only, so that signs of typesetting do not count."""
    return re.sub(r"[\W_]+", "", text.casefold())
