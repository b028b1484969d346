"""A mail server on 127.0.0.1 that keeps what it is sent, as far as SMTP is needed for tests."""

import base64
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from socketserver import StreamRequestHandler, TCPServer


@dataclass(slots=True)
class MailServer:
    """What the server was sent, and what it is to refuse.

    ``login`` is name and password that it asks for, where any; ``refused`` are recipients.
    """

    login: tuple[str, str] | None = None
    refused: tuple[str, ...] = ()
    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    logged_in: bool = False
    said: list[bytes] = field(default_factory=list)

    def talk(self, connection: StreamRequestHandler) -> None:
        """Answer one client until it leaves."""
        connection.wfile.write(b"220 test\r\n")
        for line in connection.rfile:
            self.said.append(line)
            command = line.strip().upper()
            if command == b"DATA":
                connection.wfile.write(b"354 go on\r\n")
                sent = b"".join(iter(connection.rfile.readline, b".\r\n"))
                self.mails.append(message_from_bytes(sent, policy=policy.default))
                connection.wfile.write(b"250 taken\r\n")
            else:
                connection.wfile.write(self._answer(line.strip(), command))

    def _answer(self, line: bytes, command: bytes) -> bytes:
        if command.startswith(b"EHLO"):
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
            server.talk(self)

    with TCPServer(("127.0.0.1", 0), Talk) as listening:
        server.port = listening.server_address[1]
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield server
        finally:
            listening.shutdown()
            thread.join()
