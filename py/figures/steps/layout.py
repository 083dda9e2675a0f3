"""Where the panels of the `steps` chart lie, in CSS pixels: side by side where there is room, else stacked."""

NUMBERS = ("products", "scores", "weights")  # columns of numbers; all other panels are images
NARROW = 600
ROW, TITLE, GAP = 18, 20, 14
CHANNELS, LINES = 32, 12  # a vector of 384 channels lies as 12 lines of 32


def layout(width: float, count: int, longest: int) -> dict:
    """{"width", "height", "panels": {name: place}, "labels": [left of each column of labels], "rows": {left: top},
    "sum": (x, y) of the sum of the weights}."""
    return (narrow if width < NARROW else wide)(width, count, min(longest, 12))


def panel(left: float, top: float, across: int, down: int, wide: float, high: float) -> dict:
    return {"left": left, "top": top, "across": across, "down": down, "wide": wide, "high": high,
            "width": across * wide, "height": down * high}  # fmt: skip


def wide(width: float, count: int, longest: int) -> dict:
    """Three rows: the vectors that come in, the table of pieces, what goes out."""
    cell = (width - 2 * GAP) / 3 / CHANNELS
    step = CHANNELS * cell + GAP
    panels = {
        name: panel(i * step, TITLE, CHANNELS, LINES, cell, 6) for i, name in enumerate(("word", "position", "input"))
    }
    top = TITLE + LINES * 6 + GAP + TITLE
    label = 8 + 7 * longest
    number = 50
    cell = (width - label - 3 * number - 2 * GAP) / 2 / CHANNELS
    left = label
    panels["query"] = panel(left, top, CHANNELS, 1, cell, ROW)
    top += ROW + 6 + TITLE
    panels["keys"] = panel(left, top, CHANNELS, count, cell, ROW)
    left += CHANNELS * cell + GAP / 2
    for name in NUMBERS:
        panels[name] = panel(left, top, 1, count, number, ROW)
        left += number
    left += GAP
    cell = (width - left - 1) / CHANNELS
    panels["values"] = panel(left, top, CHANNELS, count, cell, ROW)
    bottom = top + count * ROW
    panels["fetched"] = panel(left, bottom + TITLE + 4, CHANNELS, 1, cell, ROW)
    where = panels["weights"]
    total = where["left"] + where["width"] - 4, bottom + 11
    bottom += TITLE + 4 + ROW + GAP + TITLE
    cell = (width - GAP) / 2 / CHANNELS
    panels["joined"] = panel(0, bottom, CHANNELS, LINES, cell, 7)
    panels["mixed"] = panel(width / 2 + GAP / 2, bottom, CHANNELS, LINES, cell, 7)
    return {"width": width, "height": bottom + LINES * 7 + 3, "panels": panels, "labels": [0], "rows": {0: top},
            "sum": total}  # fmt: skip


def narrow(width: float, count: int, longest: int) -> dict:
    """Stacked; the table of pieces in two halves, keys with products and scores, then weights with values."""
    panels, top = {}, 0
    cell = (width - 2) / CHANNELS
    for name in ("word", "position", "input"):
        panels[name] = panel(0, top + TITLE, CHANNELS, LINES, cell, 6)
        top += TITLE + LINES * 6 + GAP
    label = 6 + 7 * longest
    room = (width - label - 2 * 52 - 4) / CHANNELS
    panels["query"] = panel(label, top + TITLE, CHANNELS, 1, room, ROW)
    top += 2 * TITLE + ROW + 6
    first = top
    panels["keys"] = panel(label, top, CHANNELS, count, room, ROW)
    panels["products"] = panel(label + CHANNELS * room + 4, top, 1, count, 52, ROW)
    panels["scores"] = panel(label + CHANNELS * room + 56, top, 1, count, 52, ROW)
    top += count * ROW + GAP + TITLE
    room = (width - label - 58) / CHANNELS
    panels["weights"] = panel(label, top, 1, count, 52, ROW)
    panels["values"] = panel(label + 57, top, CHANNELS, count, room, ROW)
    second = top
    top += count * ROW
    total = label + 48, top + 11
    panels["fetched"] = panel(label + 57, top + TITLE + 4, CHANNELS, 1, room, ROW)
    top += TITLE + 4 + ROW + GAP
    for name in ("joined", "mixed"):
        panels[name] = panel(0, top + TITLE, CHANNELS, LINES, cell, 6)
        top += TITLE + LINES * 6 + GAP
    # two columns of labels: a hundredth of a pixel keeps them apart as keys
    return {"width": width, "height": top, "panels": panels, "labels": [0, 0.01], "rows": {0: first, 0.01: second},
            "sum": total}  # fmt: skip
