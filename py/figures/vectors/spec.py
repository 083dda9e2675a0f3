"""One word, different vectors."""

SPEC = {
    "title": "One word, different vectors",
    "follows": ("similarity",),
    "source": {
        "label": "The Python that computes it",
        "files": ("py/figures/vectors/measure.py",),
    },
    "names": ("follows `form#similarity`",),
}
