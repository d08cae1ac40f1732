"""The mark of a decorative object, which assistive technology passes over ([MS-ODRAWXML] 2.2.5, adec:decorative).

ECMA-376 knows only alternative text; Office keeps the mark in the extension list of ``cNvPr``.
"""

_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"

DECORATIVE = f'<a:extLst><a:ext uri="{_URI}"><adec:decorative xmlns:adec="{_DECORATIVE}" val="1"/></a:ext></a:extLst>'
"""The mark as text, to stand inside a ``cNvPr``; ``a`` is the prefix of DrawingML."""
