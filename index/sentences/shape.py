"""What a network that tells what sentences do is made of, and how much it reads at once."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Shape:
    """What a network is made of, and how much it reads at once.

    ``layers`` are used of the embedding model, adapted by matrices of ``rank``. ``window`` is how
    many tokens are read at once, ``kept`` of them again with the next, and ``sentence`` how many
    of one sentence.
    """

    layers: int = 3
    rank: int = 32
    window: int = 192
    kept: int = 96
    sentence: int = 120

    @classmethod
    def of(cls, file: Path) -> Self:
        """The shape of a network that was stored.

        Raises ``OSError``, ``KeyError``, ``ValueError`` or ``SafetensorError`` where it states
        none.
        """
        from safetensors import safe_open

        with safe_open(file, "np") as stored:
            about = stored.metadata()
        return cls(**{field.name: int(about[field.name]) for field in fields(cls)})
