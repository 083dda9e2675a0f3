"""The path from a step to the output."""

SPEC = {
    "title": "The path from a step to the output",
    "follows": (
        "architecture",
        "cell",
    ),
}
