"""The sizes of the real thing."""

SPEC = {
    "title": "The sizes of the real thing",
    "source": {
        "label": "The Python that draws it",
        "files": ("py/figures/sizes/draw.py",),
    },
    "names": ("quoted, never redrawn",),
}
