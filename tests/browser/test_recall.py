"""The retention chart by recall and of trained networks: growing, stopping, reading, and what came out."""

import re

from playwright.sync_api import expect


def choose(lesson, **values):
    """Set several controls of the form, the others to their defaults, and wait for the last picture."""
    before = lesson.redraws("retention")
    lesson.set_controls("retention", **({"measure": "gradient", "trained": "no", "seed": 1} | values))
    lesson.wait_for_redraw(before, "retention")


def column(lesson, name):
    head, rows = lesson.table("retention")
    return {row[0]: row[head.index(name)] for row in rows}


def test_trained_networks_recall_inside_the_training_range_and_windows_do_not_beyond(lesson):
    choose(lesson, measure="recall", trained="yes", distance=64)
    for name in ("RNN", "LSTM", "GRU", "Transformer"):
        assert min(share for k, share in column(lesson, name).items() if k <= 32) > 0.9
    windowed = column(lesson, "Transformer, window 16")
    assert windowed[16] > 0.9
    assert windowed[48] < 0.3
    assert list(windowed) == [1, 2, 4, 8, 12, 16, 24, 32, 48, 64]
    assert lesson.figure("retention").locator(".origin").get_attribute("data-origin") == "measured"
    expect(lesson.page.locator("#retention-progress")).to_be_hidden()


def test_untrained_networks_guess(lesson):
    choose(lesson, measure="recall", distance=32)
    for name in ("RNN", "LSTM", "GRU", "Transformer"):
        assert 0.02 < column(lesson, name)[32] < 0.3


def test_a_new_seed_draws_new_sequences_and_the_old_one_the_same(lesson):
    choose(lesson, measure="recall", distance=8)
    before = column(lesson, "LSTM")
    choose(lesson, measure="recall", distance=8, seed=2)
    assert column(lesson, "LSTM") != before
    choose(lesson, measure="recall", distance=8)
    assert column(lesson, "LSTM") == before


def test_stopping_keeps_what_was_counted_and_going_on_finishes(lesson):
    progress = lesson.page.locator("#retention-progress")
    said = "#retention.measure=recall&retention.trained=yes&retention.distance=32&retention.seed=31"
    lesson.press_as_soon_as("#retention-progress", r"[1-9]\d* of 200", "#retention-progress button")
    lesson.page.evaluate("said => { location.hash = said }", said)
    expect(progress).to_contain_text("Stopped at")
    lesson.wait_until_live("retention")
    stopped = lesson.table("retention")[1]
    assert 0 < len(stopped) <= 8
    before = lesson.redraws("retention")
    progress.get_by_role("button", name="Go on").click()
    lesson.wait_for_redraw(before, "retention")
    expect(progress).to_be_hidden()
    whole = lesson.table("retention")[1]
    assert len(whole) == 8
    assert [row[1] for row in whole[: len(stopped) - 1]] == [row[1] for row in stopped[:-1]]


def test_other_questions_are_answered_while_it_counts(lesson):
    lesson.read("Nobody reads this one first.", 6)
    said = "#retention.measure=recall&retention.trained=yes&retention.distance=128&retention.seed=77"
    lesson.page.evaluate("said => { location.hash = said }", said)
    expect(lesson.page.locator("#retention-progress")).to_contain_text("of 300")
    lesson.read("Nobody waits for a count.", 6)
    assert lesson.figure("retention").get_attribute("data-state") == "drawing"
    lesson.page.locator("#retention-progress button").click()  # the count itself would take long
    lesson.wait_until_live("retention")
    ends = lesson.page.evaluate(
        """() => Object.fromEntries(['lab:attention', 'redraw:retention'].map(name => {
            const last = performance.getEntriesByName(name, 'measure').at(-1);
            return [name, last.startTime + last.duration];
        }))"""
    )
    assert ends["lab:attention"] < ends["redraw:retention"]


def test_a_distance_that_recall_does_not_count_is_clamped_with_a_word(lesson):
    lesson.set_control("retention", "distance", 200)
    before = lesson.redraws("retention")
    lesson.page.locator('form#retention [name="measure"][value="recall"]').check()
    lesson.wait_for_redraw(before, "retention")
    expect(lesson.page.locator('form#retention [name="distance"]')).to_have_value("128")
    expect(lesson.messages).to_have_text(re.compile("128; .*200"))
    lesson.messages.get_by_role("button", name="Close").click()
    assert lesson.table("retention")[1][-1][0] == 128


def test_trained_gradients_show_five_networks_and_their_median(lesson):
    choose(lesson, trained="yes", distance=20)
    head, rows = lesson.table("retention")
    assert len(rows) == 21
    least, most = head.index("LSTM, least of 5"), head.index("LSTM, most of 5")
    assert all(row[least] <= row[head.index("LSTM")] <= row[most] for row in rows)
    thin = lesson.figure("retention").locator("[id^='retention-one-']")
    expect(thin).to_have_count(20)
    for name in ("spectral_radius", "forget_bias", "input_scale"):
        expect(lesson.page.locator(f'form#retention [name="{name}"]')).to_be_disabled()


def test_the_curves_are_read_by_pointer_and_by_keyboard(lesson):
    figure = lesson.figure("retention")
    _, rows = lesson.table("retention")
    picture = figure.locator(".picture svg")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    lesson.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(figure.locator(".reading output")).to_contain_text("Distance 3")
    slider = figure.locator(".reading input")
    slider.focus()
    lesson.page.keyboard.press("Home")
    expect(figure.locator(".reading output")).to_have_text("Distance 0: RNN 1, LSTM 1, GRU 1, Transformer 1")
    lesson.page.keyboard.press("ArrowRight")
    expect(figure.locator(".reading output")).to_contain_text(f"Distance 1: RNN {rows[1][1]:.2g}")
    assert slider.get_attribute("aria-valuetext").startswith("Distance 1: RNN")
