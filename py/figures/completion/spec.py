"""One prompt, three models."""

SPEC = {
    "title": "One prompt, three models",
    "kind": "section",
    "novalidate": True,
    "controls": (
        {
            "kind": "text",
            "name": "prompt",
            "label": "Your prompt",
            "default": (
                "Paul put the train on the chair. Jim got a white lamp from Peter. What is the colour of the lamp?"
            ),
            "class": "wide",
            "attributes": {"aria-describedby": "completion-help completion-unknown"},
        },
        {
            "kind": "range",
            "name": "temperature",
            "label": "Temperature (0: always the likeliest)",
            "default": 0.8,
            "min": 0,
            "max": 2,
            "step": 0.1,
        },
        {
            "kind": "number",
            "name": "top_k",
            "label": "Top k: the likeliest only (0: all)",
            "default": 0,
            "min": 0,
            "max": 917,
        },
        {"kind": "number", "name": "seed", "label": "Seed", "default": 4, "min": 0, "max": 4294967295},
    ),
    "names": (
        "a submit button",
        '`button[data-action="stop"]`',
        "`#completion-prepared` picks a prepared prompt",
        "`#completion-unknown`, `#completion-status[role=status]`",
        "`data-completion` (`running`, `done`) of `<html>`",
    ),
}
