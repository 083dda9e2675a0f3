"""The section `Train It Yourself` as a reader uses it, for the tests."""

from playwright.sync_api import expect


class Training:
    """The section as a reader uses it."""

    name, chart = "training", "loss"

    def __init__(self, lesson):
        self.lesson, self.page = lesson, lesson.page
        self.figure = lesson.figure(self.chart)
        self.form = self.page.locator(f"form#{self.name}")
        self.button = self.form.locator("[data-action]").first
        self.status = self.page.locator(f"#{self.name}-status")
        self.progress = self.page.locator(f"#{self.name}-progress")

    def choose(self, **values):
        """Set controls, others stay."""
        self.lesson.set_controls(self.name, **values)

    def press(self, action):
        self.form.get_by_role("button", name=action, exact=True).click()

    def wait_for_end(self):
        expect(self.figure).to_have_attribute("data-state", "live")
        expect(self.button).not_to_have_attribute("data-action", "pause")

    def run(self, action="Start"):
        """Press the button and wait for the end of the leg."""
        self.press(action)
        expect(self.status).to_contain_text("steps are done")
        self.wait_for_end()

    def start_and_pause(self, action="Start", steps=r"[1-9]\d*"):
        """Press the button, and Pause as soon as a picture with some steps, or with so many, has come."""
        self.pause_soon(steps)
        self.press(action)
        self.wait_for_pause()

    def pause_soon(self, steps=r"[1-9]\d*"):
        """From now on: press Pause as soon as a picture with some steps has come."""
        pause = f"form#{self.name} [data-action=pause]"
        self.lesson.press_as_soon_as(f"#{self.name}-progress", rf"Step {steps} of", pause)

    def wait_for_pause(self):
        expect(self.status).to_contain_text("Paused at step")
        self.wait_for_end()

    def reset(self):
        self.press("Reset")
        expect(self.status).to_contain_text("forgotten")
        self.wait_for_end()

    def columns(self):
        """{heading: [(step, value), …]} of the chart's table."""
        head, rows = self.lesson.table("loss")
        steps = [row[0] for row in rows]
        return {
            name: [(step, row[i]) for step, row in zip(steps, rows, strict=True) if row[i] != "–"]
            for i, name in enumerate(head)
        }
