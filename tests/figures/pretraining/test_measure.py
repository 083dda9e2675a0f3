"""The small GPT that learns in the browser: its gradients, its loss, what it writes, and what it learns from."""

from itertools import islice, pairwise

import numpy as np
import pytest
from autograd import grad
from figures.pretraining import measure as pretraining
from figures.pretraining import town
from models import adam, tiny_gpt

WORDS = 31


@pytest.fixture(scope="module")
def small_town():
    """The town, from far fewer texts."""
    if not town.ready:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(town, "TEXTS", 800)
            for _ in town.reading():
                pass
    yield town.ready[0]
    town.ready.clear()


@pytest.fixture
def params():
    return tiny_gpt.initial(np.random.default_rng(3), WORDS)


def batch(rng, rows=5, length=7):
    tokens, targets = rng.integers(WORDS, size=(2, rows, length))
    return tokens, targets, (rng.random((rows, length)) < 0.6).astype(float)


def test_the_gradient_is_the_slope_of_the_loss_along_a_random_direction(params):
    rng = np.random.default_rng(4)
    read = batch(rng)
    gradients = grad(tiny_gpt.loss)(params, *read)
    direction = adam.mapped(lambda array: rng.normal(size=array.shape), params)
    along = sum(float(np.sum(g * d)) for g, d in zip(adam.leaves(gradients), adam.leaves(direction), strict=True))
    ends = [adam.mapped(lambda p, d, by=by: p + by * d, params, direction) for by in (-1e-6, 1e-6)]
    low, high = (float(tiny_gpt.loss(end, *read)) for end in ends)
    assert along == pytest.approx((high - low) / 2e-6, rel=1e-5)


def test_the_loss_is_minus_the_mean_log_softmax_at_the_counted_targets(params):
    tokens, targets, counted = batch(np.random.default_rng(5))
    scores = tiny_gpt.logits(params, tokens)
    assert scores.shape == (5, 7, WORDS)
    shares = np.exp(scores) / np.exp(scores).sum(-1, keepdims=True)
    right = np.take_along_axis(shares, targets[..., None], axis=-1)[..., 0]
    assert tiny_gpt.loss(params, tokens, targets, counted) == pytest.approx(-np.log(right)[counted == 1].mean())


def test_no_word_sees_a_later_one(params):
    tokens = np.random.default_rng(6).integers(WORDS, size=(1, 9))
    other = tokens.copy()
    other[0, 6:] = (other[0, 6:] + 1) % WORDS
    first, second = tiny_gpt.logits(params, tokens), tiny_gpt.logits(params, other)
    np.testing.assert_allclose(first[0, :6], second[0, :6], atol=1e-12)
    assert np.abs(first[0, 6:] - second[0, 6:]).max() > 0.01


def test_temperature_0_takes_the_likeliest_and_seeds_repeat(params):
    written = tiny_gpt.continued(params, None, [1, 2], 6, end=0, temperature=0)
    for at in range(2, len(written)):
        assert written[at] == tiny_gpt.logits(params, np.array([written[:at]]))[0, -1].argmax()
    draws = [tiny_gpt.continued(params, np.random.default_rng(s), [1], 30, 0, 1.0) for s in (1, 1, 2)]
    assert draws[0] == draws[1] != draws[2]
    assert all(len(draw) == 31 or draw[-1] == 0 for draw in draws)


def test_words_are_drawn_as_often_as_their_probability_says(params):
    rng, scores = np.random.default_rng(8), tiny_gpt.logits(params, np.array([[4]]))[0, -1] / 0.8
    shares = np.exp(scores) / np.exp(scores).sum()
    drawn = [tiny_gpt.continued(params, rng, [4], 1, 0, 0.8)[1] for _ in range(4000)]
    found = np.bincount(drawn, minlength=WORDS) / 4000
    assert np.abs(found - shares).max() < 5 * np.sqrt(0.25 / 4000)
    assert np.corrcoef(found, shares)[0, 1] > 0.95


def test_only_the_words_of_the_answers_are_counted(small_town):
    tokens, targets, counted = town.rows_of(small_town.dialogues[:9])
    for i, (prompt, answer) in enumerate(small_town.dialogues[:9]):
        assert targets[i][counted[i] == 1].tolist() == [*answer, town.END]
        begins = np.argmax(counted[i])
        assert tokens[i][: begins + 1].tolist() == [town.USER, *prompt, town.HELPER]
    assert pretraining.read_of(counted) == sum(len(p) + len(a) + 2 for p, a in small_town.dialogues[:9])


def test_no_question_of_the_examination_is_asked_in_training(small_town):
    new = {tuple(prompt) for prompt, _ in small_town.held_out}
    assert len(new) == len(small_town.held_out) == 60
    assert not new & {tuple(prompt) for prompt, _ in small_town.dialogues}
    text = "".join(f" {i}" for i in small_town.stream) + " "
    assert not [prompt for prompt in new if "".join(f" {i}" for i in prompt) + " " in text]


def test_no_text_of_the_examination_is_learned_from(small_town):
    stream = "".join(f" {i}" for i in small_town.stream) + " "
    flat = small_town.validation[0].reshape(-1).tolist()
    ends = [-1, *(at for at, token in enumerate(flat) if token == town.END)]
    whole = [flat[begin + 1 : end + 1] for begin, end in pairwise(ends)]
    assert len(whole) > 15
    assert not [text for text in whole if f" {town.END}" + "".join(f" {i}" for i in text) + " " in stream]


def test_the_baselines_are_in_their_order(small_town):
    even, single, pairs = (small_town.baselines[name] for name in ("even", "single", "pairs"))
    assert even == pytest.approx(np.log(len(small_town.words.words)))
    assert pairs < single - 1 < even - 1


def test_names_keep_their_capitals(small_town):
    ids = small_town.words.ids
    assert [small_town.words.words[ids[word]] for word in ("mia", "monday", "the", "kite")] == [
        "Mia",
        "Monday",
        "the",
        "kite",
    ]


def records(small_town, seed, count, changes=()):
    stage = {"now": "pretraining"}
    found = []
    source = filter(None, pretraining.training(np.random.default_rng(seed), small_town, stage))
    for record in islice(source, count):
        found.append({key: value for key, value in record.items() if key != "seconds"})
        stage["now"] = dict(changes).get(record["step"], stage["now"])
    return found


@pytest.fixture(scope="module")
def run(small_town):
    """A hundred steps of pre-training and thirty of fine-tuning."""
    return records(small_town, 1, 14, {100: "finetuning"})


def test_the_same_seed_gives_the_same_run_and_it_learns(small_town, run):
    first = run[:6]
    assert records(small_town, 1, 3) == run[:3]
    assert records(small_town, 2, 2) != run[:2]
    assert [record["step"] for record in first] == [0, 10, 20, 30, 40, 50]
    assert [bool(record["sample"]) for record in first] == [True, True, True, False, False, True]
    assert [record["tokens"] for record in first] == [960 * 10 * i for i in range(6)]
    even = small_town.baselines["even"]
    assert abs(first[0]["text"] - even) < 1
    assert first[-1]["text"] < small_town.baselines["single"]


def test_fine_tuning_teaches_answers_and_forgets_text(small_town, run):
    before, after = run[10], run[-1]
    assert [record["stage"] for record in run] == ["pretraining"] * 11 + ["finetuning"] * 3
    assert run[11]["sample"]["prompt"]
    assert before["sample"]["prompt"] == ""
    assert after["answers"] < before["answers"] - 1
    assert after["text"] > before["text"] + 0.5
    assert before["text"] < small_town.baselines["single"] - 1.5
