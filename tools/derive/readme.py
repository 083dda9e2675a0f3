"""The README's table of the names that other programs may rely on, from the specs."""

from tools.derive import ROOT
from tools.derive.spec_errors import SpecError
from tools.derive.start_lists import DERIVED


def readme(figures: list) -> str:
    """README.md with today's table. Raises SpecError if its place is not marked."""
    charts = ", ".join(f"`{one.name}`" for one in figures if one.kind == "chart")
    rows = [f"| charts | {charts} |"]
    for one in figures:
        controls = ", ".join(named(control) for control in one.controls)
        said = "; ".join(part for part in (controls, *one.names) if part)
        if said:
            rows.append(f"| {f'`form#{one.form}`' if one.form else f'`{one.name}`'} | {said} |")
    table = "\n".join(["| what | name |", "| --- | --- |", *rows]) + "\n"
    begin, end = (f"<!-- {DERIVED}: {word} -->\n" for word in ("begin", "end"))
    before, found, rest = (ROOT / "README.md").read_text("utf-8").partition(begin)
    _, ended, after = rest.partition(end)
    if not (found and ended):
        raise SpecError(f"README.md: expected the table of names between {begin!r} and {end!r}")
    return before + begin + table + end + after


def named(control: dict) -> str:
    """A control with what it may be set to. Example: "`scale` (`log`, `linear`)", "`n` (a power of two)"."""
    name, options = f"`{control['name']}`", control.get("options")
    if control["kind"] == "log2":
        return f"{name} (a power of two: 10 stands for 1,024)"
    if control["kind"] in ("range", "number", "hidden"):
        return f"{name} ({control['min']} to {control['max']})"
    if isinstance(options, tuple):
        return f"{name} ({', '.join(f'`{each if isinstance(each, str) else each[0]}`' for each in options)})"
    return name
