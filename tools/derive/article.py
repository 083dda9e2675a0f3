"""index.html from the hand-written article, the figures' own markup and the recorded blocks (Jinja2 templates)."""

import re

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateNotFound
from markupsafe import Markup

from tools.derive import ROOT, apart
from tools.derive.contents import minutes_of_chapter
from tools.derive.markup import grouped
from tools.derive.spec_errors import SpecError

FOLDERS = [ROOT / "article", ROOT / "py/figures", ROOT / "tools/derive/templates"]
MINUTES = "{minutes}"  # in templates/chapter.html
MARK = re.compile(r"<!-- figure: ([\w-]+) -->")


class Article:
    """Renders the page; `figures` are tools.derive.specs' by name, `blocks` the recorded markup by name, `chapters`
    what article/chapters.json says.

    Afterwards `order` holds the figures' names as they stand in the article, `used` the blocks that it shows, `places`
    the chapter of each figure that is in one, and `apart` the blocks of such a figure that are fetched with it.
    """

    def __init__(self, figures: dict, blocks: dict, architectures: dict, chapters: dict):
        self.figures, self.blocks, self.architectures, self.chapters = figures, blocks, architectures, chapters
        self.order, self.used, self.places, self.apart = [], set(), {}, {}
        self.current, self.inside = None, None  # the figure and the chapter that are being rendered
        self.environment = Environment(
            loader=FunctionLoader(self.source), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
        )
        self.environment.globals.update(
            recorded=self.recorded, figure_of=self.figure, options_of=self.options, grouped=grouped,
            architectures=architectures, chapters_of=self.chapters_of,
        )  # fmt: skip

    def source(self, name: str):
        """A template's text: an article file, a figure.html or one of the templates beside this file."""
        for folder in FOLDERS:
            path = folder / name
            if path.is_file():
                text = MARK.sub(lambda found: '{{ figure_of("' + found[1] + '") }}', path.read_text("utf-8"))
                return text.removesuffix("\n"), str(path), lambda: True
        return None

    def render(self, **more) -> str:
        """The page. Raises SpecError for what article or figures say wrong, with file and line."""
        try:
            page = self.environment.get_template("page.html").render(**more) + "\n"
        except TemplateNotFound as error:
            raise SpecError(f"expected the file {error.name} in article/ or py/figures/, found none") from error
        except TemplateError as error:
            place = f"{error.filename or error.name}, line {error.lineno}: " if hasattr(error, "lineno") else ""
            raise SpecError(f"{place}{error.message}") from error
        if missing := [name for name in self.figures if name not in self.order]:
            raise SpecError(f"article: expected <!-- figure: {missing[0]} --> in one of its files, found it nowhere")
        if unused := sorted(set(self.blocks) - self.used):
            raise SpecError(f"article: expected a place for the recorded block {unused[0]!r}, found none")
        return page

    def figure(self, name: str) -> Markup:
        if name not in self.figures:
            place = where(f"<!-- figure: {name} -->")
            raise SpecError(f"{place}: expected the name of a folder in py/figures, found {name!r}")
        if name in self.order:
            raise SpecError(f"{where(f'<!-- figure: {name} -->')}: the figure {name!r} stands in the article twice")
        self.order.append(name)
        self.current = self.figures[name]
        if self.inside:
            self.places[name] = self.inside
        text = self.environment.get_template("figure.html").render(figure=self.current)
        self.current = None
        return Markup(text)

    def chapters_of(self, part: str) -> Markup:
        """The chapters of article/chapters.json whose files are in this folder of the article, in their order."""
        names = [name for name, said in self.chapters.items() if said["file"].startswith(f"{part}/")]
        return Markup("\n").join(self.chapter(name) for name in names)

    def chapter(self, name: str) -> Markup:
        """One chapter, folded under its finding."""
        said = self.chapters[name]
        self.inside = name
        body = self.environment.get_template(said["file"]).render()
        self.inside = None
        chapter = self.environment.get_template("chapter.html").render(id=name, body=Markup(body), **said)
        return Markup(chapter.replace(MINUTES, str(minutes_of_chapter(chapter)), 1))

    def recorded(self, name: str) -> Markup:
        """A recorded block between its marks, or in a chapter's figure the place for it."""
        if name not in self.blocks:
            place = where(f'recorded("{name}")')
            if place is None:  # a part of parts.html asks for what every figure has
                place = where("{{", ROOT / f"py/figures/{self.current.package}/figure.html")
            raise SpecError(f"{place}: expected a recorded.py that makes the block {name!r}, found none")
        self.used.add(name)
        if self.current and apart.stands_apart(name, bool(self.inside)):
            self.apart.setdefault(self.current.name, []).append(name)
            return Markup(self.environment.get_template("place.html").render(name=name, figure=self.current))
        return Markup(f"<!-- recorded:{name} -->{self.blocks[name]}<!-- /recorded -->")

    def options(self, figure, control: dict):
        """(value, label, class) of each option, or the markup of recorded ones."""
        options = control.get("options", ())
        if options == "architectures":
            return [(name, look["label"], name) for name, look in self.architectures.items()]
        if options == "recorded":
            return self.recorded(f"{figure.form}-{control['name']}-options")
        pairs = [(each, each) if isinstance(each, str) else each for each in options]
        return [(*each, "")[:3] for each in pairs]


def where(text: str, *files) -> str | None:
    """The last place of a text in the article and the figures' markup, or in these files, for a person."""
    found = None
    for path in files or [*sorted((ROOT / "article").rglob("*.html")), *sorted((ROOT / "py/figures").glob("*/*.html"))]:
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            if text in line:
                found = f"{path.relative_to(ROOT)}, line {number}"
    return found
