"""What the form of the attention figure says, and what is said under it."""

from page import choices
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
