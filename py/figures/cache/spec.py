"""What a key-value cache saves."""

SPEC = {
    "title": "What a key-value cache saves",
    "recorded_stays": True,
    "controls": (
        {
            "kind": "log2",
            "name": "n",
            "label": "Length of the text, in pieces",
            "default": 10,
            "min": 4,
            "max": 13,
            "attributes": {"id": "cache-n"},
        },
    ),
    "source": {
        "label": "The Python that computes it",
        "files": (
            "py/models/decoding.py",
            "py/figures/cache/measure.py",
        ),
    },
    "names": ("`#cache-said`",),
}
