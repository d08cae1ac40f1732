# ruff: noqa: E501
from pathlib import Path

import pytest

from tests.audit.made import MAIN, codes, found, in_main, page, page_codes

LONG = "Agencies shared what they knew on the same day, and every child was seen alone within five days of it. "
TABLE = "<table><tr><th scope='col'>A</th><th scope='col'>B</th></tr><tr><td>1</td><td>2</td></tr></table>"
SKIP = "<a href='#main'>Skip to main content</a>"
NAV = "<nav><a href='/'>All briefings</a></nav>"
ANCHOR = "<h2 id='method'>Method</h2>"

PAIRS: list[tuple[str, str, str]] = [
    ("no-main", "<h1>Findings</h1>", MAIN),
    ("no-main", "<h1>Findings</h1>", "<div role='main'><h1>Findings</h1></div>"),
    ("not-one-h1", "<main><h2>Findings</h2></main>", MAIN),
    ("not-one-h1", in_main("<h1>Again</h1>"), in_main("<h1 hidden>Again</h1>")),
    ("no-headings", f"<main><p>{LONG * 20}</p></main>", in_main(f"<p>{LONG * 20}</p>")),
    ("heading-skipped", in_main("<h3>Three</h3>"), in_main("<h2>Two</h2><h3>Three</h3>")),
    ("heading-skipped", "<main><h2>Two</h2></main>", MAIN),
    ("empty-heading", in_main("<h2> </h2>"), in_main("<h2><img src='data:,' alt='Method'></h2>")),
    ("fake-heading", in_main(f"<p><strong>What we found</strong></p><p>{LONG}</p>"),
     in_main(f"<p class='key'><strong>What we found</strong></p><p>{LONG}</p>")),
    ("fake-heading", in_main("<p><b>What we found</b></p><ul><li>A point</li></ul>"),
     f"<main><p><b>Label above</b></p><p>{LONG}</p><h1>Findings</h1></main>"),
    ("fake-heading", in_main("<p><b>What we found</b></p><ul><li>A point</li></ul>"), in_main("<p><b>At the end</b></p>")),
    ("fake-heading", in_main("<p><b>What we found</b></p><ul><li>A point</li></ul>"),
     in_main("<p><b>7-minute briefing</b></p><p><b>OFFICIAL</b></p><ul><li>A point</li></ul>")),
    ("no-skip-link", NAV + MAIN, SKIP + NAV + MAIN.replace("<main>", "<main id='main'>")),
    ("no-skip-link", SKIP + NAV + MAIN, MAIN),
    ("no-alt-text", in_main("<img src='data:,'>"), in_main("<img src='data:,' alt=''>")),
    ("no-alt-text", in_main("<svg></svg>"), in_main("<svg aria-hidden='true'></svg>")),
    ("no-alt-text", in_main("<svg></svg>"), in_main("<svg><title>Six of nine cases</title></svg>")),
    ("no-alt-text", in_main("<svg></svg>"), in_main(f"{ANCHOR}<a href='#method'><svg></svg> Method</a>")),
    ("no-alt-text", in_main("<canvas></canvas>"), in_main("<canvas aria-label='Six of nine cases'></canvas>")),
    ("no-alt-text", in_main("<map><area href='#'></map>"), in_main("<map><area></map>")),
    ("no-alt-text", in_main("<img src='data:,'>"), in_main("<img src='data:,' role='presentation'>")),
    ("alt-is-file-name", in_main("<img src='data:,' alt='a.png'>"), in_main("<img src='data:,' alt='A door'>")),
    ("alt-says-nothing", in_main("<img src='data:,' alt='chart'>"), in_main("<img src='data:,' alt='A chart of six cases'>")),
    ("no-table-header", in_main(TABLE.replace("th", "td")), in_main(TABLE)),
    ("no-table-header", in_main(TABLE.replace("<td>1</td>", "<th>1</th>")), in_main(TABLE.replace("<td>1</td>", "<th scope='row'>1</th>"))),
    ("no-table-header", in_main(TABLE.replace("td", "th").replace(" scope='col'", "")), in_main(TABLE.replace(" scope='col'", ""))),
    ("empty-table-header", in_main(TABLE.replace(">A<", "><")), in_main(TABLE.replace(">1<", "><"))),
    ("merged-cells", in_main(TABLE.replace("<td>", "<td colspan='2'>")), in_main(TABLE.replace("<td>", "<td colspan='x'>"))),
    ("layout-table", in_main("<table><tr><td>A</td></tr></table>"), in_main("<table role='presentation'><tr><td>A</td></tr></table>")),
    ("layout-table", in_main("<table><tr><td>A</td></tr><tr><td>B</td></tr></table>"), in_main(TABLE)),
    ("nested-table", in_main(TABLE.replace(">1<", f">{TABLE}<")), in_main(TABLE + TABLE)),
    ("link-text", in_main("<a href='/x'>here</a>"), in_main("<a href='/x' aria-label='Method'>here</a>")),
    ("link-text", in_main("<a href='/x'>www.example.org</a>"), in_main("<a>www.example.org</a>")),
    ("empty-link", in_main("<a href='/x'></a>"), in_main("<a href='/x' aria-hidden='true'></a>")),
    ("empty-link", in_main("<a href='/x'></a>"), in_main("<a href='/x'><img src='data:,' alt='All briefings'></a>")),
    ("broken-link", in_main("<a href='#method'>Method</a>"), in_main(f"{ANCHOR}<a href='#method'>Method</a>")),
    ("broken-link", in_main("<a href='#method'>Method</a>"), in_main("<a href='#top'>Up</a>")),
    ("no-label", in_main("<input>"), in_main("<input type='hidden'>")),
    ("no-label", in_main("<input id='a'>"), in_main("<label for='a'>Search</label><input id='a'>")),
    ("no-label", in_main("<select><option>A</option></select>"), in_main("<label>Topic <select><option>A</option></select></label>")),
    ("no-label", in_main("<button></button>"), in_main("<button>Search</button>")),
    ("no-label", in_main("<input type='button'>"), in_main("<input type='submit'>")),
    ("no-label", in_main("<textarea>words</textarea>"), in_main("<b id='n'>Notes</b><textarea aria-labelledby='n'></textarea>")),
    ("same-id", in_main("<p id='a'>A</p><p id='a'>B</p>"), in_main("<p id='a'>A</p><p id='b'>B</p>")),
    ("no-captions", in_main("<video></video>"), in_main("<video><track kind='captions'></video>")),
    ("placeholder-text", in_main("<p>Lorem ipsum</p>"), in_main("<p>Latin words</p>")),
    ("unfinished-text", in_main("<p>Date: TBC</p>"), in_main("<script>// TODO</script><p>Done</p>")),
    ("wrong-language", in_main("<p lang='french!'>Mots</p>"), in_main("<p lang='fr'>Mots</p>")),
    ("external-resource", in_main("<script src='https://example.org/a.js'></script>"), in_main("<script>1</script>")),
    ("external-resource", in_main("<img alt='' src='//example.org/a.png'>"), in_main("<a href='https://example.org/'>Method</a>")),
    ("external-resource", in_main("<img alt='' srcset='data:, 1x, https://example.org/a.png 2x'>"), in_main("<img alt='' srcset=''>")),
    ("external-resource", in_main("<iframe src='http://example.org'></iframe>"), in_main("<iframe srcdoc='x'></iframe>")),
    ("external-resource", in_main("<style>@import 'https://example.org/a.css'</style>"), in_main("<style>a{color:red}</style>")),
    ("external-resource", in_main("<p style='background:url(https://example.org/a)'>A</p>"), in_main("<p style='fill:url(#a)'>A</p>")),
    ("external-resource", in_main("<img alt='' src='http://[x'>"), in_main("<img alt='' src='data:,'>")),
    ("private-path", in_main("<img alt='' src='file:///C:/a.png'>"), in_main("<img alt='' src='data:,'>")),
    ("private-path", in_main("<a href='C:\\a.docx'>Method</a>"), in_main("<a href='a.docx'>Method</a>")),
    ("low-contrast", in_main("<p style='color:#999;background:#fff'>A</p>"), in_main("<p style='color:#333;background:#fff'>A</p>")),
    ("low-contrast", in_main("<div style='background-color:#fff'><p style='color:#888'>A</p></div>"), in_main("<p style='color:#999'>A</p>")),
    ("low-contrast", in_main("<p style='color:#888;background:white'>A</p>"), in_main("<p style='color:#888;background:white;font-size:32px'>A</p>")),
    ("low-contrast", in_main("<style>:root{--a:#999}</style><p style='color:var(--a);background:#fff'>A</p>"),
     in_main("<style>:root{--a:#999} @media x{:root{--a:#333}}</style><p style='color:var(--a);background:#fff'>A</p>")),
    ("low-contrast", in_main("<p style='color:#999;background:#fff'>A</p>"),
     in_main("<p style='color:#999;background-image:url(#a);background:#fff'>A</p>")),
    ("low-contrast", in_main("<p style='color:#999;background:#fff'>A</p>"), in_main("<p style='color:#999;background:#fff;;x' hidden>A</p>")),
    ("low-contrast", in_main("<p style='color:#999;background:#fff'>A</p>"),
     in_main("<style>p{--a:var(--a)}</style><p style='color:var(--a);background:#fff'>A</p>")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "wrong", "right"), PAIRS, ids=[f"{n}-{pair[0]}" for n, pair in enumerate(PAIRS)])
