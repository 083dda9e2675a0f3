"""What is said of the pressed word right under the answers. Plain Python: the page and recorded.py use it."""

TITLES = {"base": "Base", "sft": "SFT", "rlhf": "RLHF"}


def echo(rows, stage):
    """The word that was drawn, and the next likeliest: `rows` are the chart's, `stage` the model whose answer it is.

    Example: "SFT: “lamp” 0.98; next likeliest “hammer” 0.01, at temperature 1."
    """
    own = [row for row in rows if row[0] == TITLES[stage]]
    drawn = next(row for row in own if row[5] == "yes")
    other = next(row for row in own if row[5] != "yes")
    text = f"{TITLES[stage]}: {quoted(drawn)}; {'next ' if drawn[1] == 1 else ''}likeliest {quoted(other)}"
    return text + ", at temperature 1."


def quoted(row):
    return f"“{row[2]}” {row[3]:.2f}"


def of_the_word(stage, word, probability):
    """The same before the lab has answered: what came with the word; None for a probability that did not."""
    said = f"{TITLES[stage]}: " + (f"“{word}”" if word else "the answer’s end")
    return said + "." if probability is None else f"{said} {probability:.2f}, at temperature 1."
