"""Pre-train one yourself: started, paused, fine-tuned, reset; the loss falls, the samples come, the curve stays."""

import numpy as np
import pytest
from playwright.sync_api import expect

from tests.browser.training_page import Training


class Pretraining(Training):
    """The section as a reader uses it."""

    name, chart = "pretraining", "pretraining"

    def rows(self):
        head, rows = self.lesson.table("pretraining")
        return [dict(zip(head, row, strict=True)) for row in rows]

    def samples(self):
        return self.page.locator("#pretraining-samples li")


@pytest.fixture
def training(lesson):
    section = Pretraining(lesson)
    yield section
    if section.button.get_attribute("data-action") == "pause":
        section.press("Pause")
    section.wait_for_end()
    section.reset()


def test_the_recorded_run_stands_until_the_reader_starts(cold):
    section = Pretraining(cold)
    expect(section.figure).to_have_attribute("data-state", "prerendered")
    assert section.figure.locator(".origin").get_attribute("data-origin") == "recorded"
    assert section.samples().count() > 14
    assert section.rows()[-1]["step"] == 1200


def test_it_learns_the_frequent_words_pauses_and_goes_on_to_answers(training):
    from figures.pretraining import measure as pretraining
    from figures.pretraining import town

    training.press("Start")
    expect(training.samples()).to_have_count(4)  # steps 0, 10, 20 and 50
    training.lesson.set_control("retention", "distance", 62)  # another chart answers meanwhile
    training.pause_soon()
    training.wait_for_pause()
    rows = training.rows()
    loss = next(name for name in rows[0] if "new text" in name)
    assert rows[0][loss] > 6
    assert rows[-1][loss] < 4.5
    for _ in town.reading():
        pass
    native = filter(None, pretraining.training(np.random.default_rng(1), town.ready[0], {"now": "pretraining"}))
    expected = [record["text"] for _, record in zip(range(3), native, strict=False)]
    assert [row[loss] for row in rows[:3]] == pytest.approx(expected, rel=1e-6)
    training.press("Fine-tune")
    expect(training.samples().first).to_contain_text("fine-tuning")
    training.pause_soon()
    training.wait_for_pause()
    after = training.rows()
    assert after[: len(rows)] == rows
    assert {row["stage"] for row in after[len(rows) :]} == {"fine-tuning"}
    expect(training.samples().first.locator(".prompt")).to_be_visible()


def test_another_seed_leaves_the_first_curve_for_comparison_and_reset_forgets(training):
    training.start_and_pause()
    training.choose(seed=2)
    expect(training.status).to_contain_text("curves so far")
    training.start_and_pause()
    assert {row["seed"] for row in training.rows()} == {1, 2}
    training.reset()
    assert [row["step"] for row in training.rows()] == [0]
    expect(training.samples()).to_have_count(1)


def test_on_a_phone_nothing_scrolls_sideways(phone):
    section = Pretraining(phone)
    section.start_and_pause()
    assert section.page.evaluate("document.documentElement.scrollWidth") <= 360
    box = section.figure.locator(".picture svg").bounding_box()
    assert box["x"] + box["width"] <= 360
