"""What writes a summary: a model behind an OpenAI-compatible endpoint.

One request, bounded in time and in size.
"""

import asyncio
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import BaseModel, SecretStr, ValidationError

from ingest.errors import MinutebookError
from service.summary.prompt import Message

if TYPE_CHECKING:
    import httpx

MAX_TOKENS = 400
MAX_RESPONSE_BYTES = 256 * 1024
MAX_SUMMARY_CHARACTERS = 8_000
MAX_AT_ONCE = 4
_SEED = 0
_OK = 200


class WriterError(MinutebookError):
    """The language model gave no text; the message is one sentence that says why.

    It reaches a person only as the reason that a summary was withheld.
    """


class Writer(Protocol):
    """A language model. What it writes is not trusted."""

    @property
    def model(self) -> str:
        """The name it goes by, to tell a reader who wrote a summary."""

    def write(self, messages: Sequence[Message]) -> str:
        """Answer the messages. Raises ``WriterError`` where there is no text to be had."""


class _Said(BaseModel):
    content: str


class _Choice(BaseModel):
    message: _Said


class _Completion(BaseModel):
    choices: list[_Choice]


class ChatWriter:
    """Writes with the model of an endpoint that speaks the chat completions protocol.

    The request goes to the address given and nowhere else: no redirect is followed and no proxy
    of the environment used. May be shared by threads, of which a few are served at a time.
    """

    def __init__(
        self, base_url: str, model: str, api_key: SecretStr | None, timeout_seconds: float
    ) -> None:
        self._url = f"{base_url.rstrip('/')}/chat/completions"
        self._model = model
        self._api_key = api_key
        self._timeout_seconds = timeout_seconds
        self._places = threading.BoundedSemaphore(MAX_AT_ONCE)

    @property
    def model(self) -> str:
        """The model's name at the endpoint."""
        return self._model

    def write(self, messages: Sequence[Message]) -> str:
        """The model's answer. Raises ``WriterError`` for whatever goes wrong.

        Errors hold nothing that the endpoint sent, and never the key.
        """
        if not self._places.acquire(blocking=False):
            raise WriterError("the language model is busy with other summaries")
        try:
            return _text_of(asyncio.run(self._post(messages)))
        finally:
            self._places.release()

    async def _post(self, messages: Sequence[Message]) -> bytes:
        import httpx

        seconds = self._timeout_seconds
        try:
            # This limit is on the whole exchange; httpx's own is on each step of it.
            async with asyncio.timeout(seconds):
                async with httpx.AsyncClient(timeout=seconds, trust_env=False) as client:
                    return await self._answer(client, messages)
        except (TimeoutError, httpx.TimeoutException) as error:
            raise WriterError(
                f"the language model did not answer within {seconds:g} seconds"
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            # Its text may hold the address or the key; its kind does not.
            raise WriterError(
                f"the language model's endpoint could not be reached ({type(error).__name__})"
            ) from None

    async def _answer(self, client: "httpx.AsyncClient", messages: Sequence[Message]) -> bytes:
        body = bytearray()
        async with client.stream(
            "POST", self._url, json=self._request(messages), headers=self._headers()
        ) as response:
            if response.status_code != _OK:
                raise WriterError(
                    f"the language model's endpoint answered with HTTP {response.status_code}"
                )
            # Unpacked by nobody, so that a small answer cannot grow.
            async for chunk in response.aiter_raw():
                body += chunk
                if len(body) > MAX_RESPONSE_BYTES:
                    raise WriterError("the language model's answer is too long")
        return bytes(body)

    def _request(self, messages: Sequence[Message]) -> dict[str, Any]:
        return {
            "model": self._model,
            "messages": list(messages),
            "temperature": 0,
            "seed": _SEED,
            "max_tokens": MAX_TOKENS,
            "stream": False,
        }

    def _headers(self) -> dict[str, str]:
        headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
        if self._api_key:
            headers["Authorization"] = f"Bearer {self._api_key.get_secret_value()}"
        return headers


def _text_of(body: bytes) -> str:
    """The text in an answer of the protocol's shape."""
    try:
        completion = _Completion.model_validate_json(body)
    except ValidationError:
        raise WriterError("the language model's answer is not in the form expected") from None
    text = completion.choices[0].message.content if completion.choices else ""
    if not text.strip():
        raise WriterError("the language model's answer is empty")
    if len(text) > MAX_SUMMARY_CHARACTERS:
        raise WriterError("the language model's answer is too long")
    return text
