"""What the lab says while it is still at work: progress, and pictures that grow."""

import js
from page import answers
from page.dom import listen, now

# of this tab alone: the lab of another tab reports to its own page
NAME = "lab-" + str(int(js.Math.random() * 1e9))
heard = {"at": 0, "channel": None}
handlers = {}


def hear(what, handler):
    """Call `handler(record)` for each of the lab's records about `what`."""
    handlers[what] = handler
    if heard["channel"] is None:
        heard["channel"] = js.BroadcastChannel.new(NAME)
        listen(heard["channel"], "message", lambda event: dispatch(answers.parse(event.data)))


def dispatch(record):
    heard["at"] = now()
    if record["what"] in handlers:
        handlers[record["what"]](record)


def milliseconds_of_silence(since):
    """How long nothing has been heard, counting from `since` at the earliest."""
    return now() - max(since, heard["at"])
