"""A policy that follows choices."""

SPEC = {
    "title": "A policy that follows choices",
    "controls": (
        {
            "kind": "range",
            "name": "beta",
            "label": "β, what it costs to leave the reference",
            "default": 1.0,
            "min": 0.1,
            "max": 3,
            "step": 0.1,
        },
        {
            "kind": "number",
            "name": "seed",
            "label": "Seed of the pairs and of the simulated reader",
            "default": 1,
            "min": 0,
            "max": 9999,
        },
    ),
    "source": {
        "label": "The Python that learns from your choices",
        "files": (
            "py/figures/policy/measure.py",
            "py/figures/policy/bandit.py",
            "py/figures/policy/lab.py",
            "py/figures/policy/draw.py",
        ),
    },
    "names": (
        "`#policy-pair button[data-side]` (`left`, `right`, `neither`)",
        "`button[data-action]`: one that is `start`, `pause` or `resume`, and `reset`, `simulate`, `forget`",
        "`#policy-said`, `#policy-status[role=status]`",
    ),
}
