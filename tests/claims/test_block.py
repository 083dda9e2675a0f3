"""What the article says of the lengths of vectors in a layer, measured on the 20 stored sentences."""

from pathlib import Path

import numpy as np
from figures.block import measure as block
from models import encoder

from tests.claims.article import words_of
from tools.derive.sessions import encoder_session, with_encoder

STORED = np.load(Path(__file__).parents[1] / "reference/encoder.npz")
SENTENCES = [str(sentence) for sentence in STORED["sentences"]]
ATTENTION, FED = (block.STAGES.index(stage) for stage in ("attention", "fed"))
SAID = words_of("part-2/block")


def test_the_feed_forward_network_always_adds_more_than_attention_by_1_1_to_13_times():
    ratio = []
    for sentence in SENTENCES:
        _, read = with_encoder(encoder_session().read(sentence))
        found = block.lengths(encoder_session().params["layers"], read["states"])  # (6, 7)
        ratio.append(found[:, FED] / found[:, ATTENTION])
    ratio = np.array(ratio)
    assert ratio.shape == (20, 6)
    assert (round(ratio.min(), 1), round(ratio.max())) == (1.1, 13)
    first, last = ratio[:, :4], ratio[:, 4:]
    assert all(1.4 < mean < 1.6 for mean in first.mean(axis=0))
    assert all(mean > 3 for mean in last.mean(axis=0))
    assert {"20", "1.1", "13", "half", "three"} <= SAID


def test_at_cls_the_first_four_networks_write_49_to_195_where_words_get_5_to_7():
    at_cls, at_words = [], []
    for sentence in SENTENCES:
        _, made = with_encoder(encoder_session().read(sentence))
        fed = [encoder.block(x, None, encoder.HEADS, **layer)["ffn_out"]
               for x, layer in zip(made["states"][:4], encoder_session().params["layers"], strict=False)]  # fmt: skip
        lengths = np.linalg.norm(fed, axis=-1)  # (4, T)
        at_cls.append(lengths[:, 0])
        at_words.append(lengths[:, 1:-1].mean(axis=1))
    assert (round(np.min(at_cls)), round(np.max(at_cls))) == (49, 195)
    words = np.mean(at_words, axis=0)
    assert (round(words.min()), round(words.max())) == (5, 7)
    assert {"49", "195", "5", "7"} <= SAID
