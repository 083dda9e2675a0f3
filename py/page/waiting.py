"""What was asked for before Python runs: its figure says at once that it waits, and follows once there is a lab."""

from page import messages
from page.dom import make, root

asked = {}  # subject -> what to call once a lab is ready
notes = {}


def note(subject, again):
    """Say in the figure of `subject` that it waits; `again()` is called once a lab is ready, the newest one only."""
    asked[subject] = again
    if subject not in notes:
        notes[subject] = make("p", words(), {"class": "figure-message"})
        messages.place_of(subject).prepend(notes[subject])


def waits(subject):
    """Whether something was asked for that has to wait."""
    return subject in asked


def words():
    """One short line, for it stands in the margin under the controls."""
    return "Python did not start; this waits." if root.getAttribute("data-lab") == "failed" else "Waiting for Python."


def tell():
    """The lab failed, or another one begins: what waits says so."""
    for line in notes.values():
        line.textContent = words()


def over():
    """A lab is ready: the notes go, and what was asked for is asked."""
    for subject in list(asked):
        notes.pop(subject).remove()
        asked.pop(subject)()
