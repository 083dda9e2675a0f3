"""What trained networks remember."""

SPEC = {
    "title": "What trained networks remember",
    "recorded_stays": True,
    "controls": (
        {
            "kind": "radio",
            "name": "question",
            "label": "Ask for the symbol",
            "default": "inside",
            "options": (
                ("inside", "inside the training range"),
                ("beyond", "beyond it"),
                ("outside", "outside a window"),
            ),
            "class": "buttons wide",
        },
        {
            "kind": "radio",
            "name": "positions",
            "label": "Transformer: positions beyond training",
            "default": "trained",
            "options": (
                ("trained", "as trained"),
                ("squeezed", "squeezed"),
            ),
        },
    ),
    "names": ('`#recall-guess[data-state]`: `input[name="recall-guess"]`, its buttons as above, `#recall-guess-said`',),
    "source": {
        "label": "The Python that counts",
        "files": (
            "py/figures/recall/lab.py",
            "py/figures/retention/recall_counts.py",
            "py/models/recall_task.py",
        ),
    },
}
