"""The one look of all charts: the page's sans, thin axes, and colours that the page's light or dark theme fills in.

matplotlib needs colours as numbers while the theme is the page's to choose, so each role has a stand-in that
`drawing.to_svg` replaces by the custom property of that name in static/page.css or in the page's head (lab/colours.py).
"""

import warnings
from pathlib import Path

import matplotlib
from matplotlib import font_manager
from models.architectures import ARCHITECTURES, VARIANTS

# stand-in -> custom property; the values only have to be valid and unlike any real colour
INK, MUTED, RULE, PAPER, MARK = "#010101", "#010102", "#010103", "#010104", "#010105"
THEME = {INK: "--ink", MUTED: "--muted", RULE: "--rule", PAPER: "--paper", MARK: "--mark"}

STAND_INS = {name: f"#0101{0x11 + i:02x}" for i, name in enumerate(ARCHITECTURES)}
THEME |= {color: f"--{name}" for name, color in STAND_INS.items()}
# name, colour, dash pattern and marker of each architecture and variant, the same everywhere on the page
LOOKS = {
    name: {"color": STAND_INS[row["of"] or name]} | {key: row[key] for key in ("label", "dashes", "marker")}
    for name, row in VARIANTS.items()
}
TRANSFORMER = STAND_INS["transformer"]  # the colour of the encoder and of the GPTs too, wherever one is drawn

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
