"""Forms of words that minutes use: patterns of the language, each with words that it finds.

They stand together in the rooms named ``…_words``; the rooms beside them use them. Another language
begins with those.
"""

import re

from ingest.language.sought import Sought


class WordForm(Sought):
    """A form of words, with an example in which it is found, looked for as with ``re.Pattern``.

    ``pattern`` is its source, to build longer ones with.
    """

    def __init__(
        self, pattern: str, example: str, flags: re.RegexFlag = re.RegexFlag.NOFLAG
    ) -> None:
        super().__init__(pattern, flags)
        self.example = example


class Opening:
    """A form of words that is looked for only where something begins, with its example."""

    def __init__(
        self, pattern: str, example: str, flags: re.RegexFlag = re.RegexFlag.NOFLAG
    ) -> None:
        compiled = re.compile(pattern, flags)
        self.example = example
        self.match = compiled.match
        self.fullmatch = compiled.fullmatch
