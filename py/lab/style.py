"""The one look of all charts: the page's sans, thin axes, and colours that the page's light or dark theme fills in.

matplotlib needs colours as numbers while the theme is the page's to choose, so each role has a stand-in that
`drawing.to_svg` replaces by the custom property of that name in static/page.css.
"""

import warnings
from pathlib import Path

import matplotlib
from matplotlib import font_manager

# stand-in -> custom property; the values only have to be valid and unlike any real colour
INK, MUTED, RULE, PAPER, MARK = "#010101", "#010102", "#010103", "#010104", "#010105"
THEME = {INK: "--ink", MUTED: "--muted", RULE: "--rule", PAPER: "--paper", MARK: "--mark"}

# colour, dash pattern and marker of each architecture, the same everywhere on the page
ARCHITECTURES = {
    "rnn": {"label": "RNN", "color": "#010111", "dashes": (1.5, 1.5), "marker": "s"},
    "lstm": {"label": "LSTM", "color": "#010112", "dashes": (7, 2), "marker": "^"},
    "gru": {"label": "GRU", "color": "#010113", "dashes": (6, 2, 1.5, 2), "marker": "D"},
    "transformer": {"label": "Transformer", "color": "#010114", "dashes": (None, None), "marker": "o"},
}
THEME |= {look["color"]: f"--{name}" for name, look in ARCHITECTURES.items()}
# one of them in another form: its colour, but a line of its own
LOOKS = ARCHITECTURES | {
    "transformer-window": ARCHITECTURES["transformer"]
    | {"label": "Transformer, window 16", "dashes": (2.5, 2.5), "marker": "v"},
}

FONT_FILE = Path("static/fonts/inter-latin-400-normal.ttf")

SETTINGS = {
    "font.family": ["Inter", "DejaVu Sans"],
    "font.size": 13.0,
    "svg.fonttype": "none",
    "svg.hashsalt": "parallel minds",
    "text.parse_math": False,
    "text.color": INK,
    "axes.edgecolor": MUTED,
    "axes.labelcolor": INK,
    "axes.linewidth": 0.8,
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "none",
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "xtick.labelsize": 12.0,
    "ytick.labelsize": 12.0,
    "legend.frameon": False,
}


def use(font: Path) -> None:
    """Make this look matplotlib's own; `font` is Inter as TrueType, the file that `FONT_FILE` names from the root."""
    if "Inter" not in {entry.name for entry in font_manager.fontManager.ttflist}:
        font_manager.fontManager.addfont(font)
    matplotlib.rcParams.update(SETTINGS)
    # a reader may type letters that the font lacks: the browser draws the text and finds another font by itself
    warnings.filterwarnings("ignore", message=r"Glyph .* missing from font")
