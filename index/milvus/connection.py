"""The connection to Milvus: a server, a cluster, or a file that this process serves to itself.

``pymilvus`` is imported with the first call. What it writes to the log by itself holds what was
asked, so it is kept from that.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from index.index_errors import EngineAwayError, EngineError

# How gRPC and pymilvus tell that nobody answers: not connected, and in vain for too long.
_AWAY_CODES = frozenset({2})
_TALKATIVE = ("pymilvus", "milvus_lite", "grpc._server")
# Left to itself gRPC waits up to two minutes before it looks again for who was away; pymilvus has
# it ask every ten seconds whether a silent server is there, which Milvus Lite forbids.
_CHANNEL = {
    "grpc.keepalive_permit_without_calls": False,
    "grpc.initial_reconnect_backoff_ms": 200,
    "grpc.min_reconnect_backoff_ms": 500,
    "grpc.max_reconnect_backoff_ms": 1_000,
}
_PATIENT_S = 3_600.0
_AWAY_WORDS = ("UNAVAILABLE", "DEADLINE_EXCEEDED", "connect", "Retry run out", "deadline")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Address:
    """Where Milvus is: ``uri`` is a file ending in .db, or http(s) of a server or cluster.

    ``token`` is what it asks for, such as ``user:password``; ``timeout_s`` is how long one call
    may take.
    """

    uri: str
    token: str = field(default="", repr=False)
    timeout_s: float = 10.0

    @property
    def is_file(self) -> bool:
        """Whether one process at a time serves it to itself."""
        return "://" not in self.uri


class Connection:
    """Calls to Milvus; may be shared by threads. It connects with the first call, and anew."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._client: Any = None
        self._lock = threading.Lock()

    def call(self, method: str, /, *arguments: object, **options: object) -> Any:  # noqa: ANN401
        """What a method of ``MilvusClient`` answers, in the time that is set.

        Raises ``EngineAwayError`` where nobody answers, ``EngineError`` for what else is told.
        """
        options.setdefault("timeout", self.address.timeout_s)
        with _errors():
            return getattr(self._connected(), method)(*arguments, **options)

    def patient(self) -> "Connection":
        """The same connection for what may take as long as it takes: building an index, loading."""
        patient = Connection(
            replace(self.address, timeout_s=max(_PATIENT_S, self.address.timeout_s))
        )
        with _errors():
            patient._client = self._connected()
        return patient

    def rows(self, collection: str, **options: object) -> Iterator[list[Row]]:
        """The rows of a collection, batch by batch. Raises as ``call`` does."""
        with _errors():
            found = self._connected().query_iterator(collection, **options)
            try:
                while batch := found.next():
                    yield list(batch)
            finally:
                found.close()

    def close(self) -> None:
        """Let go of it; a file stays this process's until it ends."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()

    def _connected(self) -> Any:  # noqa: ANN401 - pymilvus states no types
        with self._lock:
            if self._client is None:
                self._client = _connect(self.address)
            return self._client


def _connect(address: Address) -> Any:  # noqa: ANN401
    try:
        from pymilvus import MilvusClient

        if address.is_file:
            import milvus_lite  # noqa: F401 - what pymilvus serves a file by
    except ImportError as error:
        raise EngineError(
            "MINUTEBOOK_ENGINE=milvus needs packages that are not installed "
            f"({error.name}); run `pip install 'minutebook[milvus]'`"
        ) from error
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        return MilvusClient(
            address.uri,
            token=address.token,
            timeout=address.timeout_s,
            dedicated=True,
            grpc_options=_CHANNEL,
        )
    except Exception as error:
        if address.is_file:
            raise EngineError(
                f"{address.uri} cannot be opened; one process at a time can: where another serves "
                "or writes it, run `milvus-lite server` and name its address"
            ) from error
        raise


@contextmanager
def _errors() -> Iterator[None]:
    """Tell in one sentence what pymilvus and gRPC say in many.

    They share no base for it: an error that is theirs is told by the package that defines it.
    """
    try:
        yield
    except Exception as error:
        package = type(error).__module__.partition(".")[0]
        if package not in ("pymilvus", "grpc") and not isinstance(error, OSError):
            raise
        told = str(error)
        if getattr(error, "code", None) in _AWAY_CODES or any(w in told for w in _AWAY_WORDS):
            raise EngineAwayError from error
        raise EngineError(f"Milvus refuses ({' '.join(told.split())[:300]})") from error
