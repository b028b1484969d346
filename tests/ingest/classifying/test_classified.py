"""Readings that say what a classifier tells of their sentences."""

import pytest

from ingest.classifying.classified import ClassifiedRead
from ingest.errors import RefusedDocumentError
from ingest.readers.choice import read_document
from tests.ingest.classifying.classifiers import WordClassifier
from tests.pages import PAGE


def test_a_reading_has_the_odds_of_its_sentences_to_the_tenth() -> None:
    classifier = WordClassifier()
    page = PAGE.replace("The Panel received a report", "The Panel did settle a report").encode()
    reading = ClassifiedRead(read_document, classifier)(page, name="a.txt")
    at = reading.text.index("The Panel did settle")
    assert reading.division.likelihoods.decided(at, at + 5) == 4.0
    assert reading.division.likelihoods.asked(at, at + 5) == -5.0


def test_headings_are_read_and_nothing_is_told_of_them() -> None:
    classifier = WordClassifier()
    reading = ClassifiedRead(read_document, classifier)(PAGE.encode(), name="a.txt")
    headings = [line for line, heads in classifier.asked if heads]
    told = reading.division.likelihoods
    assert headings
    assert len(told.starts) == len(classifier.asked) - len(headings)


def test_but_for_the_odds_a_reading_is_as_without_a_classifier() -> None:
    plain = read_document(PAGE.encode(), name="a.txt")
    told = ClassifiedRead(read_document, WordClassifier())(PAGE.encode(), name="a.txt")
    assert told.text == plain.text
    assert told.division.blocks == plain.division.blocks
    assert told.stated == plain.stated


def test_what_is_refused_is_refused_before_the_classifier_is_asked() -> None:
    classifier = WordClassifier()
    with pytest.raises(RefusedDocumentError):
        ClassifiedRead(read_document, classifier)(b"\x00\x01\x02", name="a.txt")
    assert classifier.asked == []
