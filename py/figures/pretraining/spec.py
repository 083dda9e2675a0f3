"""Pre-train a small GPT."""

SPEC = {
    "title": "Pre-train a small GPT",
    "controls": (
        {"kind": "number", "name": "seed", "label": "Seed of weights and pieces", "default": 1, "min": 0, "max": 9999},
    ),
    "source": {
        "label": "The Python that trains it",
        "files": (
            "py/figures/pretraining/measure.py",
            "py/figures/pretraining/town.py",
            "py/models/tiny_gpt.py",
            "py/models/transformer.py",
            "py/models/adam.py",
            "py/figures/pretraining/lab.py",
        ),
    },
    "names": (
        "`button[data-action]`: one that is `start`, `pause` or `resume`, `finetune`, `reset`",
        "`#pretraining-progress`, `#pretraining-status[role=status]`",
        "`#pretraining-samples li` (`.when`, `.prompt`, `.written`)",
    ),
}
