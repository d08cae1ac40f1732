"""A picture in line with the text, with its alternative text or marked decorative (ECMA-376 part 1, 20.4.2.8).

python-docx places pictures too, but names them after their file and knows no alternative text.
"""

from xml.sax.saxutils import quoteattr

from lxml import etree

from briefings.writers.ooxml.decorative import mark_decorative
from briefings.writers.ooxml.word_xml import Element, R, W, run

PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"

_PICTURE = """
<w:drawing xmlns:w="{w}" xmlns:r="{r}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
  <wp:inline distT="0" distB="0" distL="0" distR="0">
    <wp:extent cx="{width}" cy="{height}"/>
    <wp:docPr id="{id}" name="Picture {id}"{alt}/>
    <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
    <a:graphic>
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
        <pic:pic>
          <pic:nvPicPr><pic:cNvPr id="{id}" name="Picture {id}"/><pic:cNvPicPr/></pic:nvPicPr>
          <pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
          <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
        </pic:pic>
      </a:graphicData>
    </a:graphic>
  </wp:inline>
</w:drawing>
"""


def picture(relationship: str, width: int, height: int, alt: str, drawing_id: int) -> Element:
    """Return a run that shows a picture of a size in EMU; it is decorative where `alt` is empty."""
    xml = _PICTURE.format(
        w=W,
        r=R,
        id=drawing_id,
        width=width,
        height=height,
        relationship=relationship,
        alt=f" descr={quoteattr(alt)}" if alt else "",
    )
    return run(drawing(xml, decorative=not alt))


def drawing(xml: str, decorative: bool) -> Element:
    """Return a drawing from its XML, marked decorative where it carries no meaning."""
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    if decorative:
        for properties in root.iter(PROPERTIES):
            mark_decorative(properties)
    return root
