"""The next word in each model."""

SPEC = {
    "title": "The next word in each model",
    "at_once": True,
    "follows": ("completion",),
    "source": {
        "label": "The Python that computes it",
        "files": (
            "py/lab/gpt_session.py",
            "py/models/gpt.py",
            "py/models/sampling.py",
            "py/figures/next_token/measure.py",
        ),
    },
    "names": ("follows the word that is pointed at in an answer",),
}
