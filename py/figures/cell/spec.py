"""Inside a cell."""

SPEC = {
    "title": "Inside a cell",
    "attributes": {"data-playing": "no"},
    "follows": ("architecture",),
    "controls": (
        {
            "kind": "range",
            "name": "step",
            "label": "Step",
            "default": 1,
            "min": 1,
            "max": 12,
            "attributes": {"data-most": "32", "aria-describedby": "cell-said"},
        },
        {
            "kind": "radio",
            "name": "trained",
            "label": "Networks",
            "default": "yes",
            "options": (
                ("yes", "trained"),
                ("no", "untrained"),
            ),
        },
        {
            "kind": "select",
            "name": "network",
            "label": "Which of the five",
            "default": "1",
            "options": ("1", "2", "3", "4", "5"),
        },
        {"kind": "range", "name": "length", "label": "Length of the sequence", "default": 12, "min": 4, "max": 32},
        {"kind": "number", "name": "seed", "label": "Seed of the sequence", "default": 1, "min": 0, "max": 9999},
    ),
    "source": {
        "label": "The Python that computes it",
        "files": (
            "py/figures/cell/measure.py",
            "py/models/rnn.py",
            "py/models/lstm.py",
            "py/models/gru.py",
            "py/models/transformer.py",
            "py/models/recall.py",
        ),
    },
    "names": (
        "`button[data-action]`: `back`, `play`, `forward`",
        "`#cell-said`, `#unrolled-said`",
        "`data-step` and `data-playing` of the figure",
    ),
}
