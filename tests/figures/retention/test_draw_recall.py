"""The recall chart's artists hold what was counted; the table holds what is drawn."""

from pathlib import Path

import numpy as np
import pytest
from figures.retention import draw_recall as recall
from lab import style

ROOT = Path(__file__).parents[3]
FOUND = {
    "rnn": {"distances": [1, 4, 32, 64], "shares": np.array([[1, 1, 0.9, 0.2], [1, 1, 0.8, 0.1], [1, 1, 1, 0.3]]),
            "low": [0.98, 0.97, 0.85, 0.15], "high": [1, 1, 0.94, 0.26]},
    "transformer": {"distances": [1, 4, 32], "shares": np.array([[1, 1, 1], [1, 1, 1], [1, 0.5, 1.0]]),
                    "low": [0.98, 0.98, 0.98], "high": [1, 1, 1]},
}  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def look():
    style.use(ROOT / style.FONT_FILE)


def drawn(scale="log", width=680, trained=True, longest=64):
    return recall.draw(FOUND, "rnn", scale, width, longest, trained).axes[0]


def lines_of(axes, prefix):
    return {
        line.get_gid().removeprefix(prefix): line for line in axes.lines if (line.get_gid() or "").startswith(prefix)
    }


def test_medians_single_networks_and_intervals_are_the_counted_ones():
    axes = drawn()
    medians = lines_of(axes, "line-")
    assert medians["rnn"].get_ydata() == pytest.approx([1, 1, 0.9, 0.2])
    assert list(medians["rnn"].get_xdata()) == [1, 4, 32, 64]
    assert medians["transformer"].get_ydata() == pytest.approx([1, 1, 1])
    single = lines_of(axes, "one-rnn-")
    assert [list(single[str(i)].get_ydata()) for i in range(3)] == FOUND["rnn"]["shares"].tolist()
    (bars,) = [c for c in axes.collections if c.get_gid() == "interval-rnn"]
    ends = [[list(point) for point in path.vertices] for path in bars.get_paths()]
    assert ends[3] == [[64, 0.15], [64, 0.26]]


def test_chance_is_marked_and_the_training_range_only_for_trained_networks():
    def gids(axes):
        return {artist.get_gid() for artist in [*axes.lines, *axes.patches]}

    assert {"chance", "trained"} <= gids(drawn())
    assert "trained" not in gids(drawn(trained=False))
    (chance,) = [line for line in drawn().lines if line.get_gid() == "chance"]
    assert list(chance.get_ydata()) == [0.125, 0.125]
    (span,) = [patch for patch in drawn().patches if patch.get_gid() == "trained"]
    assert span.get_x() + span.get_width() == 32
    assert any(text.get_text() == "trained on 1 to 32" for text in drawn().texts)


def test_lines_that_recall_everything_are_drawn_side_by_side_and_no_others():
    axes = recall.draw(
        {name: FOUND["transformer"] for name in ("rnn", "lstm", "gru")} | {"transformer": FOUND["rnn"]},
        "rnn", "log", 680, 64, True,
    ).axes[0]  # fmt: skip
    heights = {
        name: line.get_transform().transform((4, line.get_ydata()[1]))[1]
        for name, line in lines_of(axes, "line-").items()
    }
    assert heights["rnn"] - heights["lstm"] == pytest.approx(recall.SIDE_BY_SIDE)
    assert heights["lstm"] - heights["gru"] == pytest.approx(recall.SIDE_BY_SIDE)
    assert heights["transformer"] == heights["rnn"]


@pytest.mark.parametrize("scale", ["log", "linear"])
def test_the_axis_of_distances_ends_at_the_longest(scale):
    axes = drawn(scale)
    assert axes.get_xscale() == scale
    assert axes.get_xlim()[1] == 64
    assert drawn("log", longest=1).get_xscale() == "linear"


def test_the_table_has_medians_first_then_intervals_and_extremes_and_none_where_nothing_is_counted():
    answer = recall.render(FOUND, "rnn", "log", 680, 64, True, 7000)
    head, body = answer["rows"]["head"], answer["rows"]["body"]
    assert head[:3] == ["distance k", "RNN", "Transformer"]
    assert body[2][:3] == [32, 0.9, 1.0]
    assert body[3][:3] == [64, 0.2, None]
    at = head.index("RNN, 95 % from")
    assert body[3][at : at + 4] == [0.15, 0.26, 0.1, 0.3]
    assert "7,000 sequences" in answer["alt"]
    assert "RNN 20 % at distance 64" in answer["alt"]


def test_the_reading_line_finds_each_row_and_says_its_values():
    reading = recall.render(FOUND, "rnn", "log", 680, 64, True, 7000)["reading"]
    assert reading["said"][2] == "Distance 32: RNN 90.0 %, Transformer 100.0 %"
    assert reading["said"][3] == "Distance 64: RNN 20.0 %"
    steps = np.diff(reading["xs"])
    assert reading["xs"][0] == 0
    assert steps[1] == pytest.approx(3 * steps[2], rel=0.01), "4 to 32 is three doublings, 32 to 64 is one"
