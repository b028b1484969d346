"""A mail server on 127.0.0.1 that keeps what it is sent, as far as SMTP is needed for tests."""

import base64
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BufferedIOBase
from pathlib import Path
from socketserver import StreamRequestHandler, TCPServer
from typing import cast


@dataclass(slots=True)
class MailServer:
    """What the server was sent, and what it is to refuse.

    ``login`` is name and password that it asks for, where any; ``refused`` are recipients. With a
    ``certificate`` (a file that holds its key too) it speaks TLS, from the beginning
    if ``is_safe_at_once`` and else once it is asked to; it offers no login before.
    ``said`` are the lines it was sent in the clear.
    """

    login: tuple[str, str] | None = None
    refused: tuple[str, ...] = ()
    certificate: Path | None = None
    is_safe_at_once: bool = False
    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    logged_in: bool = False
    is_safe: bool = False
    said: list[bytes] = field(default_factory=list)

    def talk(self, connection: StreamRequestHandler) -> None:
        """Answer one client until it leaves."""
        self.is_safe = False
        if self.is_safe_at_once:
            self._make_safe(connection)
        connection.wfile.write(b"220 test\r\n")
        while line := connection.rfile.readline():
            if not self.is_safe:
                self.said.append(line)
            command = line.strip().upper()
            if command == b"DATA":
                connection.wfile.write(b"354 go on\r\n")
                sent = b"".join(iter(connection.rfile.readline, b".\r\n"))
                self.mails.append(message_from_bytes(sent, policy=policy.default))
                connection.wfile.write(b"250 taken\r\n")
            elif command == b"STARTTLS":
                connection.wfile.write(b"220 begin\r\n")
                self._make_safe(connection)
            else:
                connection.wfile.write(self._answer(line.strip(), command))

    def _make_safe(self, connection: StreamRequestHandler) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        assert self.certificate
        context.load_cert_chain(self.certificate)
        # Who holds the plain socket closes the safe one with it.
        safe = context.wrap_socket(connection.connection, server_side=True)
        connection.rfile = safe.makefile("rb")
        connection.wfile = cast("BufferedIOBase", safe.makefile("wb", 0))
        safe.close()
        self.is_safe = True

    def _answer(self, line: bytes, command: bytes) -> bytes:
        if command.startswith(b"EHLO"):
            if self.certificate and not self.is_safe:
                return b"250-test\r\n250 STARTTLS\r\n"
            return b"250-test\r\n250 AUTH PLAIN\r\n" if self.login else b"250 test\r\n"
        if command.startswith(b"AUTH PLAIN"):
            _, name, password = base64.b64decode(line.split()[2]).decode().split("\0")
            self.logged_in = (name, password) == self.login
            return b"235 welcome\r\n" if self.logged_in else b"535 no: secret-words\r\n"
        if command.startswith(b"RCPT"):
            address = line.decode().partition("<")[2].partition(">")[0]
            if address in self.refused:
                return b"550 nobody here\r\n"
            self.recipients.append(address)
        if command == b"QUIT":
            return b"221 bye\r\n"
        return b"250 good\r\n"


@contextmanager
def mail_server(server: MailServer) -> Iterator[MailServer]:
    """Serve from a thread until the block is left."""

    class Talk(StreamRequestHandler):
        def handle(self) -> None:
            try:
                server.talk(self)
            except ssl.SSLError:
                return  # the client does not trust the certificate, and leaves

    with TCPServer(("127.0.0.1", 0), Talk) as listening:
        server.port = listening.server_address[1]
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield server
        finally:
            listening.shutdown()
            thread.join()
