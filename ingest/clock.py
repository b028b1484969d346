"""What tells the time: handed in wherever time counts, so that a test can hold it still."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
