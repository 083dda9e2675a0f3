"""What the page has to say: one message for each subject, in the figure it is about.

What concerns the whole page (its address, the lab, offline use) stands in the live region at the foot of the window.
"""

from page.dom import document, find, listen, make

FORM_OF = {"loss": "training", "sentence": "attention", "retention-distance": "retention"}  # where not of one name
shown = {}


def say(subject, text, kind="note", action=None, again=None, figure=None):
    """Show `text` about `subject`, in place of what was said of it before.

    `kind` is "note" or "error". `action` labels a button that calls `again` (a function without arguments). It stands
    in the figure that the subject names, or in `figure`.
    """
    clear(subject)
    message = make("div", None, {"class": "message " + kind, "data-subject": subject, "id": "message-" + subject})
    message.append(make("p", text))
    if again is not None:
        button = make("button", action or "Try again", {"type": "button"})
        listen(button, "click", lambda event: retry(subject, again))
        message.append(button)
    close = make("button", "Close", {"type": "button", "class": "quiet"})
    listen(close, "click", lambda event: clear(subject))
    message.append(close)
    place_of(figure or subject).append(message)
    shown[subject] = message


def place_of(subject):
    """The live region at the end of the controls of this figure or form; the page's own for everything else."""
    place = document.querySelector("form#" + FORM_OF.get(subject, subject) + " .figure-messages")
    if place is not None:
        return place
    figure = document.querySelector('figure[data-figure="' + subject + '"]')
    if figure is None:
        return find("#messages")
    place = figure.querySelector(".figure-messages")
    if place is None:  # a figure without a form
        place = make("div", None, {"class": "figure-messages", "role": "status"})
        find(".picture", figure).after(place)
    return place


def retry(subject, again):
    clear(subject)
    again()


def clear(subject):
    """Take back what was said of `subject`, if anything."""
    message = shown.pop(subject, None)
    if message is not None:
        message.remove()


def clear_note(subject):
    """Take back what was said of a choice, once that has changed; an error stays until something succeeds."""
    if subject in shown and shown[subject].classList.contains("note"):
        clear(subject)
