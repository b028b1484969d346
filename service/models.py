"""The models that commands work with; none is loaded before it is first asked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.vectors.encoder import Encoder, SentenceTransformerEncoder
from ingest.classifying.sentences import SentenceClassifier
from service.settings import Settings

if TYPE_CHECKING:
    from index.generations.build import Progress
    from service.holding.updating import Updater


def encoder_of(settings: Settings) -> Encoder:
    """The embedding model that is set."""
    return SentenceTransformerEncoder(settings.model)


def classifier_of(settings: Settings) -> SentenceClassifier:
    """What tells of the sentences of a home's documents."""
    from index.sentences.classifier import AdaptedClassifier
    from index.sentences.exported_network import networks_folder

    return AdaptedClassifier(networks_folder(settings.home))


@dataclass(frozen=True, slots=True)
class Models:
    """What makes the models of a home: those that are set, unless others are handed in."""

    encoder: Callable[[Settings], Encoder] = encoder_of
    classifier: Callable[[Settings], SentenceClassifier | None] = classifier_of

    def updater(self, settings: Settings, progress: "Progress | None" = None) -> "Updater":
        """What brings the book of a home up to date with these models."""
        # Who only asks has no need of what reads.
        from service.holding.updating import Updater, no_progress

        return Updater(
            settings,
            self.encoder(settings),
            progress=progress or no_progress,
            classifier=self.classifier(settings),
        )
