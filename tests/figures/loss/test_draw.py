"""The `loss` chart, read from its artists."""

import re
from math import log

import numpy as np
import pytest
from figures.loss import draw as learning
from figures.loss import words as learning_words
from lab import style
from matplotlib.colors import to_hex

from tools.derive import ROOT


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def curve(network, steps, half, distance=8, seed=1, rate=0.003):
    """A made-up run that has learned half of the task at step `half`."""
    shares = {step: 1 / (1 + np.exp((half - step) / 20)) for step in range(0, steps + 1, 5)}
    records = [
        {"step": step, "loss": 2.3 * (1 - share), "recall": 0.1 + 0.9 * share, "seconds": step / 100}
        for step, share in shares.items()
    ]
    return {"choices": {"network": network, "distance": distance, "seed": seed, "rate": rate}, "records": records}


CURVES = [
    curve("rnn", 400, 200),
    curve("lstm", 235, 100),
    curve("lstm", 150, 5000, seed=2),
    curve("transformer", 90, 40),
]


def lines(axes):
    return [line for line in axes.lines if not line.get_gid().startswith("guess")]


def legend_texts(figure):
    return [text.get_text() for text in figure.legends[0].get_texts()]


@pytest.mark.parametrize("width", [672, 318])
def test_loss_stands_above_recall_and_each_line_is_its_run(width):
    figure = learning.draw(CURVES, width)
    recall, loss = figure.axes
    assert loss.get_position().y0 > recall.get_position().y1
    assert loss.get_position().x0 == recall.get_position().x0
    assert loss.get_xlim() == recall.get_xlim() == (0, 400)
    for axes, what in ((loss, "loss"), (recall, "recall")):
        assert axes.get_title(loc="left").startswith(what)
        assert len(lines(axes)) == 4
        for line, run in zip(lines(axes), CURVES, strict=True):
            np.testing.assert_array_equal(line.get_xdata(), [record["step"] for record in run["records"]])
            np.testing.assert_array_equal(line.get_ydata(), [record[what] for record in run["records"]])
            own = style.LOOKS[run["choices"]["network"]]
            assert (to_hex(line.get_color()), line.get_marker()) == (own["color"], own["marker"])
            low, high = axes.get_ylim()
            assert low <= min(line.get_ydata()) and max(line.get_ydata()) <= high


def test_guessing_is_marked_in_both():
    recall, loss = learning.draw(CURVES).axes
    guesses = [[line for line in axes.lines if line.get_gid().startswith("guess")] for axes in (loss, recall)]
    assert [[line.get_gid() for line in each] for each in guesses] == [["guess-loss"], ["guess-recall"]]
    heights = [each[0].get_ydata()[0] for each in guesses]
    assert heights == [log(8), 1 / 8]
    assert "2.08" in loss.get_title(loc="left")
    assert "12.5 %" in recall.get_title(loc="left")


def test_the_newest_run_is_in_front_and_runs_of_one_architecture_differ():
    for axes in learning.draw(CURVES).axes:
        *others, front = lines(axes)
        assert all(front.get_zorder() > line.get_zorder() for line in others)
        assert all(front.get_linewidth() > 1.5 * line.get_linewidth() for line in others)
        first, second = others[1:]
        assert first.get_fillstyle() != second.get_fillstyle()


def test_names_are_ranked_by_recall_and_say_only_what_differs():
    figure = learning.draw(CURVES)
    assert legend_texts(figure) == ["RNN\nseed 1", "LSTM\nseed 1", "Transformer\nseed 1", "LSTM\nseed 2"]
    assert figure.legends[0].get_title().get_text() == "distance 8, rate\n0.003"
    assert legend_texts(learning.draw(CURVES[:2])) == ["RNN", "LSTM"]


@pytest.mark.parametrize("width", [672, 560, 318])
@pytest.mark.parametrize("alike", [True, False])
def test_the_names_stand_inside_the_picture_and_beside_the_charts(width, alike):
    last = CURVES[-1] if alike else curve("transformer", 90, 40, distance=32, seed=9999, rate=0.001)
    figure = learning.draw([*CURVES[:3], last, curve("gru", 5, 9), curve("gru", 5, 9, seed=4)], width)
    figure.canvas.draw()
    box = figure.legends[0].get_window_extent()
    assert box.x0 >= 0
    assert box.y0 >= -1
    assert box.x1 <= figure.bbox.x1
    for axes in figure.axes:
        assert not box.overlaps(axes.get_window_extent())
    assert figure.axes[0].get_window_extent().width > 200
    assert figure.axes[0].xaxis.label.get_window_extent().y0 > (box.y1 if width < 520 else 0)


@pytest.mark.parametrize(("steps", "end"), [(0, 400), (395, 400), (400, 400), (405, 800), (2000, 2000)])
def test_the_axis_ends_with_a_full_leg(steps, end):
    assert learning.draw([curve("gru", steps, 50)]).axes[0].get_xlim() == (0, end)


def test_the_table_holds_the_numbers_drawn():
    answer = learning.render(CURVES, 672)
    assert answer["rows"]["head"][:3] == ["step", "RNN, distance 8, seed 1, rate 0.003: loss",
                                          "RNN, distance 8, seed 1, rate 0.003: recall"]  # fmt: skip
    body = answer["rows"]["body"]
    assert [row[0] for row in body] == list(range(0, 401, 5))
    for i, run in enumerate(CURVES):
        cells = [row[1 + 2 * i : 3 + 2 * i] for row in body]
        drawn = [[record["loss"], record["recall"]] for record in run["records"]]
        assert cells == drawn + [[None, None]] * (len(body) - len(drawn))


def test_the_words_say_how_far_each_came():
    alt = learning.render(CURVES, 672)["alt"]
    each = {text.split(":")[0].strip(): text for text in re.findall(r"\w+, distance[^:]*:[^:]*(?=\. |\.$)", alt)}
    assert list(each) == [f"{name}, distance 8, seed {seed}, rate 0.003"
                          for name, seed in (("RNN", 1), ("LSTM", 1), ("LSTM", 2), ("Transformer", 1))]  # fmt: skip
    *_, stuck, learned = each.values()
    assert re.findall(r"[\d.]+", stuck.split(":")[1]) == ["150", "2.3", "10", "90"] and "not" in stuck
    # 0.1 + 0.9 s >= 0.9 from s = 8/9 on, 20 log 8 = 41.6 steps after half
    assert learned.endswith("90 % first reached at step 85")


def test_what_is_said_of_one_run():
    text = learning_words.said(curve("gru", 120, 40)["records"], 400)
    # step, of; loss, recall, seconds; the share that counts as learned, at step, after seconds
    assert re.findall(r"[\d.]*\d", text) == ["120", "400", "0.041", "98", "1.2", "90", "85", "0.8"]
    assert "first" not in learning_words.said(curve("gru", 50, 400)["records"], 400)
