"""The kinds of what a meeting decides."""

from typing import Literal

AgreementKind = Literal["resolved", "agreed", "recommended"]
