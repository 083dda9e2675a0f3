"""The small GPTs of Part 3: fetched when a figure first needs them, with progress in bytes."""

import js
from page import channel, lab, offline
from page.dom import document, find_all


async def load(names):
    """Have the models `names` in the lab and return the prepared prompts: [{"kind", "text"}].

    Raises lab.Unreachable for a file that cannot be had; to ask again fetches what is missing.
    """
    channel.hear("gpt", progress)
    show_progress("Fetching the models…", 0, 1)
    offline.model_in_use("gpt")
    base = js.URL.new("./static/models/", document.baseURI).href
    try:
        prompts = (await lab.ask("load_gpt", {"models": base, "names": names}))["prompts"]
    except Exception:
        offline.model_failed("gpt")
        raise
    finally:
        for place in find_all(".gpt-loading"):
            place.hidden = True
    offline.store_model("gpt")
    return prompts


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
