"""Each figure's own Python, shown on request: the very files that run."""

import js
from page.dom import find, find_all, listen, run


def start():
    for details in find_all("details.source"):
        listen(details, "toggle", lambda event: run(show(event.target)))


async def show(details):
    """Fetch the files named in data-files once and show them as text."""
    place = find("code", details)
    if not details.open or place.textContent:
        return
    texts = []
    for name in details.dataset.files.split():
        response = await js.fetch("./" + name)
        text = await response.text() if response.ok else "the server answered " + str(response.status)
        texts.append("# " + name + "\n" + text)
    place.textContent = "\n\n".join(texts)
