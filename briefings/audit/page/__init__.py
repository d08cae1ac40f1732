"""The audit of a web page (HTML Living Standard), read by lxml's HTML parser."""

from lxml import etree, html

from briefings.audit.findings import Findings
from briefings.audit.names import Element
from briefings.audit.package import UnreadableError
from briefings.audit.page.content import audit_content
from briefings.audit.page.frame import audit_frame
from briefings.audit.page.resources import audit_resources
from briefings.audit.page.style import audit_contrast
from briefings.audit.page.words import text_of

MOST_BYTES = 50 * 2**20
"""The largest page that is parsed."""


def audit_page(found: Findings, data: bytes) -> str:
    """Look at a page, add what is wrong with it, and return its text, alternative texts included."""
    root = _parsed(data)
    audit_frame(found, root)
    audit_content(found, root)
    audit_resources(found, root)
    audit_contrast(found, root)
    return text_of(root)


def _parsed(data: bytes) -> Element:
    if len(data) > MOST_BYTES:
        raise UnreadableError("It is far too large for a page.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\0" in text or "<" not in text:
        raise UnreadableError("It is no web page, whatever its name says.")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as fault:
        raise UnreadableError("It is no web page, whatever its name says.") from fault
    return root
