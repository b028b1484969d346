from hypothesis import given
from hypothesis import strategies as st

from index.passages.packing import Limit, pack
from ingest.language.sentences import sentence_spans
from tests.standin import StandInEncoder

count = StandInEncoder().count_tokens
TEXTS = st.text(alphabet=st.sampled_from("ab c.\nD é-"), min_size=1, max_size=400)


@given(TEXTS, st.integers(1, 20), st.integers(1, 80))
def test_packing_keeps_every_character_within_the_limit(
    text: str, tokens: int, characters: int
) -> None:
    limit = Limit(tokens, characters)
    spans = sentence_spans(text)
    stretches = pack(text, spans, limit, count)
    kept = "".join("".join(text[s:e].split()) for s, e in stretches)
    assert kept == "".join(text.split())
    assert all(e - s <= characters for s, e in stretches)
    assert all(count([text[s:e]])[0] <= tokens for s, e in stretches)


def test_sentences_are_kept_together_as_long_as_they_fit() -> None:
    text = "One two. Three four. Five six."
    stretches = pack(text, sentence_spans(text), Limit(4, 100), count)
    assert [text[s:e] for s, e in stretches] == ["One two. Three four.", "Five six."]


def test_a_sentence_over_the_limit_is_split_at_words() -> None:
    text = "one two three four five"
    stretches = pack(text, [(0, len(text))], Limit(2, 100), count)
    assert [text[s:e] for s, e in stretches] == ["one two", "three four", "five"]
