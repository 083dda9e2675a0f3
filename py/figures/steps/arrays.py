"""Any array of the `steps` chart as a table: what its cells show as colours, in numbers."""

from figures.steps.draw import TITLES, grid
from figures.steps.layout import NUMBERS

NAMES = tuple(name for name in TITLES if name not in NUMBERS)  # the others stand in the chart's own table


def table(found: dict, labels: list, choice: dict, name: str) -> dict:
    """{"said", "rows"} of one array of the trace `found` (figures.steps.measure), in the rows of the picture.

    Row headings are the T pieces for keys and values, heads for what all fetched, else channels. ValueError for a name
    that is not among NAMES.
    """
    if name not in NAMES:
        raise ValueError(f"an array must be one of {', '.join(NAMES)}, got {name!r}")
    values = grid(found, name)
    across = values.shape[1]
    headings = row_headings(name, labels, len(values), across)
    corner = {"keys": "piece", "values": "piece", "joined": "head"}.get(name, "channels")
    head = [corner, *[str(channel + 1) for channel in range(across)]]
    body = [[heading, *row] for heading, row in zip(headings, values.astype(float).tolist(), strict=True)]
    shape = " × ".join(str(n) for n in found[name].shape)
    where = f"layer {choice['layer'] + 1}, head {choice['head'] + 1}"
    said = f"{TITLES[name]}: {shape}. “{labels[choice['asking']]}” asks in {where}; {columns(name)}"
    return {"said": said, "rows": {"head": head, "body": body}}


def row_headings(name: str, labels: list, rows: int, across: int) -> list:
    """What each row is: a piece, a head, or which channels."""
    if name in ("keys", "values"):
        return list(labels)
    if name == "joined":
        return [f"head {row + 1}" for row in range(rows)]
    return [f"{row * across + 1} to {(row + 1) * across}" for row in range(rows)]


def columns(name: str) -> str:
    """What the columns are, in words."""
    if name in ("word", "position", "input", "mixed"):
        return "its channels stand in rows of 32, one after the other."
    return "the columns are the 32 channels of a head."
