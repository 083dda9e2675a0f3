"""Networks that learn to recall."""

SPEC = {
    "title": "Networks that learn to recall",
    "form": "training",
    "controls": (
        {
            "kind": "radio",
            "name": "network",
            "label": "Network",
            "default": "lstm",
            "options": "architectures",
            "class": "wide",
        },
        {
            "kind": "range",
            "name": "distance",
            "label": "Distance from symbol to cue",
            "default": 8,
            "min": 1,
            "max": 32,
        },
        {
            "kind": "select",
            "name": "rate",
            "label": "Learning rate",
            "default": "0.003",
            "options": (
                ("0.001", "0.001"),
                ("0.003", "0.003"),
                ("0.01", "0.01"),
            ),
        },
        {
            "kind": "number",
            "name": "seed",
            "label": "Seed of weights and sequences",
            "default": 1,
            "min": 0,
            "max": 9999,
        },
    ),
    "source": {
        "label": "The Python that trains it",
        "files": (
            "py/figures/loss/measure.py",
            "py/models/adam.py",
            "py/models/recall.py",
            "py/models/lstm.py",
            "py/models/recall_task.py",
        ),
    },
    "names": (
        "`button[data-action]`: one that is `start`, `pause` or `resume`, and `reset`",
        "`#training-progress`, `#training-status[role=status]`",
    ),
}
