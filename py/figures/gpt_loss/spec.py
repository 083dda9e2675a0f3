"""The loss of pre-training."""

SPEC = {
    "title": "The loss of pre-training",
    "attributes": {"data-state": "live"},
    "source": {
        "label": "The Python that draws it",
        "files": ("py/figures/gpt_loss/draw.py",),
    },
    "names": ("recorded",),
}
