from index.searching.named_documents import NamedDocuments
from index.words.terms import Stemmer

PANELS = {
    "minutes/oldmere-2021.pdf": None,
    "a1.html": "Newmere Parish Council",
    "a2.html": "Newmere Parish Council",
    "mill-lane-allotments.txt": None,
    "lane-end.txt": None,
}
NAMED = NamedDocuments.of(PANELS, Stemmer())


def test_documents_are_called_by_the_words_of_their_source_and_of_their_panel() -> None:
    assert NAMED.called("oldmer") == {"minutes/oldmere-2021.pdf"}
    assert NAMED.called(Stemmer().term("newmere")) == {"a1.html", "a2.html"}
    assert NAMED.called("zebra") == frozenset()


def test_what_sort_of_body_or_paper_it_is_names_none() -> None:
    assert not any(map(NAMED.called, ("parish", "council", "minut", "pdf", "2021")))


def test_a_word_of_more_than_half_of_the_names_tells_none_from_another() -> None:
    named = NamedDocuments.of({"oak-1.txt": None, "oak-2.txt": None, "elm.txt": None}, Stemmer())
    assert named.called("oak") == frozenset()
    assert named.called("elm") == {"elm.txt"}
