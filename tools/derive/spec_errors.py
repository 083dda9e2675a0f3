"""What a spec.py may say: each mistake is an error with its file, its line and what was expected."""

import ast

KINDS = ("chart", "counted", "section")
KEYS = {
    "title",
    "kind",
    "follows",
    "attributes",
    "form",
    "novalidate",
    "controls",
    "source",
    "names",
    "recorded_stays",
    "at_once",
}
# what a control of each kind must have beside kind, name, label and default
CONTROLS = {
    "range": {"min", "max"},
    "log2": {"min", "max"},
    "number": {"min", "max"},
    "hidden": {"min", "max"},
    "checkbox": set(),
    "radio": {"options"},
    "select": {"options"},
    "text": set(),
}
OPTIONAL = {"step", "class", "attributes", "output"}


class SpecError(ValueError):
    """A mistake in a figure's folder or in the article; the text names file, line and what was expected."""


def check(path, spec: dict) -> None:
    """Raises SpecError for the first thing in SPEC that cannot be."""

    def wrong(word, text):
        where = f"{path.parent.parent.parent.name}/figures/{path.parent.name}/{path.name}"
        raise SpecError(f"{where}, line {line_of(path, word)}: {text}")

    if "title" not in spec:
        wrong("SPEC", "expected a title, found none")
    for key in sorted(set(spec) - KEYS):
        wrong(key, f"expected one of {', '.join(sorted(KEYS))}; found {key!r}")
    if spec.get("kind", "chart") not in KINDS:
        wrong(spec["kind"], f"expected a kind out of {', '.join(KINDS)}; found {spec['kind']!r}")
    names = set()
    for one in spec.get("controls", ()):
        check_control(one, wrong)
        if one["name"] in names:
            wrong(one["name"], f"the control {one['name']!r} is named twice")
        names.add(one["name"])


def check_control(one: dict, wrong) -> None:
    kind, name = one.get("kind"), one.get("name", "controls")
    if kind not in CONTROLS:
        wrong(kind or name, f"expected a control of kind {', '.join(CONTROLS)}; found {kind!r}")
    needed = {"kind", "name", "label", "default"} | CONTROLS[kind]
    if needed - set(one):
        wrong(name, f"the control {name!r} needs {', '.join(sorted(needed - set(one)))}")
    if unknown := set(one) - needed - OPTIONAL:
        wrong(name, f"the control {name!r} of kind {kind} cannot have {', '.join(sorted(unknown))}")
    if "min" in needed and not one["min"] <= one["default"] <= one["max"]:
        wrong(name, f"the default of {name!r} must be {one['min']} to {one['max']}, found {one['default']}")
    if kind in ("radio", "select") and not isinstance(one["options"], str):
        values = [each if isinstance(each, str) else each[0] for each in one["options"]]
        if one["default"] not in values:
            wrong(name, f"the default of {name!r} must be one of {', '.join(values)}; found {one['default']!r}")


def line_of(path, word) -> int:
    """The first line that holds this text as a string or a name, or 1."""
    for node in ast.walk(ast.parse(path.read_text())):
        if (isinstance(node, ast.Constant) and node.value == word) or (isinstance(node, ast.Name) and node.id == word):
            return node.lineno
    return 1
