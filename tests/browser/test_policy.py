"""Twelve answers: choose, simulate, start, pause, reset; the policy ends at the optimum."""

import re

import pytest
from playwright.sync_api import expect


class Policy:
    """The section as a reader uses it."""

    def __init__(self, lesson):
        self.lesson, self.page = lesson, lesson.page
        self.figure = lesson.figure("policy")
        self.form = self.page.locator("form#policy")
        self.said = self.page.locator("#policy-said")
        self.status = self.page.locator("#policy-status")
        self.left = self.form.locator('[data-side="left"]')

    def act(self, action):
        self.form.locator(f'[data-action="{action}"]').click()

    def simulate(self):
        self.act("simulate")
        expect(self.status).to_contain_text("66 choices")

    def column(self, name):
        head, rows = self.lesson.table("policy")
        return [row[head.index(name)] for row in rows]

    def distance(self):
        pairs = zip(self.column("policy"), self.column("exact optimum"), strict=True)
        return max(abs(own - best) for own, best in pairs)

    def set_beta(self, value):
        self.form.locator('[name="beta"]').evaluate(
            "(control, value) => { control.value = value; control.dispatchEvent(new Event('input', {bubbles: true})) }",
            str(value),
        )

    def forget(self):
        self.act("forget")
        expect(self.status).to_contain_text("reference again")
        expect(self.figure).to_have_attribute("data-state", "live")


@pytest.fixture
def policy(lesson):
    section = Policy(lesson)
    yield section
    section.set_beta("1.0")
    section.forget()


def test_the_recorded_policy_stands_with_a_pair_to_choose_from(cold):
    section = Policy(cold)
    expect(section.left).not_to_have_text("…")
    expect(section.figure).to_have_attribute("data-state", "prerendered")
    assert section.distance() < 0.001
    assert section.column("won") != [0] * 12


def test_the_trained_policy_ends_within_a_hundredth_of_the_optimum(policy):
    policy.simulate()
    for beta in ("1.0", "0.1"):
        policy.set_beta(beta)
        policy.act("start" if beta == "1.0" else "resume")
        expect(policy.status).to_contain_text("stands still")
        expect(policy.figure).to_have_attribute("data-state", "live")
        assert policy.distance() < 0.01
    assert policy.figure.locator(".origin").get_attribute("data-origin") == "measured"
    policy.act("reset")
    expect(policy.status).to_contain_text("reference again")
    expect(policy.said).to_contain_text("Choices: 66 of 66")
    assert policy.column("policy") == pytest.approx(policy.column("reference"))


def test_when_all_pairs_are_chosen_it_says_so_and_nothing_can_be_pressed(policy):
    policy.simulate()
    expect(policy.form.locator("#policy-none")).to_be_visible()
    assert all(button.is_disabled() for button in policy.form.locator("#policy-pair button").all())
    expect(policy.figure.locator("figcaption")).to_contain_text("66 of 66 pairs")
    policy.forget()
    expect(policy.left).to_be_enabled()
    expect(policy.form.locator("#policy-none")).to_be_hidden()
    expect(policy.figure.locator("figcaption")).to_contain_text("Nothing is chosen")


def test_own_choices_are_counted_and_others_asked_for(policy):
    first = policy.left.text_content()
    policy.left.click()
    expect(policy.said).to_have_text(re.compile("Choices: 1 of 66; .*agree with 1"))
    expect(policy.left).to_be_focused()
    rewards = dict(zip(policy.column("answer"), policy.column("reward"), strict=True))
    assert rewards[first] == max(rewards.values()) > 0
    shown = policy.form.locator("#policy-pair").text_content()
    policy.form.locator('[data-side="neither"]').click()
    expect(policy.form.locator("#policy-pair")).not_to_have_text(shown)
    expect(policy.said).to_contain_text("Choices: 1 of 66")


def test_training_without_a_choice_is_refused_in_words(policy):
    policy.forget()
    policy.act("start")
    expect(policy.lesson.messages).to_contain_text("at least one")
    policy.simulate()


def test_it_pauses_goes_on_and_follows_beta_while_it_climbs(policy):
    policy.simulate()
    policy.lesson.press_as_soon_as("#policy-said", r"Step [1-9]\d*:", "form#policy [data-action=pause]")
    policy.act("start")
    expect(policy.status).to_contain_text("Paused at step")
    expect(policy.figure).to_have_attribute("data-state", "live")
    policy.act("resume")
    policy.set_beta("0.3")
    policy.lesson.set_control("retention", "distance", 61)  # another chart answers meanwhile
    expect(policy.status).to_contain_text("stands still")
    expect(policy.figure).to_have_attribute("data-state", "live")
    assert policy.distance() < 0.01


def test_a_start_is_not_taken_back_by_a_slider_that_moves_while_it_waits(policy):
    policy.simulate()
    policy.form.evaluate(
        """form => {
            const move = () => form.querySelector("[name=beta]").dispatchEvent(new Event("input", {bubbles: true}));
            move();  // the lab is busy with this picture when the others come
            form.querySelector("[data-action=start]").click();
            move();
        }"""
    )
    expect(policy.status).to_contain_text("stands still")


def test_on_a_phone_nothing_scrolls_sideways(phone):
    section = Policy(phone)
    section.simulate()
    assert section.page.evaluate("document.documentElement.scrollWidth") <= 360
    box = section.figure.locator(".picture svg").bounding_box()
    assert box["x"] + box["width"] <= 360
