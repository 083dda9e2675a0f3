"""The figures as their spec.py files say them: read, completed with what has a default, and checked.

A figure is a folder of py/figures with a spec.py: SPEC, plain data. Its keys, of which only "title" must be there:

    kind        "chart" (figure[data-figure=NAME]), "counted" (a figure without a chart) or "section" (no figure at all)
    title       what it shows, in a few words
    follows     names of the figures, or "architecture", whose choices it obeys
    recorded_stays  nothing is drawn before a choice differs: the recorded picture is what the lab would draw
    at_once     begun with the page, though it stands in a chapter: it says something outside
    attributes  of the figure element
    form        the form's id, if it is not the figure's name
    novalidate  the form's numbers are checked in words by the page and not by the browser
    controls    of the form, in order: {"kind", "name", "label", "default", and what the kind needs}
    source      {"label", "files"}: the Python that a reader can open under the figure
    names       what other programs may rely on beside the controls, for the README
"""

import importlib
from dataclasses import dataclass, field

from tools.derive import ROOT
from tools.derive.spec_errors import SpecError, check

COMPLETED = {"step": 1, "class": "", "attributes": {}, "output": None}
FOLDER = ROOT / "py/figures"


@dataclass(frozen=True)
class Figure:
    """One figure; `package` is its folder, `name` what the page calls it (next_token, "next-token")."""

    package: str
    title: str
    kind: str = "chart"
    follows: tuple = ()
    attributes: dict = field(default_factory=dict)
    form: str | None = None
    novalidate: bool = False
    controls: tuple = ()
    source: dict | None = None
    names: tuple = ()
    recorded_stays: bool = False
    at_once: bool = False

    @property
    def name(self) -> str:
        return self.package.replace("_", "-")

    def control(self, name: str) -> dict:
        """The control of this name. Raises SpecError if the spec has none."""
        for one in self.controls:
            if one["name"] == name:
                return one
        raise SpecError(f"py/figures/{self.package}/figure.html: asks for the control {name!r}, which spec.py has not")

    def defaults(self) -> dict:
        """Name -> default choice, as page/choices.py reads it from the untouched form: numbers, texts, True, False."""
        return {one["name"]: one["default"] for one in self.controls}


def load(package: str) -> Figure:
    """The figure of one folder. Raises SpecError, with file and line, for a spec that says what cannot be."""
    path = FOLDER / package / "spec.py"
    spec = importlib.import_module(f"figures.{package}.spec").SPEC
    check(path, spec)
    completed = dict(spec)
    completed["controls"] = tuple(COMPLETED | one for one in spec.get("controls", ()))
    if completed["controls"]:
        completed.setdefault("form", package.replace("_", "-"))
    if completed.get("kind", "chart") == "chart":
        completed["attributes"] = {"data-state": "prerendered"} | spec.get("attributes", {})
    return Figure(package, **completed)


def load_all() -> dict:
    """Every figure by its name; a folder without a spec.py is an error."""
    folders = sorted(path for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__")
    for folder in folders:
        if not (folder / "spec.py").is_file():
            raise SpecError(f"py/figures/{folder.name}: expected a spec.py, found none")
    found = [load(folder.name) for folder in folders]
    forms = {}
    for figure in found:
        if figure.form in forms:
            where = f"py/figures/{figure.package}/spec.py"
            raise SpecError(f"{where}: the form {figure.form!r} is that of {forms[figure.form]} already")
        if figure.form:
            forms[figure.form] = figure.package
    return {figure.name: figure for figure in found}
