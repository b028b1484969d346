"""Settings: read once from the environment, frozen, and handed to whatever needs them."""

from service.settings.edge import LogFormat
from service.settings.mail import MailSettings
from service.settings.settings import Settings

__all__ = ["LogFormat", "MailSettings", "Settings"]
