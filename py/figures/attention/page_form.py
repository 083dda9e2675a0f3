"""What the form of the attention figure says, and what is said of it."""

from page import choices, lab, messages
from page.dom import find


def asked_for():
    wanted = choices.read("attention")
    return dict((name, wanted[name]) for name in ("sentence", "layer", "head", "mask"))


def view():
    """What of a sentence is to be shown: whether [CLS] and [SEP] are, and the direction."""
    wanted = choices.read("attention")
    return wanted["special"], wanted["direction"]


def note_unknown(unknown):
    note = find("#attention-note")
    note.hidden = not unknown
    note.textContent = "Not in this model’s vocabulary, so it reads [UNK] instead: " + " ".join(unknown)


class Refusal:
    """The sentence in the form that could not be read, and the message about it; `again` is what a button offers."""

    def __init__(self, form, again):
        self.control, self.again = find('[name="sentence"]', form), again
        self.sentence = None

    def say(self, problem, sentence):
        """Say what is wrong; what was typed and the last picture stay."""
        if isinstance(problem, lab.Refused):
            self.sentence = sentence
            self.control.setAttribute("aria-invalid", "true")
            messages.say("sentence", str(problem) + " The last picture stays.")
        else:
            text = str(problem) + " The last picture stays, and everything else works."
            messages.say("sentence", text, "error", "Try again", self.again)

    def take_back(self):
        """The sentence in the form is one that can be read."""
        self.sentence = None
        messages.clear("sentence")
        self.control.removeAttribute("aria-invalid")
