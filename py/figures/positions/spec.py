"""How alike two places look."""

SPEC = {
    "title": "How alike two places look",
    "recorded_stays": True,
    "controls": (
        {"kind": "range", "name": "distance", "label": "Distances up to", "default": 64, "min": 8, "max": 511},
        {
            "kind": "range",
            "name": "place",
            "label": "The place that the dotted line starts from",
            "default": 10,
            "min": 0,
            "max": 511,
        },
        {
            "kind": "select",
            "name": "base",
            "label": "Base of sinusoids and rotations",
            "default": "10000",
            "options": (
                ("100", "100"),
                ("1000", "1,000"),
                ("10000", "10,000"),
                ("100000", "100,000"),
                ("1000000", "1,000,000"),
            ),
        },
    ),
    "source": {
        "label": "The Python that computes it",
        "files": ("py/figures/positions/measure.py",),
    },
}
