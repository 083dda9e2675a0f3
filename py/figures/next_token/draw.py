"""The `next-token` chart: the ten likeliest next words in three models after the same text, one of them drawn."""

from lab import drawing, lines
from lab.style import INK, MARK, RULE, TRANSFORMER
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

OWN = TRANSFORMER
TITLES = {"base": "Base", "sft": "SFT", "rlhf": "RLHF"}
END = "<end>"
LEGEND, TITLE, ROW, ROWS, GAP = 32, 26, 21, 11, 22  # pixels: heights, rows of a panel, and between panels
LABEL, VALUE = 82, 44  # pixels: a word left of its bar, a number right of it


def draw(found: dict, stage: str, temperature: float, top_k: int, width: float):
    """A Figure with a panel for each model of `found` (see `next_words`); on a phone one below the other.

    A bar is a word's probability at temperature 1, an upright stroke the one it is drawn with; the word that `stage`
    drew stands in a frame in every panel.
    """
    narrow = width < lines.NARROW
    count = len(found["models"])
    panel = TITLE + ROW * ROWS
    height = LEGEND + ((panel + GAP) * count - GAP if narrow else panel)
    figure = drawing.blank(width, height)
    axes = figure.add_axes([0, 0, 1, 1])  # in CSS pixels from the upper left corner
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    name_marks(axes, temperature, top_k, narrow)
    room = width if narrow else (width - GAP * (count - 1)) / count
    for i, (name, words) in enumerate(found["models"].items()):
        left, top = (0, LEGEND + i * (panel + GAP)) if narrow else (i * (room + GAP), LEGEND)
        title = TITLES[name] + (", whose answer this is" if name == stage else "")
        axes.text(left, top + 8, title, size=12.5, va="center", color=INK, weight="bold")
        axes.add_line(Line2D([left, left + room], [top + 19, top + 19], color=RULE, linewidth=0.8))
        for row, word in enumerate(words):
            draw_word(axes, word, (name, row), left, top + TITLE + ROW * row, room)
    return figure


def name_marks(axes, temperature: float, top_k: int, narrow: bool) -> None:
    """What bar, stroke and frame stand for."""
    axes.add_patch(Rectangle((0, 4), 16, 9, facecolor=OWN, edgecolor="none"))
    axes.text(22, 9, "temperature 1", size=12, va="center", color=INK)
    axes.add_line(Line2D([118, 118], [2, 16], color=MARK, linewidth=2.2))
    chosen = f"temperature {temperature:g}" + (f", top {top_k}" if top_k else "")
    axes.text(125, 9, chosen if narrow else f"as drawn: {chosen}", size=12, va="center", color=INK)
    left = 264 if narrow else 372
    axes.add_patch(Rectangle((left, 2), 14, 14, fill=False, edgecolor=MARK, linewidth=1.5))
    axes.text(left + 19, 9, "drawn" if narrow else "the word that was drawn", size=12, va="center", color=INK)


def draw_word(axes, word: dict, key: tuple, left: float, y: float, room: float) -> None:
    """One line: the word, its bar and stroke, and its probability at temperature 1."""
    name, row = key
    middle, start, scale = y + ROW / 2, left + LABEL, room - LABEL - VALUE
    weight = "bold" if word["drawn"] else "normal"
    label = axes.text(start - 7, middle, shown(word["word"]), size=12, va="center", ha="right", color=INK)
    label.set_weight(weight)
    label.set_gid(f"word-{name}-{row}")
    bar = Rectangle((start, y + 6), word["plain"] * scale, ROW - 12, facecolor=OWN, edgecolor="none", zorder=2)
    axes.add_patch(bar).set_gid(f"plain-{name}-{row}")
    x = start + word["drawn_with"] * scale
    stroke = axes.add_line(Line2D([x, x], [y + 3, y + ROW - 3], color=MARK, linewidth=2, zorder=3))
    stroke.set_gid(f"drawn-with-{name}-{row}")
    end = start + max(word["plain"], word["drawn_with"]) * scale
    value = axes.text(end + 6, middle, percent(word["plain"]), size=11, va="center", color=INK)
    value.set_weight(weight)
    if word["drawn"]:
        frame = Rectangle((left + 1, y + 0.5), room - 2, ROW - 1, fill=False, edgecolor=MARK, linewidth=1.3, zorder=4)
        axes.add_patch(frame).set_gid(f"drawn-{name}")


def shown(word: str) -> str:
    return "(end)" if word == END else word


def yes_or_no(drawn: bool) -> str:
    return "yes" if drawn else "no"


def percent(share: float) -> str:
    """Example: 0.1234 -> "12 %", 0.0123 -> "1.2 %", 0.0004 -> "<0.1 %", 0.999 -> ">99 %"."""
    if share < 0.0005:
        return "<0.1 %"
    if 0.995 < share < 1:
        return ">99 %"
    return f"{100 * share:.0f} %" if share >= 0.0995 else f"{100 * share:.1f} %"


def sentence(found: dict, stage: str, temperature: float, top_k: int) -> str:
    """What was drawn, and how likely each model made it."""
    shares = {name: next(word for word in words if word["drawn"]) for name, words in found["models"].items()}
    others = " and ".join(f"{percent(one['plain'])} by {TITLES[name]}" for name, one in shares.items() if name != stage)
    words = found["said"].split()
    text = " ".join(words[-6:]) if len(words) < 7 else "… " + " ".join(words[-6:])
    after = f"After “{text}”" if text else "First of all"
    drawn = "ended" if found["drawn"] == END else f"said “{found['drawn']}”"
    chosen = f"temperature {temperature:g}" + (f" and the top {top_k}" if top_k else "")
    return (
        f"{after} {TITLES[stage]} {drawn}, to which it gave {percent(shares[stage]['plain'])} at temperature 1 "
        f"({percent(shares[stage]['drawn_with'])} with {chosen}). There it is given {others}, at temperature 1."
    )


def alt(found: dict, said: str) -> str:
    """The picture in words, for those who do not see it; `said` is the sentence under it."""
    first = ", ".join(
        f"{TITLES[name]} “{shown(words[0]['word'])}” {percent(words[0]['plain'])}"
        for name, words in found["models"].items()
    )
    return f"The likeliest next word in each model: {first}. {said}"


def render(found: dict, stage: str, temperature: float, top_k: int, width: float, name: str = "next-token") -> dict:
    """{"svg", "alt", "rows", "said"}: a row holds model, rank, word, both probabilities, and whether it was drawn."""
    head = ["model", "place", "word", "probability at temperature 1", "as drawn", "drawn"]
    body = [
        [TITLES[model], rank + 1, shown(word["word"]), word["plain"], word["drawn_with"], yes_or_no(word["drawn"])]
        for model, words in found["models"].items()
        for rank, word in enumerate(words)
    ]  # fmt: skip
    said = sentence(found, stage, temperature, top_k)
    figure = draw(found, stage, temperature, top_k, width)
    return {**drawing.render(figure, name, alt(found, said), head, body), "said": said}
