"""lxml, loaded when something of a template is looked at for the first time: what is only written needs none of it."""

from typing import TYPE_CHECKING, Any

__all__ = ["Element", "etree"]

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element
    """An element of a template, to be read and changed."""
else:
    Element = Any

    class _Etree:
        """Stands for ``lxml.etree`` until a name of it is needed."""

        def __getattr__(self, name: str) -> Any:
            from lxml import etree as loaded

            value = getattr(loaded, name)
            setattr(self, name, value)
            return value

    etree = _Etree()
