"""Pictures with a column for each step: which step a reader points at, and which key moves to which."""

from page.dom import listen

KEYS = {"ArrowRight": 1, "ArrowDown": 1, "ArrowLeft": -1, "ArrowUp": -1, "Home": -1000, "End": 1000}


def step_at(event):
    """The step, from 1, whose column is nearest to the pointer; None outside a picture."""
    svg = event.target.closest(".picture svg")
    if svg is None:
        return None
    box = svg.getBoundingClientRect()
    x = (event.clientX - box.left) * float(svg.getAttribute("width")) / box.width
    left, column = [float(svg.style.getPropertyValue(name).strip()[:-2]) for name in ("--left", "--column")]
    return max(1, min(int((x - left) // column) + 1, int(svg.style.getPropertyValue("--columns"))))


def listen_to_keys(place, move):
    """Call `move(steps)` when an arrow key, Home or End is pressed inside `place`, without Alt or Ctrl."""

    def pressed(event):
        if event.key in KEYS and not (event.altKey or event.ctrlKey or event.metaKey):
            event.preventDefault()
            move(KEYS[event.key])

    listen(place, "keydown", pressed)
