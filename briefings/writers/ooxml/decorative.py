"""The mark of a decorative object, which assistive technology passes over ([MS-ODRAWXML] 2.2.5, adec:decorative).

ECMA-376 knows only alternative text; Office keeps the mark in the extension list of ``cNvPr``.
"""

from lxml import etree

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def mark_decorative(properties: etree._Element) -> None:
    """Mark the object of a new ``cNvPr``, which has no alternative text, as decorative."""
    extensions = etree.SubElement(properties, f"{{{_A}}}extLst")
    extension = etree.SubElement(extensions, f"{{{_A}}}ext", uri=_URI)
    etree.SubElement(extension, f"{{{_DECORATIVE}}}decorative", nsmap={"adec": _DECORATIVE}).set("val", "1")


DECORATIVE = f'<a:extLst><a:ext uri="{_URI}"><adec:decorative xmlns:adec="{_DECORATIVE}" val="1"/></a:ext></a:extLst>'
"""The same mark as text, to stand inside a ``cNvPr``."""
