"""From a matplotlib Figure to what the page takes: {"svg", "alt", "rows"}."""

import html
import io
import re

from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from lab.style import THEME

TAG = re.compile(r"<[^>]+>")
STAND_IN = re.compile("|".join(THEME))
OWN_ID = re.compile(r'(\bid="|url\(#|href="#)')


def blank(width: float, height: float) -> Figure:
    """An empty figure of `width` by `height` CSS pixels (matplotlib's 72 points an inch make one point one pixel)."""
    return Figure(figsize=(width / 72, height / 72), dpi=72)


def to_svg(figure: Figure, name: str, alt: str, style: str = "") -> str:
    """The figure as one `<svg>` element to stand inside the page.

    `name` prefixes every id, so that two figures in one page do not share any; `alt` becomes its label; `style` may set
    custom properties for the page's style sheet. The same figure gives the same text again, byte for byte.
    """
    file = io.StringIO()
    FigureCanvasSVG(figure).print_svg(file, metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = file.getvalue()
    text = text[text.index("<svg") :]
    # matplotlib's style rule would restyle every element of the page
    text = re.sub(r"<defs>\s*<style[^>]*>.*?</style>\s*</defs>", "", text, count=1, flags=re.DOTALL)
    text = TAG.sub(lambda tag: for_this_page(tag[0], name), text)
    width, height = (72 * inches for inches in figure.get_size_inches())
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" '
        f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" style="{style}"'
    )
    return f'{opening} aria-label="{html.escape(alt)}">' + text[text.index(">") + 1 :].strip()


def for_this_page(tag: str, name: str) -> str:
    """One tag with its ids prefixed and its stand-in colours replaced; a reader's words between tags stay as typed."""
    tag = OWN_ID.sub(rf"\1{name}-", tag)
    return STAND_IN.sub(lambda found: f"var({THEME[found[0]]})", tag)


def render(figure: Figure, name: str, alt: str, head: list, body: list) -> dict:
    """What every drawing function of the lab returns: the picture, one sentence that says what it shows, and the very
    numbers drawn, as a table with a row of headings and rows of cells (numbers, text or None for no value)."""
    return {"svg": to_svg(figure, name, alt), "alt": alt, "rows": {"head": head, "body": body}}
