"""The small GPTs of Part 3: fetched when a figure first needs them, once for all figures, with progress in bytes."""

import asyncio

from page import channel, lab, lab_start, offline
from page.dom import find_all, models_address

here = set()  # the models that the present lab holds; with any of them, the vocabulary
fetching = {"now": False}


def start():
    """A new lab holds no models."""
    lab_start.whenever_ready(here.clear)


def has(names):
    return bool(here) and here.issuperset(names)


async def load(names):
    """Have the models `names` in the lab, and the vocabulary; who asks while others are fetched waits for those.

    Raises lab.Unreachable for a file that cannot be had; to ask again fetches what is missing.
    """
    while fetching["now"]:
        await asyncio.sleep(0.05)
    if has(names):
        return
    fetching["now"] = True
    channel.hear("gpt", progress)
    show_progress("Fetching the models…", 0, 1)
    offline.model_in_use("gpt")
    try:
        await lab.ask("load_gpt", {"models": models_address(), "names": names})
    except Exception:
        offline.model_failed("gpt")
        raise  # the figure that asked says what failed
    finally:
        fetching["now"] = False
        for place in find_all(".gpt-loading"):
            place.hidden = True
    here.update(names or ["vocabulary"])
    offline.store_model("gpt")


def progress(record):
    done, total = record["done"], record["total"]
    show_progress(f"Fetching the models: {done / 1e6:.1f} of {total / 1e6:.1f} MB", done, total)


def show_progress(text, done, total):
    for place in find_all(".gpt-loading"):
        place.hidden = False
        place.querySelector("label span").textContent = text
        bar = place.querySelector("progress")
        bar.max = total
        bar.value = done
