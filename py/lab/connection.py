"""What the functions of the border share: the way back to the page, and what was fetched for one reader."""

import json

sessions = {}  # name -> session, each with the files that it has so far
connected = {"fetch": None, "post": None}


def connect(fetch, post):
    """Let sessions have their files by `fetch` (as lab.download's), and let `tell` reach the page by `post(text)`."""
    connected["fetch"], connected["post"] = fetch, post


def tell(what, **record):
    """Send a record about `what` to the page while a function is still at work.

    Letters travel as they are: MicroPython's JSON makes two broken ones of an escaped emoji.
    """
    connected["post"](json.dumps({"what": what, **record}, allow_nan=False, ensure_ascii=False))


def session(name, kind, models):
    """The session `name`, made as `kind(fetch)` the first time: its files lie below the address `models`."""
    if name not in sessions:
        sessions[name] = kind(lambda file, *more: connected["fetch"](f"{models}{name}/{file}", *more))
    return sessions[name]
