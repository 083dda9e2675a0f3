"""What Part 2 says of sentences: from the record of tools/sentence_rates.py, and computed again apart from py/."""

import json

import numpy as np
import pytest

from tests.claims.article import words_of
from tests.claims.encoder_apart import pieces, read
from tools import english
from tools.derive import ROOT

RECORD = json.loads((ROOT / "tests/reference/sentence_rates.json").read_text("utf-8"))
PLAIN = {name: np.array([one[name] for one in RECORD["plain"]]) for name in RECORD["plain"][0]}
SOME = range(0, 240, 40)


def interval(right, count, z=1.959964):
    """Wilson's, in whole per cent."""
    middle, spread = right + z * z / 2, z * (right * (count - right) / count + z * z / 4) ** 0.5
    return [round(100 * (middle + sign * spread) / (count + z * z)) for sign in (-1, 1)]


def test_there_are_240_plain_sentences_and_200_of_each_other_kind_no_two_alike():
    kinds = english.plain(), [one[0] for one in english.objects()], [one[0] for one in english.pronouns()]
    assert [len(set(kind)) for kind in kinds] == [240, 200, 200]
    assert [len(RECORD[name]) for name in ("plain", "objects", "pronouns")] == [240, 200, 200]


def test_words_give_half_of_their_attention_to_cls_and_fetch_little_there():
    shares = {name: round(100 * PLAIN[name].mean()) for name in ("cls", "sep", "evenly", "fetched")}
    assert shares == {"cls": 48, "sep": 4, "evenly": 8, "fetched": 10}
    values = PLAIN["value"].mean(axis=0)
    assert values[1:].max() < 1 / 8 < values[0]
    assert {"240", "48", "4", "8", "10", "eighth"} <= words_of("part-2/strange")


def test_the_feed_forward_network_always_adds_more_than_attention():
    ratio, means = PLAIN["ratio"], PLAIN["ratio"].mean(axis=0).round(1)
    assert (round(ratio.min(), 1), round(ratio.max(), 1)) == (1.1, 5.9)
    assert (means[:4].min(), means[:4].max(), *means[4:]) == (1.4, 1.5, 3.6, 2.4)
    assert (round(PLAIN["at_cls"].min()), round(PLAIN["at_cls"].max())) == (50, 195)
    words = PLAIN["at_words"].mean(axis=0).round()
    assert (words.min(), words.max()) == (5, 6)
    assert {"240", "1.1", "5.9", "1.4", "1.5", "3.6", "2.4", "50", "195", "5", "6"} <= words_of("part-2/block")


def test_objects_look_at_verbs_and_it_at_what_is_there():
    assert (sum(RECORD["objects"]), *interval(sum(RECORD["objects"]), 200)) == (195, 94, 99)
    by_frame = {}
    for (_, _, frame), right in zip(english.pronouns(), RECORD["pronouns"], strict=True):
        by_frame.setdefault(frame, []).append(right)
    assert {frame: (sum(some), len(some)) for frame, some in by_frame.items()} == {
        "and": (50, 50), "thing": (50, 50), "animal": (44, 50), "place": (21, 50),
    }  # fmt: skip
    assert [interval(100, 100), interval(44, 50), interval(21, 50)] == [[96, 100], [76, 94], [29, 56]]
    said = words_of("part-2/heads")
    assert {"195", "200", "94", "99", "100", "96", "44", "50", "76", "21", "29", "56"} <= said


def test_36_heads_are_separators_there():
    assert RECORD["roles"].count("separator") == 36
    assert sum(RECORD["roles"].count(name) for name in ("previous", "next", "same", "itself")) == 8


@pytest.mark.parametrize("number", SOME)
def test_the_record_is_what_the_encoder_written_once_more_gives(number):
    one, recorded = read(english.plain()[number]), RECORD["plain"][number]
    attention, (attended, fed) = one["attention"][:, :, 1:-1], one["added"].transpose(1, 0, 2)
    fetched = attention[1:] * one["values"][1:, :, None]
    found = {
        "cls": attention[..., 0].mean(),
        "sep": attention[..., -1].mean(),
        "fetched": (fetched[..., 0] / fetched.sum(axis=-1)).mean(),
        "value": one["values"][..., 0].mean(axis=1) / one["values"][..., 1:-1].mean(axis=(1, 2)),
        "ratio": fed[:, 1:-1].mean(axis=1) / attended[:, 1:-1].mean(axis=1),
        "at_cls": fed[:4, 0],
    }
    for name, value in found.items():
        np.testing.assert_allclose(value, recorded[name], rtol=1e-3, atol=2e-4, err_msg=name)


@pytest.mark.parametrize("number", SOME[:5])
def test_and_so_is_which_word_a_head_looks_at(number):
    for name, (layer, head), tasks in (
        ("objects", (2, 0), english.objects()),
        ("pronouns", (3, 1), english.pronouns()),
    ):
        sentence, *wanted = tasks[number]
        asking, target = (wanted[1], wanted[0]) if name == "objects" else ("it", wanted[0])
        names, weights = pieces(sentence), read(sentence)["attention"][layer, head]
        asks = max(i for i, piece in enumerate(names) if piece == asking)
        others = [i for i in range(1, len(names) - 1) if i != asks]
        found = names[max(others, key=lambda i: weights[asks, i])] == target
        assert found == RECORD[name][number]
