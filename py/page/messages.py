"""What the page has to say: one message for each subject, in the live region at the foot of the window."""

from page.dom import find, listen, make

shown = {}


def say(subject, text, kind="note", action=None, again=None):
    """Show `text` about `subject`, in place of what was said of it before.

    `kind` is "note" or "error". `action` labels a button that calls `again` (a function without arguments).
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
    find("#messages").append(message)
    shown[subject] = message


def retry(subject, again):
    clear(subject)
    again()


def clear(subject):
    """Take back what was said of `subject`, if anything."""
    message = shown.pop(subject, None)
    if message is not None:
        message.remove()
