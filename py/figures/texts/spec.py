"""What the model read."""

SPEC = {
    "title": "What the model read",
    "kind": "counted",
    "novalidate": True,
    "controls": ({"kind": "number", "name": "seed", "label": "Seed", "default": 3, "min": 0, "max": 4294967295},),
    "source": {
        "label": "The Python that writes",
        "files": (
            "py/corpus/texts.py",
            "py/corpus/plots.py",
            "py/corpus/days.py",
        ),
    },
    "names": (
        "a submit button",
        "`#texts-sample`",
    ),
}
