"""A picture in line with the text, with its alternative text or marked decorative (ECMA-376 part 1, 20.4.2.8).

python-docx places pictures too, but names them after their file and knows no alternative text.
"""

from pathlib import Path

from briefings.values import dataclass
from briefings.writers.ooxml.picture_file import ENDINGS, picture_file
from briefings.writers.ooxml.word_drawing import drawing
from briefings.writers.ooxml.word_markup import Xml, quoted, run_of

_PICTURE = """
<w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
  <wp:inline distT="0" distB="0" distL="0" distR="0">
    <wp:extent cx="%(width)s" cy="%(height)s"/>
    <wp:docPr id="%(id)s" name="Picture %(id)s"{alt}/>
    <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
    <a:graphic>
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
        <pic:pic>
          <pic:nvPicPr><pic:cNvPr id="%(id)s" name="Picture %(id)s"/><pic:cNvPicPr/></pic:nvPicPr>
          <pic:blipFill><a:blip r:embed="%(relationship)s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
          <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%(width)s" cy="%(height)s"/></a:xfrm>
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
        </pic:pic>
      </a:graphicData>
    </a:graphic>
  </wp:inline>
</w:drawing>
"""
_TOLD, _DECORATIVE = _PICTURE.format(alt=' descr="%(alt)s"'), _PICTURE.format(alt="")

EMU_PER_INCH = 914400


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file as it goes into a package, with its own size in EMU."""

    content: bytes
    ending: str
    """The ending of its name, as the file has it."""
    content_type: str
    digest: str
    """Tells whether two pictures are the same."""
    is_usual: bool
    """Whether the ending says the content type."""
    width: int
    height: int


def image_of(path: Path) -> Image:
    """Return a picture file, read once as long as it does not change."""
    read, ending = picture_file(path), path.suffix[1:]
    is_usual = ending.lower() in ENDINGS[read.kind]
    size = (int(EMU_PER_INCH * (read.width / read.across)), int(EMU_PER_INCH * (read.height / read.down)))
    return Image(read.content, ending, read.content_type, read.digest, is_usual, *size)


def picture(relationship: str, width: int, height: int, alt: str, drawing_id: int) -> Xml:
    """Return a run that shows a picture of a size in EMU, by the id of a relationship; decorative if `alt` is empty."""
    form = drawing(_TOLD, decorative=False) if alt else drawing(_DECORATIVE, decorative=True)
    values = {"relationship": relationship, "width": width, "height": height, "id": drawing_id, "alt": quoted(alt)}
    return run_of(Xml(form % values))
