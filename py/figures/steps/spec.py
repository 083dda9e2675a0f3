"""One word’s attention, step by step."""

SPEC = {
    "title": "One word’s attention, step by step",
    "follows": ("attention",),
    "controls": (
        {
            "kind": "range",
            "name": "temperature",
            "label": "Temperature: scores are divided by it",
            "default": 1.0,
            "min": 0.1,
            "max": 10,
            "step": 0.1,
        },
        {"kind": "checkbox", "name": "scaled", "label": "Divide by √32", "default": True},
        {"kind": "checkbox", "name": "causal", "label": "Causal mask: hide later pieces", "default": False},
    ),
    "source": {
        "label": "The Python that computes it",
        "files": (
            "py/figures/steps/measure.py",
            "py/models/encoder.py",
            "py/figures/steps/draw.py",
            "py/figures/steps/words.py",
            "py/figures/steps/arrays.py",
        ),
    },
    "names": (
        "layer, head and piece are those of `form#attention`",
        "`#steps-said`, `#steps-sum`, `#steps-frame`",
        "`#steps-arrays` holds the other arrays as tables, one at a time, chosen by `#steps-array`",
    ),
}