def test_each_fault_of_a_page_is_found_and_its_likeness_is_not(code: str, wrong: str, right: str) -> None:
    assert code in page_codes(wrong)
    assert code not in page_codes(right)


def test_a_clean_page_has_nothing_to_report() -> None:
    assert page_codes() == []


def test_the_head_says_language_and_title_and_names_nobody() -> None:
    title = "<title>What the audit tells us</title>"
    assert page_codes(lang="") == ["no-language"]
    assert page_codes(head="") == ["no-title"]
    assert page_codes(head="<title>index.html</title>") == ["title-says-nothing"]
    assert page_codes(head=title + "<meta name='author' content='Jane Smith'>") == ["person-named"]
    assert page_codes(head=title + "<meta name='author' content='Example Board'>") == []
    assert page_codes(head=title + "<link rel='stylesheet' href='https://example.org/a.css'>") == ["external-resource"]
    assert page_codes(head=title + "<link rel='canonical' href='https://example.org/'>") == []


@pytest.mark.parametrize(("content", "blocked"), [
    ("width=device-width, user-scalable=no", True),
    ("maximum-scale=1", True),
    ("maximum-scale=1.0", True),
    ("maximum-scale=10", False),
    ("width=device-width, initial-scale=1", False),
])  # fmt: skip
def test_readers_can_make_the_page_larger(content: str, blocked: bool) -> None:
    head = f"<title>What the audit tells us</title><meta name='viewport' content='{content}'>"
    assert page_codes(head=head) == ["zoom-blocked"] * blocked


def test_files_beside_the_page_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "a b.png").write_bytes(b"")
    data = page(in_main("<img alt='' src='a%20b.png'><img alt='' src='gone.png'><img alt='' src='/root.png'>"))
    problems = found("made.html", data, tmp_path)
    assert [(p.code, p.message) for p in problems] == [("missing-resource", "The file “gone.png” is not there.")]


def test_problems_of_a_page_have_lines() -> None:
    problems = found("made.html", page("<main>\n<h1>A</h1>\n<img src='data:,'>\n</main>"))
    assert [p.place.line for p in problems] == [3]


def test_pages_in_other_encodings_and_with_a_mark_are_read() -> None:
    assert codes(found("made.htm", "\ufeff".encode() + page())) == []
    assert codes(found("made.html", page(in_main("<p>caf\xe9</p>")).decode().encode("cp1252"))) == []
