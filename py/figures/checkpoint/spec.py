"""Walk along the training of PPO."""

SPEC = {
    "title": "Walk along the training of PPO",
    "kind": "section",
    "controls": (
        {
            "kind": "select",
            "name": "prompt",
            "label": "A prompt that no training contained",
            "default": None,
            "options": "recorded",
            "class": "wide",
        },
        {
            "kind": "radio",
            "name": "run",
            "label": "Run of PPO",
            "default": "rlhf",
            "options": (
                ("rlhf", "β = 0.4"),
                ("greedy", "β = 0"),
            ),
        },
        {
            "kind": "range",
            "name": "step",
            "label": "Checkpoint",
            "default": 4,
            "min": 0,
            "max": 4,
            "attributes": {"aria-valuetext": "step 120, the end"},
            "output": {"id": "checkpoint-place", "text": "step 120, the end"},
        },
        {"kind": "number", "name": "seed", "label": "Seed of the words drawn", "default": 1, "min": 0, "max": 9999},
    ),
    "names": ("`#checkpoint-spoken`, `#checkpoint-verdict`, `#checkpoint-rows tr[data-model]`",),
}
