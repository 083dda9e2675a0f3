"""What the article says of two heads' habits, counted on sentences that were made up to see."""

from figures.attention import recorded_examples as examples
from figures.attention.lab import numbers

from tests.claims.article import words_of
from tests.claims.link_sentences import PRONOUNS, VERBS_AND_OBJECTS
from tools.derive.sessions import with_encoder

SAID = words_of("part-2/heads")


def looks_at(sentence, layer, head, asking):
    """The other word that the last piece `asking` gives most to, [CLS] and [SEP] left out."""
    record = with_encoder(numbers(sentence, str(layer), str(head), "none"))
    pieces, index = record["pieces"], len(record["pieces"]) - 1 - record["pieces"][::-1].index(asking)
    others = [i for i in range(1, len(pieces) - 1) if i != index]
    return pieces[max(others, key=lambda i: record["weights"][index][i])]


def test_objects_look_at_their_verbs_in_19_of_20_sentences():
    found = [looks_at(sentence, 2, 0, thing) == verb for sentence, verb, thing in VERBS_AND_OBJECTS]
    assert (sum(found), len(found)) == (19, 20)
    assert {"19", "20"} <= SAID


def test_it_looks_at_what_it_stands_for_in_9_of_10_sentences():
    found = [looks_at(sentence, 3, 1, "it") == thing for sentence, thing in PRONOUNS]
    assert (sum(found), len(found)) == (9, 10)
    assert {"9", "10"} <= SAID


def test_the_habits_are_those_of_two_examples():
    assert {(2, 0), (3, 1)} <= {(layer, head) for _, layer, head, *_ in examples.EXAMPLES}
