"""The form that asks three models: a prompt, typed or prepared, numbers, and a button to stop."""

from page import choices, lab, messages, waiting
from page.dom import find, listen
from page.limits import out_of_limits


class Form:
    """`form#completion`: `whenever_asked(choices)` and `whenever_stopped()` are called for its two buttons."""

    def __init__(self, whenever_asked, whenever_stopped):
        self.whenever_asked = whenever_asked
        self.form = find("form#completion")
        self.prompt = find('[name="prompt"]', self.form)
        self.prepared = find("#completion-prepared")
        self.stop_button = find('[data-action="stop"]', self.form)
        listen(self.form, "submit", self.submitted)
        listen(self.form, "input", lambda event: self.changed())
        listen(self.prompt, "keydown", self.key)
        listen(self.prepared, "change", lambda event: self.prepare())
        listen(self.stop_button, "click", lambda event: whenever_stopped())

    def changed(self):
        self.prompt.removeAttribute("aria-invalid")
        choices.show_values("completion")
        choices.remember()
        messages.clear_note("completion")

    def prepare(self):
        """Take over a prepared prompt."""
        self.prompt.value = self.prepared.value
        self.changed()

    def key(self, event):
        if event.key == "Enter" and not event.shiftKey and not event.isComposing:
            event.preventDefault()
            self.form.requestSubmit()

    def submitted(self, event):
        event.preventDefault()
        self.ask()

    def ask(self):
        wrong = out_of_limits(self.form)
        if not lab.is_ready():
            waiting.note("completion", self.ask)
        elif wrong:
            messages.say("completion", wrong + " The last answers stay.")
        else:
            self.whenever_asked(choices.read("completion"))

    def refused(self, reason):
        """The prompt that was asked cannot be answered."""
        self.prompt.setAttribute("aria-invalid", "true")
        messages.say("completion", reason + " The last answers stay.")
