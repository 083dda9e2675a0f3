"""Part 1: the selector, the sliders, and the numbers of the retention chart."""

import pytest
from playwright.sync_api import expect

NAMES = {"rnn": 1, "lstm": 2, "gru": 3, "transformer": 4}


def test_the_table_holds_every_distance_and_the_picture_says_measured(lesson):
    head, rows = lesson.table("retention")
    assert head == ["distance k", "RNN", "LSTM", "GRU", "Transformer"]
    assert [row[0] for row in rows] == list(range(61))
    assert rows[0][1:] == [1, 1, 1, 1]
    assert lesson.figure("retention").locator(".origin").get_attribute("data-origin") == "measured"


def test_the_browser_measures_what_cpython_measures(lesson):
    from figures.retention.curves import retention_curves

    _, rows = lesson.table("retention")
    curves = retention_curves(distance=60, spectral_radius=1.0, forget_bias=1.0, window=0, seed=1)
    for name, column in NAMES.items():
        assert [row[column] for row in rows] == pytest.approx(curves[name].tolist(), rel=1e-6)


@pytest.mark.parametrize(
    ("slider", "value", "moved"),
    [("spectral_radius", 0.5, {"rnn"}), ("forget_bias", 3, {"lstm", "gru"}), ("window", 10, {"transformer"}),
     ("input_scale", 0.1, set(NAMES))],
)  # fmt: skip
def test_a_slider_moves_its_own_curves_only(lesson, slider, value, moved):
    _, before = lesson.table("retention")
    lesson.set_control("retention", slider, value)
    _, after = lesson.table("retention")
    changed = {name for name, i in NAMES.items() if [row[i] for row in before] != [row[i] for row in after]}
    assert changed == moved
    expect(lesson.page.locator(f'form#retention output[data-of="{slider}"]')).to_have_text(str(value))


def test_beyond_its_window_a_transformer_gets_exactly_nothing(lesson):
    lesson.set_control("retention", "window", 10)
    _, rows = lesson.table("retention")
    assert all(row[4] > 0 for row in rows[:10])
    assert all(row[4] == 0 for row in rows[10:])


def test_distance_and_seed_move_everything(lesson):
    _, before = lesson.table("retention")
    lesson.set_control("retention", "seed", 7)
    _, other = lesson.table("retention")
    assert all(before[40][i] != other[40][i] for i in NAMES.values())
    lesson.set_control("retention", "distance", 200)
    _, rows = lesson.table("retention")
    assert rows[-1][0] == 200
    lesson.set_control("retention", "distance", 1)
    _, rows = lesson.table("retention")
    assert [row[0] for row in rows] == [0, 1]


def test_the_same_seed_gives_the_same_numbers(lesson):
    _, before = lesson.table("retention")
    lesson.set_control("retention", "seed", 5)
    lesson.set_control("retention", "seed", 1)
    assert lesson.table("retention")[1] == before


def test_the_chosen_architecture_has_its_card_and_the_front_line(lesson):
    for name in ("lstm", "gru", "transformer", "rnn"):
        before = lesson.redraws("retention")
        lesson.page.locator(f'input[name="architecture"][value="{name}"]').check()
        lesson.wait_for_redraw(before, "retention")
        card = lesson.page.locator("#architecture-card")
        expect(card).to_have_attribute("data-architecture", name)
        expect(card.locator("[data-card]:visible")).to_have_count(1)
        expect(card.locator(f'[data-card="{name}"]')).to_be_visible()
        widths = lesson.figure("retention").evaluate(
            """figure => Object.fromEntries(Array.from(figure.querySelectorAll('[id^=retention-line-] path'), path =>
                [path.parentElement.id.replace('retention-line-', ''), parseFloat(path.style.strokeWidth)])
                .filter(([, width]) => width))"""
        )
        assert max(widths, key=widths.get) == name
        assert set(widths) == set(NAMES)


def test_the_linear_scale(lesson):
    before = lesson.redraws("retention")
    lesson.page.get_by_label("linear").check()
    lesson.wait_for_redraw(before, "retention")
    assert "10⁻⁸" not in lesson.figure("retention").locator(".picture").text_content()


def test_dragging_quickly_ends_at_the_last_value(lesson):
    before = lesson.redraws("retention")
    lesson.page.locator('form#retention [name="distance"]').evaluate(
        """slider => { for (let value = 10; value <= 150; value += 2) {
            slider.value = value; slider.dispatchEvent(new Event('input', {bubbles: true})) } }"""
    )
    lesson.wait_for_redraw(before, "retention")
    expect(lesson.figure("retention").locator("tbody tr")).to_have_count(151)
    assert lesson.redraws("retention")[0] - before[0] <= 4, "requests must not queue up"


def test_what_overflows_is_said_under_the_picture_and_the_rest_is_drawn(lesson):
    before = lesson.redraws("retention")
    lesson.page.locator("form#retention").evaluate(
        """form => {
            for (const [name, value, limit] of [["spectral_radius", 1e9, "max"], ["input_scale", 0, "min"]]) {
                const slider = form.elements[name];
                slider.dataset.limit = slider[limit];
                slider[limit] = value;
                slider.value = value;
            }
            form.elements.input_scale.dispatchEvent(new Event("input", {bubbles: true}));
        }"""
    )
    try:
        lesson.wait_for_redraw(before, "retention")
        caption = lesson.figure("retention").locator("figcaption .state")
        expect(caption).to_contain_text("The RNN’s gradient overflowed")
        _, rows = lesson.table("retention")
        assert rows[60][NAMES["rnn"]] == "–"
        assert all(rows[60][NAMES[name]] > 0 for name in ("lstm", "gru", "transformer"))
        expect(lesson.messages).to_have_count(0)
    finally:
        lesson.page.locator("form#retention").evaluate(
            """form => { form.elements.spectral_radius.max = form.elements.spectral_radius.dataset.limit;
                form.elements.input_scale.min = form.elements.input_scale.dataset.limit }"""
        )
