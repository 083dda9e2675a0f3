"""The scaling chart, read from its artists; and what the page says of the recorded run."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from figures.scaling import draw as chart
from figures.scaling import measure as scaling
from lab import style

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "index.html").read_text()
RECORDED = json.loads((ROOT / "static/figures/scaling.json").read_text())
POWERS = {"rnn": 1, "lstm": 1.1, "gru": 1, "transformer": 2, "transformer-window": 0.9}
FACTORS = {"rnn": 15e-6, "lstm": 22e-6, "gru": 40e-6, "transformer": 1e-7, "transformer-window": 12e-6}


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def records(longest=2048, slower=1.0):
    """Exact powers of n."""
    return [
        {"architecture": name, "n": n, "seconds": slower * FACTORS[name] * n**power}
        for n in scaling.SIZES
        if n <= longest
        for name, power in POWERS.items()
    ]


def lines(figure):
    found = {line.get_gid(): line for line in figure.axes[0].lines}
    return {name: found[f"line-{name}"] for name in POWERS if f"line-{name}" in found}


@pytest.mark.parametrize("width", [672, 318])
def test_a_line_is_its_times_on_two_logarithmic_axes_and_prints_its_slope(width):
    figure = chart.draw(scaling.curves(records()), width)
    axes = figure.axes[0]
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
    for name, line in lines(figure).items():
        np.testing.assert_array_equal(line.get_xdata(), scaling.SIZES)
        np.testing.assert_allclose(line.get_ydata(), FACTORS[name] * np.array(scaling.SIZES, float) ** POWERS[name])
        assert line.get_label() == f"{chart.LABELS[name]}: slope {POWERS[name]:.2f}"
    texts = [text.get_text() for text in (axes.texts if width > 520 else figure.legends[0].get_texts())]
    assert {line.get_label() for line in lines(figure).values()} <= set(texts)


def test_the_axes_stand_still_while_the_lines_grow_and_hold_what_is_slow():
    short, whole = (chart.draw(scaling.curves(records(longest))).axes[0] for longest in (64, 2048))
    assert short.get_xlim() == whole.get_xlim() == (32, 2048)
    assert short.get_ylim() == whole.get_ylim() == (1e-4, 1)
    slow = chart.draw(scaling.curves(records(slower=30))).axes[0]
    assert slow.get_ylim() == (1e-4, 100)
    assert [text.get_text() for text in slow.get_yticklabels()] == [
        "0.1 ms",
        "1 ms",
        "10 ms",
        "0.1 s",
        "1 s",
        "10 s",
        "100 s",
    ]


def test_nothing_measured_yet_is_an_empty_chart_that_says_so():
    answer = chart.render([], 64, 672)
    assert lines(chart.draw({})) == {}
    assert "without any measurement" in answer["alt"]
    assert answer["said"] == "Not enough sizes measured yet to fit slopes."
    assert [line[1:] for line in answer["rows"]["body"]] == [[None] * 9] * 5


def test_the_guides_have_the_slopes_that_they_name():
    axes = chart.draw(scaling.curves(records())).axes[0]
    guides = {line.get_gid(): np.log(line.get_xydata()) for line in axes.lines if line.get_gid().startswith("guide")}
    steep = {gid: (points[1] - points[0])[1] / (points[1] - points[0])[0] for gid, points in guides.items()}
    assert steep == pytest.approx({"guide-1": 1, "guide-2": 2})
    assert {"slope 1", "slope 2"} <= {text.get_text() for text in axes.texts}


def test_the_table_holds_the_times_their_slope_and_that_of_the_counted_work():
    rows = chart.render(records(), 64, 672)["rows"]
    assert rows["head"][1:8] == ["32", "64", "128", "256", "512", "1,024", "2,048"]
    for line, (name, power) in zip(rows["body"], POWERS.items(), strict=True):
        assert line[1:8] == pytest.approx([FACTORS[name] * n**power for n in scaling.SIZES])
        assert line[8] == pytest.approx(power)
    work = {line[0]: line[9] for line in rows["body"]}
    assert work["RNN"] == pytest.approx(1)
    # 12 n d² + 2 n² d, fitted by hand
    sizes = np.array([512.0, 1024, 2048])
    counted = np.polyfit(np.log(sizes), np.log(12 * sizes * 64**2 + 2 * sizes**2 * 64), 1)[0]
    assert work["Transformer"] == pytest.approx(counted)


def test_the_words_say_slopes_crossings_and_speed():
    said = chart.render(records(), 64, 672)["said"]
    assert "Slopes fitted from n = 512 on: RNN 1.00, LSTM 1.10, GRU 1.00, Transformer 2.00, window of 16 0.90." in said
    # 1e-7 n² = 15e-6 n at 150, 22e-6 n^1.1 at 400, 40e-6 n at 400
    assert (
        "longer than the RNN from about n = 150 on, the GRU from about n = 400 on, the LSTM from about n = 400 on."
        in said
    )
    rate = (12 * 2048 * 64**2 + 2 * 2048**2 * 64) / (1e-7 * 2048**2) / 1e9
    assert f"{rate:.1f} thousand million multiply-adds a second, the RNN through {2 * 64**2 / 15e-6 / 1e9:.1f}." in said


def test_what_never_crosses_is_said_too():
    curves = {name: (list(scaling.SIZES), [1e-3 * n for n in scaling.SIZES]) for name in POWERS}
    curves["rnn"] = (curves["rnn"][0], [1e-9] * 7)
    curves["lstm"] = (curves["lstm"][0], [1e9] * 7)
    assert "longer than the RNN throughout, the GRU nowhere, the LSTM nowhere." in chart.said(curves, 64)


def test_the_recorded_run_says_when_where_and_on_what():
    mark = PAGE[PAGE.index("<!-- recorded:scaling-origin -->") :].split("</span>")[0]
    for each in (RECORDED["date"], RECORDED["browser"], RECORDED["machine"], f"d = {RECORDED['d']}"):
        assert each in mark
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", RECORDED["date"])
    assert len(RECORDED["records"]) == len(POWERS) * len(scaling.SIZES)


def test_the_page_holds_the_recorded_times():
    table = PAGE[PAGE.index("<!-- recorded:scaling-table -->") :].split("</table>")[0]
    shown = [float(value) for value in re.findall('data-value="([^"]+)"', table)]
    rows = chart.render(RECORDED["records"], RECORDED["d"], 672)["rows"]["body"]
    assert shown == pytest.approx([number for row in rows for number in row[1:]])


def test_what_the_article_says_of_the_recorded_run():
    curves = scaling.curves(RECORDED["records"])
    slopes = {name: scaling.slope(*curve) for name, curve in curves.items()}
    for name in ("rnn", "lstm", "gru", "transformer-window"):
        assert slopes[name] == pytest.approx(1, abs=0.1)
    assert 1.4 < slopes["transformer"] < 2
    steps = np.diff(np.log2(curves["transformer"][1]))
    assert steps[-1] > steps[-2] > steps[-3], "it bends"
    for name in ("lstm", "gru"):
        assert 500 < scaling.crossing(curves["transformer"], curves[name]) < 2048
    assert chart.rate("transformer", curves["transformer"], 64) > 5 * chart.rate("rnn", curves["rnn"], 64)


def test_what_the_article_says_of_the_slope_of_the_work():
    slope = chart.counted_slope("transformer", list(scaling.SIZES), 64)
    assert f"has slope {slope:.2f} on this stretch" in PAGE
    assert slope < chart.counted_slope("transformer", list(scaling.SIZES), 16) < 2
    # more work than the gated networks from the start
    assert all(12 * 64**2 + 2 * n * 64 > 8 * 64**2 for n in scaling.SIZES)
