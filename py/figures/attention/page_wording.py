"""Attention in words and figures for the eye and the ear. Plain Python: recorded.py uses it too."""


def short(weight):
    """Two decimals, the way the eye takes them in: .68, 1.0, and <.01 for what is not quite nothing."""
    if 0 < weight < 0.005:
        return "<.01"
    text = f"{weight:.2f}"
    return text[1:] if text.startswith("0.") else "1.0"


def said(record, index, shown, direction="asks"):
    """The piece's three strongest links in a sentence that a screen reader can read.

    `record` holds "pieces" and "weights" (T, T), `shown` the indices that are on the page; `direction` is "asks" for
    whom the piece looks at, "asked" for who looks at it.
    """
    pieces = record["pieces"]
    own = named(pieces, index)
    if direction == "asked":
        column = [row[index] for row in record["weights"]]
        strongest = sorted(shown, key=lambda i: -column[i])[:3]
        links = ", ".join([f"{column[i]:.2f} from {named(pieces, i)}" for i in strongest])
        return f"{own} gets {links}."
    row = record["weights"][index]
    strongest = sorted(shown, key=lambda i: -row[i])[:3]
    links = ", ".join([f"{row[i]:.2f} to {named(pieces, i)}" for i in strongest])
    hidden = sum([row[i] for i in range(len(row)) if i not in shown])
    if hidden > 0.5:  # else the words look dead, and nobody says why
        return f"{own} gives {hidden:.2f} to [CLS] and [SEP], which are hidden here; of the words, {links}."
    rest = f" [CLS] and [SEP], hidden here, take {hidden:.2f}." if len(shown) < len(row) else ""
    return f"{own} gives {links}.{rest}"


def named(pieces, index):
    """The piece in quotation marks; one that stands there twice with its place, [CLS] being 0."""
    text = "“" + pieces[index] + "”"
    return text if pieces.count(pieces[index]) == 1 else text + f" (piece {index})"
