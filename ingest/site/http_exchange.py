"""One request and its answer, bounded in time and in size, over a connection that was checked."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.site.addresses import AddressGuard, origin_of
from ingest.site.fetch_errors import FetchError, UnreachableError
from ingest.site.proxies import NO_PROXIES, Proxies, Proxy, refused

if TYPE_CHECKING:
    import httpcore

_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32
_UNPACKED = ("", "identity")
_PACKED = ("gzip", "x-gzip", "deflate")
# What a proxy says where the fault lies beyond it, and may pass.
_PASSING = ("502", "503", "504")


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """A server's answer of any status. Names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    data: bytes


class Exchanger:
    """Sends one request after another. ``timeout_s`` is for each whole exchange.

    What ``proxies`` are for goes through them.
    """

    def __init__(
        self,
        guard: AddressGuard,
        proxies: Proxies = NO_PROXIES,
        *,
        user_agent: str,
        timeout_s: float,
        max_bytes: int,
    ) -> None:
        from ingest.site.guarded_connections import Deadline
        from ingest.site.ways_out import WaysOut

        self._user_agent = user_agent
        self._timeout_s = timeout_s
        self._max_bytes = max_bytes
        self._deadline = Deadline()
        self._ways = WaysOut(guard, proxies, self._deadline)

    def close(self) -> None:
        """Close all connections."""
        self._ways.close()

    def ask(self, address: str, headers: Mapping[str, str]) -> RawAnswer:
        """Ask for a normalised address, following nothing.

        Raises ``UnreachableError`` where no whole answer came, ``AddressError`` where the address
        is not public, ``FetchError`` where the answer is too large or a proxy lets nothing through.
        """
        import httpcore

        self._deadline.start(self._timeout_s)
        proxy = self._ways.proxy_for(address)
        try:
            return self._stream(address, headers)
        except httpcore.TimeoutException as error:
            reason = f"there was no whole answer within {self._timeout_s:g} seconds"
            raise _unreachable(address, reason, proxy) from error
        except httpcore.ProxyError as error:
            if proxy and not str(error).startswith(_PASSING):
                raise refused(proxy, str(error)) from error
            raise _unreachable(address, str(error), proxy) from error
        except (httpcore.NetworkError, httpcore.ProtocolError, zlib.error, OSError) as error:
            raise _unreachable(address, str(error) or type(error).__name__, proxy) from error

    def _stream(self, address: str, headers: Mapping[str, str]) -> RawAnswer:
        asked: dict[bytes | str, bytes | str] = {
            "User-Agent": self._user_agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip",
        }
        asked.update(headers.items())
        steps = dict.fromkeys(("connect", "read", "write", "pool"), self._timeout_s)
        with self._ways.connections(address).stream(
            "GET", address, headers=asked, extensions={"timeout": steps}
        ) as response:
            answered = {
                name.decode("latin-1").lower(): value.decode("latin-1")
                for name, value in response.headers
            }
            packing = answered.get("content-encoding", "").strip().lower()
            return RawAnswer(response.status, answered, self._body(response, packing))

    def _body(self, response: "httpcore.Response", packing: str) -> bytes:
        """The body unpacked. However well it is packed, no more than the bound is ever held."""
        if packing not in (*_UNPACKED, *_PACKED):
            raise FetchError(
                "the server packs its answers in a way that was not asked for; save the page and "
                "ingest the file"
            )
        unpacker = zlib.decompressobj(_GZIP_OR_ZLIB) if packing in _PACKED else None
        body = bytearray()
        for chunk in response.iter_stream():
            room = self._max_bytes + 1 - len(body)
            body += unpacker.decompress(chunk, room) if unpacker else chunk[:room]
            if len(body) > self._max_bytes:
                raise FetchError(
                    f"it is larger than {self._max_bytes:,} bytes; "
                    "MINUTEBOOK_MAX_DOCUMENT_BYTES sets how large a document may be"
                )
        if unpacker and body and not unpacker.eof:
            raise zlib.error("the answer broke off")
        return bytes(body)


def _unreachable(address: str, reason: str, proxy: Proxy | None) -> UnreachableError:
    way = f" through the proxy {proxy.host}" if proxy else ""
    return UnreachableError(
        f"{origin_of(address)} could not be reached{way} ({reason}); try again later"
    )
