"""The first screen's numbers are the encoder's and the RNN's, and what it says of them is true of each word."""

import numpy as np
import pytest
from figures.opening import words
from figures.opening.recorded import blocks, measured
from figures.retention.curves import WIDTH, inputs
from figures.retention.measure import retention
from models import rnn
from models.architectures import ARCHITECTURES

from tools.derive.sessions import encoder_session, with_encoder


@pytest.fixture(scope="module")
def record():
    return measured()


def test_weights_are_a_whole_row_of_the_encoder(record):
    sentence = " ".join(record["words"][:-1]) + record["words"][-1]
    found = with_encoder(encoder_session().attention(sentence, "3", "1", "none"))
    assert [word.lower() for word in record["words"]] == found["pieces"][1:-1]
    assert record["weights"] == pytest.approx(found["weights"][record["asking"] + 1][1:-1], rel=1e-3)
    assert sum(record["weights"]) + record["special"] == pytest.approx(1, abs=1e-3)


def test_retention_is_that_of_the_rnn_with_default_choices(record):
    length = 61
    params = rnn.initial(np.random.default_rng([1, ARCHITECTURES["rnn"]["stream"]]), WIDTH, spectral_radius=1.0)
    params["weight_ih"] /= 3**0.5  # variance 1/(3 C), as that of LSTM and GRU
    expected = retention(rnn.run, params, inputs(length, 1), WIDTH)
    assert record["retention"] == pytest.approx(expected[: record["asking"] + 1], rel=1e-3)


def test_the_chain_has_one_step_a_word_and_reaches_no_later_word(record):
    for index in range(len(record["words"])):
        left = words.chain(record, index)
        assert left == record["retention"][: len(left)]
        assert len(left) == max(0, record["asking"] - index + 1)


def test_what_is_said_holds_the_numbers_and_calls_little_little(record):
    for index, weight in enumerate(record["weights"]):
        said = words.said(record, index)
        assert words.number(weight) in said
        assert ("little" in said) == (weight < words.LITTLE)
        if index < record["asking"]:
            assert words.number(record["retention"][record["asking"] - index]) in said
            assert f"{record['asking'] - index} step" in said


def test_the_record_is_small():
    assert len(blocks()["opening-record"].encode()) < 6000
