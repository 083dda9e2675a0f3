"""The two ways in words, the same for page and record. Plain Python: MicroPython runs it too.

`record` holds "words", "asking" (the place of the word that asks), "weights" (from it to every word), "special" (its
weight for [CLS] and [SEP]) and "retention" (of the RNN, 0 steps back first).
"""

LITTLE = 0.05


def number(value):
    """Two decimals, and words for what rounds to nothing: 0.95, under 0.01."""
    return "under 0.01" if 0 < value < 0.005 else f"{value:.2f}"


def chain(record, index):
    """What is left after each step from the word that asks back to word `index`; nothing for a word still to come."""
    return record["retention"][: max(0, record["asking"] - index + 1)]


def said(record, index):
    """Both ways to word `index`, in a sentence or two."""
    asking, weight = record["asking"], number(record["weights"][index])
    own, other = "“" + record["words"][asking] + "”", "“" + record["words"][index] + "”"
    little = ", which is little" if record["weights"][index] < LITTLE else ""
    steps = asking - index
    if steps == 0:
        return f"{own} asks. Attention gives {weight} to the word itself{little}; the chain has no step to go."
    if steps < 0:
        return f"{other} comes after {own}: a chain has not read it yet. Attention: one step, weight {weight}{little}."
    left = number(record["retention"][steps])
    many = "1 step" if steps == 1 else f"{steps} steps"
    return (
        f"From {own} back to {other}: {many} along the chain, where retention is {left}. "
        f"By attention it is one step, with weight {weight}{little}."
    )
