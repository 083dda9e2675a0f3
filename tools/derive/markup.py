"""Pieces of HTML for index.html, built as elements and serialised by the library, so that no text becomes markup."""

import datetime
import json
import re
import xml.etree.ElementTree as ET

from tools.derive import specs

WIDTHS = {"wide": 672, "narrow": 318}
FAMILY = "font-family: 'Inter', 'DejaVu Sans'; "
USUAL = "font-size:12px;"  # of most texts, so the picture says it for all
ROOT_LOOK = '<svg font-family="Inter, DejaVu Sans" font-size="12px" '
MARKER = re.compile(r"(<use [^>]*);stroke-linejoin:miter")  # which the marker's own path says too, and that one counts
TURNED_BY_NOTHING = re.compile(r' transform="rotate\(-0 [\d. -]+\)"')
DRAWN = re.compile(r"<(?!image)[^>]+>")  # any tag but a picture's, whose numbers are letters of base64
STYLE = re.compile(r'style="[^"]*"')
# matplotlib's own names for groups, which nothing refers to; our names and those that are referred to stay
COUNTED = re.compile(r' id="[\w-]+-(?:figure|axes|patch|text|line2d|xtick|ytick|matplotlib\.axis|legend|[A-Z]\w+)_\d+"')
PATH = re.compile(r' d="[^"]*"')
COMMAND = re.compile(r"\s*([A-Za-z])\s*")
STROKE = re.compile(r"([A-Za-z])([^A-Za-z]*)")  # a path's command and its numbers
LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")
INVISIBLE = re.compile(r'<path d="[^"]*" style="fill:none"/>')
# neighbours, each on a line of its own, with one style (not texts: the style sheet finds labels by their colour)
ALIKE = re.compile(r'(?:<(?:use|path)\b[^>\n]*( style="[^"]*")[^\n]*\n)(?:<(?:use|path)\b[^>\n]*\1[^\n]*\n)+')
HASHED = re.compile(r"(?<=-)[mp][0-9a-f]{10}\b")  # clip paths and markers, named by matplotlib after their content


def serialised(element: ET.Element) -> str:
    return ET.tostring(element, encoding="unicode", method="html")


def chart_blocks(figure: str, draw) -> dict:
    """The recorded parts of a chart: its picture for a laptop and for a phone, its table, and where it is from.

    `draw(width, name)` gives {"svg", "alt", "rows"} for a width in CSS pixels; `name` begins every id in the picture,
    since no two pictures in a page may share one. The style sheet shows the picture that fits.
    """
    answers = {fit: draw(width, figure if fit == "wide" else f"{figure}-{fit}") for fit, width in WIDTHS.items()}
    picture = "".join(f'<div class="{fit}">{slim(answer["svg"])}</div>' for fit, answer in answers.items())
    return {
        f"{figure}-picture": picture,
        f"{figure}-table": table(answers["wide"]["rows"]),
        f"{figure}-origin": origin(),
    }


def renamed(svg: str, figure: str, name: str) -> str:
    """A picture that the lab made for `figure`, every id in it beginning with `name` instead."""
    return re.sub(rf'(\bid="|url\(#|href="#){figure}-', rf"\g<1>{name}-", svg)


def slim(svg: str) -> str:
    """The picture in about half the bytes: hundredths of a pixel, and what every text says said once.

    Live pictures are sent as matplotlib writes them: there, time counts and not size.
    """
    svg = PATH.sub(straight, svg)
    svg = DRAWN.sub(lambda tag: LONG_NUMBER.sub(two_places, tag[0]), TURNED_BY_NOTHING.sub("", svg))
    svg = STYLE.sub(lambda style: style[0].replace(": ", ":").replace("; ", ";"), svg.replace(FAMILY, ""))
    svg = COUNTED.sub(lambda name: name[0] if f"#{name[0][5:-1]}" in svg else "", svg).replace("<g/>", "")
    svg = PATH.sub(lambda path: ' d="' + COMMAND.sub(r"\1", path[0][4:-1].strip()) + '"', unwrapped(svg))
    svg = svg.replace("xlink:href=", "href=").replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', "")
    svg = svg.replace(' style=""', "").replace("stroke-dashoffset:0;", "").replace(";stroke-dashoffset:0", "")
    svg = short_names(MARKER.sub(r"\1", INVISIBLE.sub("", svg.replace(USUAL, ""))))
    svg = svg.replace("text-anchor:start;", "")  # where text begins unless something else is said
    svg = svg.replace(" \n", "\n").replace("<svg ", ROOT_LOOK, 1)
    return ALIKE.sub(said_once, re.sub(r"\n\s*", "\n", svg))


