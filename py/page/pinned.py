"""On a phone a picture stays in sight while its controls are used: pinned under the page's bar, and smaller if need be.

The picture keeps its room in the page (it is sticky, and scaled by a transform), so nothing moves when this begins.
"""

from page.dom import document, listen, root, window

MOST, LEAST = 0.45, 0.2  # of the window's height
BAR = 3.2  # rem: what static/page.css leaves for the bar
PICTURE = ":scope > .picture, :scope > form > .picture"
now = {"figure": None, "name": None, "place": None, "limit": None}


def start():
    listen(document, "pointerdown", used)
    listen(document, "focusin", used)
    listen(window, "scroll", lambda event: fit())
    listen(window, "resize", lambda event: release())


def used(event):
    """What is touched or focused: a figure's control pins its picture, anything outside that figure lets it go."""
    figure = event.target.closest("figure[data-figure]")
    name = None if figure is None else figure.dataset.figure
    if name == now["name"]:
        return
    release()
    narrow = window.matchMedia("(max-width: 42rem)").matches
    if narrow and figure is not None and event.target.closest(".controls") is not None:
        pin(figure, name, event.target)


def pin(figure, name, control):
    """Pin the picture, unless there is too little room for it above the control that is used."""
    picture = figure.querySelector(PICTURE)
    if picture is None:
        return
    bar = bar_height()
    top, beneath = picture.getBoundingClientRect().top, control.getBoundingClientRect().top
    limit = MOST * window.innerHeight
    if top < bar:
        limit = min(limit, beneath - bar - 8)
    if limit < LEAST * window.innerHeight:
        return
    now.update({"figure": figure, "name": name, "limit": limit})
    now["place"] = top - figure.getBoundingClientRect().top
    fit()
    figure.classList.add("pinned")


def fit():
    """Its own size while it is in its place; small enough once it is held under the bar."""
    figure = now["figure"]
    if figure is None:
        return
    height = figure.querySelector(PICTURE).offsetHeight
    held = figure.getBoundingClientRect().top + now["place"] < bar_height()
    shown = min(height, now["limit"]) if held else height
    figure.style.setProperty("--pin-height", str(shown) + "px")
    figure.style.setProperty("--pin-scale", str(shown / max(height, 1)))


def release():
    if now["figure"] is not None:
        now["figure"].classList.remove("pinned")
    now.update({"figure": None, "name": None})


def bar_height():
    return BAR * float(window.getComputedStyle(root).fontSize[:-2])
