"""How much of an earlier input is left."""

SPEC = {
    "title": "How much of an earlier input is left",
    "follows": ("architecture",),
    "controls": (
        {
            "kind": "radio",
            "name": "measure",
            "label": "Measure",
            "default": "gradient",
            "options": (
                ("gradient", "gradient"),
                ("recall", "recall"),
            ),
        },
        {
            "kind": "radio",
            "name": "trained",
            "label": "Networks",
            "default": "no",
            "options": (
                ("no", "untrained"),
                ("yes", "trained"),
            ),
        },
        {"kind": "range", "name": "distance", "label": "Distance", "default": 60, "min": 1, "max": 200},
        {
            "kind": "range",
            "name": "spectral_radius",
            "label": "RNN: spectral radius of W",
            "default": 1,
            "min": 0.1,
            "max": 3,
            "step": 0.05,
            "class": "rnn",
        },
        {
            "kind": "range",
            "name": "forget_bias",
            "label": "LSTM, GRU: gate bias (higher keeps more)",
            "default": 1,
            "min": -2,
            "max": 4,
            "step": 0.25,
        },
        {
            "kind": "range",
            "name": "input_scale",
            "label": "Scale of the inputs, for all",
            "default": 1,
            "min": 0.1,
            "max": 3,
            "step": 0.1,
        },
        {
            "kind": "range",
            "name": "window",
            "label": "Transformer: window (0 = none)",
            "default": 0,
            "min": 0,
            "max": 200,
            "class": "transformer",
        },
        {"kind": "number", "name": "seed", "label": "Seed of weights and inputs", "default": 1, "min": 0, "max": 9999},
        {
            "kind": "radio",
            "name": "scale",
            "label": "Scale",
            "default": "log",
            "options": (
                ("log", "logarithmic"),
                ("linear", "linear"),
            ),
        },
    ),
    "names": (
        "`#retention-guess[data-state]` (`asking`, `compared`, `shown`): `input[data-distance]`, `button[data-action]` "
        "(`compare`, `show`, `reset`), `#retention-guess-said`; `data-veiled` of the figure while its lines wait",
    ),
    "source": {
        "label": "The Python that measures it",
        "files": (
            "py/figures/retention/measure.py",
            "py/figures/retention/curves.py",
            "py/figures/retention/limits.py",
            "py/models/rnn.py",
            "py/models/lstm.py",
            "py/models/gru.py",
            "py/models/transformer.py",
        ),
    },
}
