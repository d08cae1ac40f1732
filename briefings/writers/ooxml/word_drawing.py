"""Drawings in a text, made once from their XML and then filled in for each place where they stand."""

from functools import lru_cache
from string import Template

from lxml import etree

from briefings.writers.ooxml.decorative import mark_decorative
from briefings.writers.ooxml.word_xml import NAMESPACES, fragment

PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


@lru_cache(maxsize=256)
def drawing(xml: str, *, decorative: bool) -> Template:
    """Return the markup of a drawing, marked decorative where it carries no meaning; ``$name`` leaves a value open."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    parser = etree.XMLParser(remove_blank_text=True, resolve_entities=False)
    root = etree.fromstring(f"<part {declared}>{xml.strip()}</part>", parser)[0]
    if decorative:
        for properties in root.iter(PROPERTIES):
            mark_decorative(properties)
    return Template(fragment(root))
