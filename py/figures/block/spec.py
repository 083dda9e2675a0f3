"""The rest of the block."""

SPEC = {
    "title": "The rest of the block",
    "follows": ("attention",),
    "source": {
        "label": "The Python that computes it",
        "files": (
            "py/figures/block/measure.py",
            "py/models/encoder.py",
        ),
    },
    "names": (
        "follows `form#attention`",
        "its words are `#block-said`",
    ),
}
