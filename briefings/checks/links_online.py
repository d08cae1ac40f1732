"""Whether the addresses of a file answer: asked only on request, for it needs a network and sites see who asks."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from briefings.checks.links import by_address
from briefings.checks.manuscript import Manuscript
from briefings.problems import Problem, warning

CODE = "link-dead"
"""The code of what this finds; it is no rule of the table, since it is asked for by itself."""

AT_ONCE = 8
TIMEOUT = 10.0
"""In seconds, for each address."""

_AGENT = "Mozilla/5.0 (compatible; briefings-check)"
_TRY_GET = (400, 403, 404, 405, 501)
"""Answers to HEAD of sites that answer only GET."""

_LIVES = (401, 403, 429)
"""Answers of a page that is there, and not for everybody or not for programs."""

Fetch = Callable[[str], str]
"""Asks for an address; returns what is wrong in a few words, or nothing where it answers."""


def fetch_online(address: str, timeout: float = TIMEOUT) -> str:
    """Return what is wrong with a web address, or nothing: HEAD first, then GET for sites that answer only that."""
    fault, status = _ask(address, "HEAD", timeout)
    if status in _TRY_GET:
        fault, status = _ask(address, "GET", timeout)
    return "" if status in _LIVES else fault


def _ask(address: str, method: str, timeout: float) -> tuple[str, int]:
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError
    from urllib.request import Request, urlopen

    try:
        request = Request(address, method=method, headers={"User-Agent": _AGENT})  # noqa: S310  http or https
        with urlopen(request, timeout=timeout) as answer:  # noqa: S310
            return "", answer.status
    except HTTPError as fault:
        fault.close()
        return f"the site answers {fault.code}", fault.code
    except URLError as fault:
        return f"{fault.reason}", 0
    except TimeoutError:
        return f"no answer within {timeout:g} seconds", 0
    except (HTTPException, OSError, ValueError) as fault:
        return str(fault) or type(fault).__name__, 0


def dead_links(manuscript: Manuscript, fetch: Fetch = fetch_online) -> Iterator[Problem]:
    """Yield a problem for each place of an address that does not answer; each address is asked for once."""
    places = by_address(manuscript)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for (address, linked), fault in zip(places.items(), pool.map(fetch, places), strict=True):
            for place in linked if fault else ():
                message = f"The link to '{address}' does not work: {fault}."
                yield warning(place, CODE, message, "Look for the page’s new address, or take the link out.")
