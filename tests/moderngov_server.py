"""A ModernGov site on 127.0.0.1 for tests: web service, pages, and faults where one wants them."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from tests import moderngov_answers as answers
from tests.moderngov_answers import Council


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to be sent.

    ``claimed_length`` says another length than the body's, ``pause_s`` lies between its bytes.
    """

    status: int = 200
    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    claimed_length: int | None = None
    pause_s: float = 0.0


Fault = Callable[[Reply], Reply]


def status(number: int, *headers: tuple[str, str]) -> Fault:
    """Answer with a status instead."""
    return lambda _: Reply(number, b"no", headers=headers)


def redirect(address: str) -> Fault:
    """Lead to another address."""
    return lambda _: Reply(302, b"", headers=(("Location", address),))


def body(data: bytes, *headers: tuple[str, str]) -> Fault:
    """Answer with other bytes."""
    return lambda _: Reply(200, data, headers=headers)


def cut(reply: Reply) -> Reply:
    """Break off in the middle of the body."""
    half = reply.body[: len(reply.body) // 2]
    return Reply(200, half, reply.kind, claimed_length=len(reply.body))


def drip(reply: Reply) -> Reply:
    """Send a byte now and then."""
    return Reply(200, reply.body, reply.kind, pause_s=0.05)


@dataclass(slots=True)
class Site:
    """What the server serves and how; may be changed while it runs.

    ``folder`` is the sub-path of the site. ``faults`` maps a part of an address to what happens
    to the answers there: a list is used up one by one, a single fault stays. ``asked`` are the
    addresses that were asked for, ``headers`` those of the last request.
    """

    council: Council
    folder: str = "/"
    robots: str | None = None
    has_validators: bool = False
    faults: dict[str, Fault | list[Fault]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    address: str = ""
    closing: threading.Event = field(default_factory=threading.Event)

    def asked_for(self, part: str) -> list[str]:
        """The addresses asked for that hold some words."""
        return [address for address in self.asked if part in address]

    def reply(self, path: str) -> Reply:
        """The answer to a path, faults included."""
        reply = self._good(path)
        for part, fault in self.faults.items():
            if part not in path:
                continue
            if not isinstance(fault, list):
                return fault(reply)
            if fault:
                return fault.pop(0)(reply)
        return reply

    def _good(self, path: str) -> Reply:
        parts = urlsplit(path)
        if parts.path == "/robots.txt":
            return _text(self.robots) if self.robots is not None else Reply(404)
        if not parts.path.startswith(self.folder):
            return Reply(404)
        page = unquote(parts.path.removeprefix(self.folder))
        query = {name.lower(): values[0] for name, values in parse_qs(parts.query).items()}
        lists: dict[str, Callable[[Council], str]] = {
            "mgWebService.asmx/GetCommittees": answers.committees_xml,
            "mgWebService.asmx/GetMeetings": answers.meetings_xml,
            "mgListCommittees.aspx": answers.committees_page,
            "ieListMeetings.aspx": answers.meetings_page,
        }
        if page in lists:
            return _text(lists[page](self.council))
        return self._of_meeting(page, query)

    def _of_meeting(self, page: str, query: dict[str, str]) -> Reply:
        for meeting in self.council.meetings:
            if page == "mgWebService.asmx/GetMeeting" and query.get("lmeetingid") == str(
                meeting.id
            ):
                return _text(answers.meeting_xml(meeting, self.council.escapes))
            if page == "ieListDocuments.aspx" and query.get("mid") == str(meeting.id):
                return _text(answers.page_of_meeting(meeting, self.council))
            if page.startswith(f"documents/g{meeting.id}/"):
                return _text(_printed(meeting))
            for item in meeting.items:
                if page == "mgAi.aspx" and query.get("id") == str(item.item_id):
                    return _text(answers.page_of_item(item, meeting, self.council))
        return Reply(404)


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serve a site on a free port; its ``address`` says where."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_address[1]}{site.folder}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.headers = {name.lower(): value for name, value in self.headers.items()}
            self._send(_conditional(site, site.reply(self.path)))

        def _send(self, reply: Reply) -> None:
            length = reply.claimed_length or len(reply.body)
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.kind)
            self.send_header("Content-Length", str(length))
            for name, value in reply.headers:
                self.send_header(name, value)
            self.end_headers()
            try:
                for part in _parts(reply):
                    self.wfile.write(part)
                    site.closing.wait(reply.pause_s) if reply.pause_s else None
            except OSError:
                self.close_connection = True
            if length != len(reply.body):
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    return Handler


def _conditional(site: Site, reply: Reply) -> Reply:
    if not site.has_validators or reply.status != 200:
        return reply
    tag = f'"{hashlib.sha256(reply.body).hexdigest()[:16]}"'
    if site.headers.get("if-none-match") == tag:
        return Reply(304, headers=(("ETag", tag),))
    return Reply(200, reply.body, reply.kind, headers=(("ETag", tag),))


def _parts(reply: Reply) -> Iterator[bytes]:
    size = 1 if reply.pause_s else 65536
    for start in range(0, len(reply.body), size):
        yield reply.body[start : start + size]


def _text(text: str) -> Reply:
    kind = "text/xml" if text.startswith("<?xml") else "text/html; charset=utf-8"
    return Reply(200, text.encode(), kind)


def _printed(meeting: answers.SiteMeeting) -> str:
    """Printed minutes; their form does not matter to the crawler, so they are a text copy's."""
    return "\n\n".join(
        ["Agenda item", meeting.items[0].title, "Minutes:", meeting.items[0].minutes]
    )
