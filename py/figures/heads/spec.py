"""Every head on one sentence."""

SPEC = {
    "title": "Every head on one sentence",
    "follows": ("attention",),
    "source": {
        "label": "The Python that computes it",
        "files": (
            "py/figures/heads/measure.py",
            "tools/head_roles.py",
        ),
    },
}
