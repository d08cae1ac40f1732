"""An HTML page read back as a tree: strict about tags, so that a page which parses here is well formed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "img", "br", "wbr", "input"}
UNSEEN = {"style", "script", "title", "noscript"}
BLOCKS = {
    "p",
    "li",
    "dt",
    "dd",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "div",
    "section",
    "tr",
    "figcaption",
    "br",
}

CONTAINERS = {
    "header",
    "footer",
    "main",
    "nav",
    "ul",
    "ol",
    "dl",
    "details",
    "table",
    "thead",
    "tbody",
    "figure",
    "blockquote",
}


@dataclass
class Node:
    """An element; its children are elements and pieces of text in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, tag: str = "", class_: str = "", **attributes: str) -> list["Node"]:
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
        return [
            node
            for node in self.walk()
            if tag in ("", node.tag)
            and (not class_ or class_ in node.classes)
            and all(node.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str = "", class_: str = "", **attributes: str) -> "Node":
        (found,) = self.all(tag, class_, **attributes)
        return found

    @property
    def text(self) -> str:
        """The words that a reader sees, blanks evened out; blocks are set apart by a blank."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        if self.tag in UNSEEN:
            return
        yield " " if self.tag in BLOCKS else ""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._pieces()
        yield " " if self.tag in BLOCKS else ""


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("document")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute of <{tag}> is given twice"
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_page(page: bytes | str) -> Node:
    """Return the tree of a page or of a piece of HTML; fail where its tags are not balanced."""
    parser = _Parser()
    parser.feed(page.decode("utf-8") if isinstance(page, bytes) else page)
    parser.close()
    assert parser.open == [parser.root], f"<{parser.open[-1].tag}> is never closed"
    return parser.root


SHOWN = ("role", "scope", "start", "href", "alt", "aria-current", "lang", "open", "hidden")


def describe(page: Node) -> str:
    """Return the body of a page as indented text: each block with its class, id and words, and the links in it."""
    return "\n".join(_described(page.one("body"), 0)) + "\n"


def _described(node: Node, depth: int) -> Iterator[str]:
    anchor = [f"#{node.attributes['id']}"] if "id" in node.attributes else []
    name = "".join((node.tag, *(f".{each}" for each in node.classes), *anchor))
    shown = [f"{key}={value}" for key in SHOWN if (value := node.attributes.get(key)) is not None]
    outside = BLOCKS - {"br"} | CONTAINERS
    inline = [child for child in node.children if isinstance(child, str) or child.tag not in outside]
    words = Node("span", children=inline).text
    yield "  " * depth + " ".join((name, *shown, *([f'"{words}"'] if words else [])))
    for child in node.children:
        if isinstance(child, Node) and child.tag in outside | {"a", "img", "svg", "abbr", "time"}:
            yield from _described(child, depth + 1)


def outline(page: Node) -> list[str]:
    """Return the headings of a page as "2 Background", in order."""
    levels = {f"h{level}": level for level in range(1, 7)}
    return [f"{levels[node.tag]} {node.text}" for node in page.walk() if node.tag in levels]
