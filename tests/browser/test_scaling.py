"""Part 1: the models timed in this browser: started, stopped, gone on; the rest of the page works meanwhile."""

import re

from playwright.sync_api import expect


def long_work(lesson):
    """The button beside the bar: Stop while the models are timed, Go on where they were stopped."""
    return lesson.page.locator("#scaling-progress button")


def narrowest(lesson):
    """Have the models as small as they can be, so that a run is short."""
    lesson.page.locator('form#scaling [name="d"]').evaluate(
        "slider => { slider.value = 4; slider.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    expect(lesson.page.locator('form#scaling output[data-of="d"]')).to_have_text("16")


def started(lesson):
    before = lesson.redraws("scaling")
    lesson.submit("scaling").click()
    return before


def progress(lesson):
    return lesson.page.locator("#scaling-progress progress")


def times(lesson):
    """The rows of the table without names and slopes."""
    return [row[1:8] for row in lesson.table("scaling")[1]]


def test_until_it_is_started_the_recorded_run_stands_with_its_machine(cold):
    cold.wait_until_live("tradeoffs")
    figure = cold.figure("scaling")
    assert figure.get_attribute("data-state") == "prerendered"
    expect(figure.locator(".origin")).to_have_attribute("data-origin", "recorded")
    expect(figure.locator(".origin")).to_contain_text("record_scaling.py")
    expect(cold.page.locator("#scaling-progress")).to_be_hidden()
    expect(cold.page.locator("#scaling-said")).to_contain_text("n = 512")
    assert all(seconds > 0 for row in times(cold) for seconds in row)


def test_a_run_replaces_the_recorded_times_by_the_readers(cold):
    fresh, recorded = cold, times(cold)
    assert fresh.figure("scaling").get_attribute("data-state") == "prerendered"
    narrowest(fresh)
    before = started(fresh)
    expect(fresh.figure("scaling")).to_have_attribute("data-state", "drawing")
    expect(fresh.submit("scaling")).to_be_disabled()
    expect(long_work(fresh)).to_be_visible()
    # while the models are timed, the lab answers other questions, and the picture of the run grows
    for seed in (5, 6, 1):
        fresh.set_control("retention", "seed", seed)
    assert fresh.figure("scaling").get_attribute("data-state") == "drawing"
    fresh.wait_for_redraw(before, "scaling")
    assert fresh.figure("scaling").locator(".origin").get_attribute("data-origin") == "measured"
    expect(fresh.figure("scaling").locator(".origin")).to_have_text(re.compile("Measured .* d = 16[.]"))
    expect(fresh.page.locator("#scaling-progress")).to_be_hidden()
    expect(fresh.submit("scaling")).to_be_enabled()
    measured = times(fresh)
    assert all(0 < seconds < 60 for row in measured for seconds in row)
    assert measured != recorded
    # ten times the tokens take longer, whatever the machine
    assert all(row[-1] > row[0] for row in measured)


def test_a_stopped_run_keeps_what_it_has_and_goes_on(lesson):
    fresh = lesson
    narrowest(fresh)
    fresh.press_as_soon_as("#scaling-progress", r"\b([6-9]\d|1\d\d) of 175", "#scaling-progress button")
    before = started(fresh)
    fresh.wait_for_redraw(before, "scaling")
    expect(fresh.page.locator("#scaling-progress")).to_contain_text("of 175 (")
    expect(long_work(fresh)).to_be_visible()
    kept = times(fresh)
    whole = [row.index("–") if "–" in row else 7 for row in kept]
    assert 2 <= whole[0] < 7
    assert set(whole) == {whole[0]}, "a size counts when all models have been timed"
    before = fresh.redraws("scaling")
    long_work(fresh).click()
    fresh.wait_for_redraw(before, "scaling")
    expect(fresh.page.locator("#scaling-progress")).to_be_hidden()
    assert [row[: whole[0]] for row in times(fresh)] == [row[: whole[0]] for row in kept]
    assert not [row for row in times(fresh) if "–" in row]


def test_the_page_goes_on_painting_while_models_are_timed(lesson):
    fresh = lesson
    before = started(fresh)
    frames = fresh.page.evaluate(
        """() => new Promise(done => { let frames = 0;
            const bar = document.querySelector('#scaling-progress progress');
            let least = bar.value;  // at first it may still say how far the run before came
            const frame = () => {
                least = Math.min(least, bar.value);
                ++frames && bar.value >= least + 60 ? done(frames) : requestAnimationFrame(frame);
            };
            requestAnimationFrame(frame) })"""
    )
    assert frames > 30, "60 runs were timed, and the page stood still"
    long_work(fresh).click()
    fresh.wait_for_redraw(before, "scaling")


def test_before_python_runs_the_button_says_so(hung):
    hung.figure("scaling")
    hung.submit("scaling").click()
    expect(hung.waiting("scaling")).to_contain_text("Python")
    expect(hung.figure("scaling").locator(".origin")).to_have_attribute("data-origin", "recorded")
