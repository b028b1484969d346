"""The offices that speak at a panel: whose words a page shows, and how they are called."""

from dataclasses import dataclass

from ingest.language.roles import ROLES, speaking_for
from ingest.record import SpeakerRole
from service.panels.book_panels import slug_of

_SEVERAL: dict[SpeakerRole, str] = {
    "Member": "members",
    "Officer": "officers",
    "Public": "members of the public",
}


@dataclass(frozen=True, slots=True)
class Office:
    """An office with the ``roles`` whose words count for it; ``words`` name it in a sentence."""

    role: SpeakerRole
    roles: tuple[SpeakerRole, ...]

    @property
    def slug(self) -> str:
        """Its name in an address."""
        return slug_of(self.role)

    @property
    def words(self) -> str:
        """What it is called in a sentence: "the PCC", "members"."""
        return _SEVERAL.get(self.role, f"the {self.role}")

    @property
    def verb(self) -> str:
        """ "is" or "are"."""
        return "are" if self.role in _SEVERAL else "is"

    @property
    def deputies(self) -> tuple[SpeakerRole, ...]:
        """The roles that speak for it."""
        return self.roles[1:]


OFFICES = tuple(Office(row.name, speaking_for(row.name)) for row in ROLES if not row.speaks_for)


def office_slug(role: SpeakerRole) -> str:
    """The address of the office that a role's words count for."""
    return next(office.slug for office in OFFICES if role in office.roles)
