"""People who ask a service all the time, and look whether what it says is so."""

import json
import random
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from typing import Any

from tests.soak.forty_sites import Told

ABSENT = "What did the PCC say about the price of bananas?"
_TIMEOUT_S = 60
_BUSY = 503


@dataclass(slots=True)
class Tally:
    """What was asked and how it was answered; what was not so stands in ``untrue``."""

    asked: int = 0
    answered: int = 0
    not_found: int = 0
    told_to_wait: int = 0
    quotes: int = 0
    untrue: list[str] = field(default_factory=list)
    slowest_ms: float = 0.0


@dataclass(slots=True)
class Asker:
    """Asks a service on behalf of several people; the tally is theirs together."""

    address: str
    questions: int
    told: list[Told]
    tally: Tally = field(default_factory=Tally)
    _texts: dict[str, str] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def ask_on(self, seed: int) -> None:
        """Ask as long as questions are left, one after the other."""
        chance, documents = random.Random(seed), 0  # noqa: S311 - which question comes next
        while self._may_ask():
            try:
                documents = self._ask_one(chance, documents)
            except (OSError, ValueError, KeyError) as error:
                self._say(f"a question was not answered: {error}")

    def _may_ask(self) -> bool:
        with self._lock:
            self.tally.asked += 1
            if self.tally.asked > self.questions:
                self.tally.asked = self.questions
                return False
            return True

    def _ask_one(self, chance: random.Random, documents: int) -> int:
        """Ask one question; ``documents`` were searched the last time, and none may be lost."""
        told = chance.choice(self.told)
        if chance.random() < 0.3:
            found = self.get("search", q=told.words)
            self._check(found["passages"], told.words)
        else:
            question = told.question if chance.random() < 0.8 else ABSENT
            found = self.get("ask", q=question)
            self._check([*found["quotes"], *found["related"]], question)
            is_answered = found["status"] == "answered"
            if is_answered and question == ABSENT:
                self._say(f"“{question}” is answered, and no minutes speak of it")
            with self._lock:
                self.tally.answered += is_answered
                self.tally.not_found += not is_answered
        searched: int = found["coverage"]["documents"]
        if searched < documents:
            self._say(f"{searched} documents were searched after {documents}")
        return searched

    def _check(self, quoted: list[dict[str, Any]], question: str) -> None:
        """Whether each of what was quoted stands where it says, in minutes of that panel."""
        for one in quoted:
            text = self._text(one["document"])
            if text[one["start"] : one["end"]] != one["text"]:
                self._say(f"“{question}”: {one['document']} does not say “{one['text'][:60]}”")
        with self._lock:
            self.tally.quotes += len(quoted)

    def _text(self, document: str) -> str:
        with self._lock:
            text = self._texts.get(document)
        if text is None:
            text = self.get("show", document=document)["text"]
            with self._lock:
                self._texts[document] = text
        return text

    def get(self, path: str, **params: str) -> dict[str, Any]:
        """Ask the API; whoever is told to come again does so."""
        address = f"{self.address}/api/v1/{path}?{urllib.parse.urlencode(params)}"
        while True:
            started = time.monotonic()
            try:
                with urllib.request.urlopen(address, timeout=_TIMEOUT_S) as response:  # noqa: S310
                    body: dict[str, Any] = json.load(response)
            except urllib.error.HTTPError as error:
                if error.code != _BUSY or "Retry-After" not in error.headers:
                    raise
                with self._lock:
                    self.tally.told_to_wait += 1
                time.sleep(0.2)
            else:
                took_ms = 1000 * (time.monotonic() - started)
                with self._lock:
                    self.tally.slowest_ms = max(self.tally.slowest_ms, took_ms)
                return body

    def _say(self, fault: str) -> None:
        with self._lock:
            self.tally.untrue.append(fault)
