"""The colours that mean something, once for the pictures and for the page's style sheet: (on light paper, on dark)."""

from models.architectures import ARCHITECTURES

# Pictures lie on light and dark paper alike and take the first: one hue whose opacity grows with what it shows.
ATTENTION = ((64, 152, 214), (32, 104, 158))
BLUE = ATTENTION[0]
NEGATIVE = (222, 122, 47)  # what is below 0, where blue is above: apart from it for every kind of colour blindness


def css_properties() -> dict:
    """The custom properties that the page has in its head: {"light": {"--rnn": "#b34a00", …}, "dark": {…}}.

    The architectures have Okabe-Ito's hues, darkened or lightened until each is readable as text (4.5:1).
    """
    return {theme: {f"--{name}": row["color"][i] for name, row in ARCHITECTURES.items()}
            | {"--attention": " ".join(map(str, ATTENTION[i])), "--image-opacity": ("1", "0.6")[i]}
            for i, theme in enumerate(("light", "dark"))}  # fmt: skip
