"""One example of fine-tuning."""

SPEC = {
    "title": "One example of fine-tuning",
    "kind": "counted",
    "novalidate": True,
    "controls": ({"kind": "number", "name": "seed", "label": "Seed", "default": 2, "min": 0, "max": 4294967295},),
    "source": {
        "label": "The Python that writes",
        "files": (
            "py/figures/example/lab.py",
            "py/corpus/tasks.py",
            "py/corpus/answers.py",
        ),
    },
    "names": (
        "a submit button",
        "`#example-tokens` (`mark`: counted by the loss)",
    ),
}
