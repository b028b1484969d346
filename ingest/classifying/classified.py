"""Reading documents with what a classifier tells of their sentences."""

from dataclasses import dataclass, replace

from ingest.classifying.sentences import SentenceClassifier, likelihoods_of
from ingest.readers.choice import Read
from ingest.record import Reading


@dataclass(frozen=True, slots=True)
class ClassifiedRead:
    """Reads as ``read`` does, and asks a classifier about the sentences of what was read."""

    read: Read
    classifier: SentenceClassifier

    def __call__(self, data: bytes, *, name: str, as_minutes: bool = False) -> Reading:
        """Read a document's bytes; raises what ``read`` raises."""
        reading = self.read(data, name=name, as_minutes=as_minutes)
        told = likelihoods_of(reading.text, reading.division, self.classifier)
        return replace(reading, division=replace(reading.division, likelihoods=told))
