"""The cells in the picture of the steps: which one lies under the pointer, and a frame around one.

A panel is where one array lies, as the lab says it, in the picture's own pixels: "left" and "top", "wide" and "high" of
a cell, and how many there are "across" and "down".
"""

from page.dom import find

MEAN = "A mean of several layers or heads has no query of its own: choose one layer and one head."
MOVES = {"ArrowRight": (0, 1), "ArrowLeft": (0, -1), "ArrowDown": (1, 0), "ArrowUp": (-1, 0)}


def cell_at(event, panels, svg):
    """(panel, row, column) under the pointer, or None between the arrays."""
    box = svg.getBoundingClientRect()
    scale = float(svg.getAttribute("width")) / box.width
    x, y = (event.clientX - box.left) * scale, (event.clientY - box.top) * scale
    for i in range(len(panels)):
        across = (x - panels[i]["left"]) / panels[i]["wide"]
        down = (y - panels[i]["top"]) / panels[i]["high"]
        if 0 <= across < panels[i]["across"] and 0 <= down < panels[i]["down"]:
            return i, int(down), int(across)
    return None


def moved(key, at, count):
    """(panel, row, column) after a key, `at` being where one was, or None before the first cell; None for other keys.

    Arrows move inside an array, Page Up and Page Down to the one before or after; the first of any goes to the start.
    Rows and columns may lie beside the array: `Steps.read` takes the nearest that there is.
    """
    if key not in MOVES and key not in ("PageDown", "PageUp"):
        return None
    if at is None:
        return 0, 0, 0
    i, row, column = at
    if key in MOVES:
        return i, row + MOVES[key][0], column + MOVES[key][1]
    return max(0, min(i + (1 if key == "PageDown" else -1), count - 1)), row, column


def frame_cell(svg, panel, row, column):
    """Put the frame around this cell, in per cent of the picture, so that it stays there in any width."""
    frame = find("#steps-frame")
    frame.hidden = False
    width, height = float(svg.getAttribute("width")), float(svg.getAttribute("height"))
    frame.style.left = f"{100 * (panel['left'] + column * panel['wide']) / width}%"
    frame.style.top = f"{100 * (panel['top'] + row * panel['high']) / height}%"
    frame.style.width = f"{100 * panel['wide'] / width}%"
    frame.style.height = f"{100 * panel['high'] / height}%"
