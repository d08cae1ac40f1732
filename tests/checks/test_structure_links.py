"""Links and pictures: what answers, and what is too large."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from briefings.checks.links import LARGEST, picture_large
from briefings.checks.links_online import dead_links, fetch_online
from tests.checks.manuscripts import FIXTURES, manuscript, written

SITE = {"/good": 200, "/gone": 404, "/private": 403, "/broken": 500}


class Site(BaseHTTPRequestHandler):
    """Answers by SITE; /get-only refuses HEAD, /cut closes the line, /slow takes its time."""

    def do_HEAD(self) -> None:
        self.answer(405 if self.path == "/get-only" else SITE.get(self.path, 404))

    def do_GET(self) -> None:
        self.answer(200 if self.path == "/get-only" else SITE.get(self.path, 404))

    def answer(self, status: int) -> None:
        if self.path == "/slow":
            time.sleep(0.3)
        elif self.path != "/cut":
            self.send_response(status)
            self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/good", ""),
        ("/get-only", ""),
        ("/private", ""),
        ("/gone", "the site answers 404"),
        ("/broken", "the site answers 500"),
    ],
)
def test_a_page_is_dead_only_where_the_site_says_so(site: str, path: str, fault: str) -> None:
    assert fetch_online(site + path) == fault


def test_what_does_not_answer_is_said_in_words(site: str) -> None:
    assert "closed connection" in fetch_online(f"{site}/cut")
    assert fetch_online(f"{site}/slow", timeout=0.1) in ("timed out", "no answer within 0.1 seconds")
    assert "refused" in fetch_online("http://127.0.0.1:9/")
    assert fetch_online("http://[1/") != ""


def test_each_address_is_asked_for_once_and_told_at_each_place(tmp_path: Path) -> None:
    asked = []

    def fetch(address: str) -> str:
        asked.append(address)
        return "the site answers 404" if "gone" in address else ""

    text = "See [a](https://example.org/gone#one), [b](https://example.org/gone) and [c](https://example.org/)."
    findings = list(dead_links(written(tmp_path, text), fetch))
    assert sorted(asked) == ["https://example.org/", "https://example.org/gone"]
    assert [(finding.place.line, finding.place.column) for finding in findings] == [(10, 6), (10, 41)]
    assert {finding.code for finding in findings} == {"link-dead"}
    assert findings[0].message == "The link to 'https://example.org/gone' does not work: the site answers 404."


def test_a_heavy_picture_is_told_by_its_bytes(tmp_path: Path) -> None:
    picture = tmp_path / "wide.png"
    text = written(tmp_path, "![Four of six cases were on time.](wide.png)")
    picture.write_bytes((FIXTURES / "wide.png").read_bytes() + b"\0" * LARGEST)
    messages = [finding.message for finding in picture_large.find(manuscript(text.path))]
    assert messages == ["The picture 'wide.png' has 2.0 MB, more than any page or slide shows."]
