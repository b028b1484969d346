"""The kinds of what a meeting decides; a motion that was put and not carried is "lost"."""

from typing import Literal

AgreementKind = Literal["resolved", "agreed", "recommended", "lost"]
