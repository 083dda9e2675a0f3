"""What each architecture costs."""

SPEC = {
    "title": "What each architecture costs",
    "follows": ("architecture",),
    "controls": (
        {"kind": "log2", "name": "n", "label": "Length n, in tokens", "default": 10, "min": 4, "max": 13},
        {"kind": "log2", "name": "d", "label": "Width d of the vectors", "default": 9, "min": 4, "max": 10},
        {
            "kind": "log2",
            "name": "r",
            "label": "Transformer: window r (from n on it hides nothing)",
            "default": 6,
            "min": 3,
            "max": 12,
            "class": "transformer",
        },
    ),
    "source": {
        "label": "The Python that counts",
        "files": (
            "py/models/counting.py",
            "py/figures/tradeoffs/measure.py",
            "py/models/window.py",
        ),
    },
}