def said_once(run: re.Match) -> str:
    """Neighbours that look alike, their style said by a group around them; opacity is each one's own."""
    style = run[1]
    if re.search('[";]opacity:', style):
        return run[0]
    return f"<g{style}>\n{run[0].replace(style, '')}</g>\n"


def short_names(svg: str) -> str:
    """The picture with its hashed names counted instead: p0, p1, m2, …, each behind the picture's own name."""
    order = list(dict.fromkeys(HASHED.findall(svg)))
    return HASHED.sub(lambda name: f"{name[0][0]}{order.index(name[0])}", svg)


def straight(path: re.Match) -> str:
    """A path whose level and upright lines say only where they end (H, V).

    Lines are compared as matplotlib writes them, to a millionth of a pixel: in hundredths, another processor's last
    digits could make a line level here and not there.
    """
    parts, x, y = [], None, None
    for command, numbers in STROKE.findall(path[0][4:-1]):
        found = numbers.split()
        if command == "L" and found[1] == y:
            parts.append(f"H {found[0]}")
        elif command == "L" and found[0] == x:
            parts.append(f"V {found[1]}")
        else:
            parts.append(f"{command} {' '.join(found)}")
        x, y = found[-2:] or (None, None)
    return f' d="{" ".join(parts)}"'


def unwrapped(svg: str) -> str:
    """The picture without groups that say nothing."""
    kept = []

    def one(found: re.Match) -> str:
        tag = found[0]
        if tag.endswith("/>"):
            return tag
        if tag != "</g>":
            kept.append(tag != "<g>")
            return tag if kept[-1] else ""
        return tag if kept.pop() else ""

    return re.sub(r"<g(?: [^>]*)?>|</g>", one, svg)


def two_places(number: re.Match) -> str:
    return f"{float(number[0]):.2f}".rstrip("0").rstrip(".")


def origin(by: str = "tools/build.py", on: str | None = None) -> str:
    """The mark that says by what and when these numbers were recorded: on a date, which words may follow, or today."""
    mark = ET.Element("span", {"class": "origin", "data-origin": "recorded"})
    mark.text = f"Recorded by {by} on {on or datetime.date.today()}."
    return serialised(mark)


def table(rows: dict) -> str:
    """A table of {"head", "body"}, as py/page/table.py fills it: text heads its row, numbers keep full precision."""
    whole = ET.Element("table")
    line = ET.SubElement(ET.SubElement(whole, "thead"), "tr")
    for name in rows["head"]:
        ET.SubElement(line, "th", {"scope": "col"}).text = name
    body = ET.SubElement(whole, "tbody")
    for values in rows["body"]:
        line = ET.SubElement(body, "tr")
        for value in values:
            if isinstance(value, str):
                ET.SubElement(line, "th", {"scope": "row"}).text = value
            elif value is None:
                ET.SubElement(line, "td").text = "–"
            else:
                text = str(value) if isinstance(value, int) else f"{value:.4g}"
                ET.SubElement(line, "td", {"data-value": repr(value)}).text = text
    return serialised(whole)


def defaults_of(form: str) -> dict:
    """The default choices of a form: numbers for sliders, text for the rest."""
    return next(dict(figure.defaults()) for figure in specs.load_all().values() if figure.form == form)


def json_script(name: str, data) -> str:
    """Data for the page's own Python, in a script element with this id."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="{name}">{text}</script>'


def data_in(script: str) -> str:
    """The JSON text that `json_script` put into a script element, as a file."""
    data = json.loads(script[script.index(">") + 1 : script.rindex("<")])
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def grouped(number: int) -> str:
    """Example: 1024 -> "1,024"."""
    return f"{number:,}"
