"""Takes a page's choices back to their defaults by its controls, as a reader would: only what was changed is redrawn.

A link without choices would do the same, but have every section answer: seconds of both cores, before every test.
"""

# sets every control to its default, then tells each form that had others; gives (form, name) of those
TO_DEFAULTS = """() => {
    const changed = [], told = new Map();
    const isDefault = one =>
        one.type === "radio" || one.type === "checkbox" ? one.checked === one.defaultChecked
        : one.tagName === "SELECT" ? one.value === one.querySelector("option[selected]").value
        : one.value === one.defaultValue;
    for (const one of document.querySelectorAll("form[id] [name]")) {
        if (isDefault(one)) continue;
        changed.push([one.form.id, one.name]);
        if (one.type === "radio" || one.type === "checkbox") one.checked = one.defaultChecked;
        else if (one.tagName === "SELECT") one.value = one.querySelector("option[selected]").value;
        else one.value = one.defaultValue;
        // the step of a cell needs no picture, and [CLS], [SEP] and the direction none of the encoder's work
        const kind = ["step", "special", "direction"].includes(one.name) ? one.name : "";
        told.set(one.form.id + " " + kind, one);
    }
    for (const one of told.values())
        if (one.type !== "hidden") one.dispatchEvent(new Event("input", {bubbles: true}));
    const architecture = document.querySelector('input[name="architecture"]');
    if (!architecture.checked) { architecture.click(); changed.push(["architecture", "architecture"]) }
    const stage = document.querySelector("#pipeline button[data-stage]");
    if (stage.getAttribute("aria-pressed") !== "true") { stage.click(); changed.push(["stage", "stage"]) }
    return changed;
}"""

# what a form's charts are, and which of its controls none of them shows
CHARTS = {
    "tradeoffs": ["tradeoffs"],
    "retention": ["retention"],
    "recall": ["recall"],
    "cell": ["cell", "unrolled"],
    "attention": ["attention"],
    "positions": ["positions"],
    "cache": ["cache"],
    "similarity": ["similarity", "vectors"],
    "architecture": ["tradeoffs", "retention", "cell", "unrolled"],
}
NOT_DRAWN = {("cell", "step"), ("attention", "asking")}

ADDRESS_IS_EMPTY = """() => !location.hash.includes("=") ||
    Array.from(new URLSearchParams(location.hash.slice(1)).keys()).every(key => key === "visit")"""


def restore(lesson):
    """Have all choices at their defaults, and the charts of those that were not drawn for them."""
    charts = sorted({chart for each in CHARTS.values() for chart in each})
    before = dict(zip(charts, lesson.redraws(*charts), strict=True))
    changed = [tuple(pair) for pair in lesson.page.evaluate(TO_DEFAULTS)]
    if not changed:
        return
    drawn = {chart for form, name in changed if (form, name) not in NOT_DRAWN for chart in CHARTS.get(form, [])}
    lesson.wait_for_redraw([before[chart] for chart in drawn], *drawn)
    if changed != [("attention", "asking")]:  # else nobody was told, and the page writes its address later
        lesson.page.wait_for_function(ADDRESS_IS_EMPTY)
