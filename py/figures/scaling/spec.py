"""The time each architecture takes."""

SPEC = {
    "title": "The time each architecture takes",
    "controls": ({"kind": "log2", "name": "d", "label": "Width d of the vectors", "default": 6, "min": 4, "max": 7},),
    "source": {
        "label": "The Python that measures it",
        "files": ("py/figures/scaling/measure.py",),
    },
    "names": (
        "a submit button that starts",
        "`#scaling-progress`, `#scaling-said`",
    ),
}
