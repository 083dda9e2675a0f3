"""One text at four ages."""

SPEC = {
    "title": "One text at four ages",
    "kind": "counted",
    "novalidate": True,
    "controls": (
        {
            "kind": "text",
            "name": "prompt",
            "label": "A beginning",
            "default": "Ben was sad because",
            "class": "wide",
            "attributes": {"aria-describedby": "ages-help ages-unknown"},
        },
        {
            "kind": "range",
            "name": "temperature",
            "label": "Temperature (0: always the likeliest)",
            "default": 0.7,
            "min": 0,
            "max": 2,
            "step": 0.1,
        },
        {"kind": "number", "name": "seed", "label": "Seed", "default": 1, "min": 0, "max": 4294967295},
    ),
    "source": {
        "label": "The Python that writes",
        "files": (
            "py/figures/ages/lab.py",
            "py/lab/gpt_session.py",
            "py/models/gpt.py",
            "py/models/sampling.py",
        ),
    },
    "names": (
        "a submit button",
        '`button[data-action="stop"]`',
        "`output[data-age]`: `base-0`, `base-200`, `base-1000`, `base`",
    ),
}
