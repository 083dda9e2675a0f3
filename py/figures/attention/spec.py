"""Where each word looks."""

SPEC = {
    "title": "Where each word looks",
    "controls": (
        {
            "kind": "text",
            "name": "sentence",
            "label": "Your sentence",
            "default": "My sister bought a car and she painted it red.",
            "class": "wide",
            "attributes": {
                "autocapitalize": "off",
                "aria-describedby": "sentence-help",
                "aria-errormessage": "message-sentence",
            },
        },
        {
            "kind": "select",
            "name": "layer",
            "label": "Layer",
            "default": "3",
            "options": (
                ("mean", "mean of all"),
                ("0", "1"),
                ("1", "2"),
                ("2", "3"),
                ("3", "4"),
                ("4", "5"),
                ("5", "6"),
            ),
        },
        {
            "kind": "select",
            "name": "head",
            "label": "Head",
            "default": "1",
            "options": (
                ("mean", "mean of all"),
                ("0", "1"),
                ("1", "2"),
                ("2", "3"),
                ("3", "4"),
                ("4", "5"),
                ("5", "6"),
                ("6", "7"),
                ("7", "8"),
                ("8", "9"),
                ("9", "10"),
                ("10", "11"),
                ("11", "12"),
            ),
        },
        {
            "kind": "radio",
            "name": "direction",
            "label": "Show",
            "default": "asks",
            "options": (
                ("asks", "where a word looks"),
                ("asked", "who looks at it"),
            ),
            "class": "mask",
        },
        {
            "kind": "radio",
            "name": "mask",
            "label": "Mask",
            "default": "none",
            "options": (
                ("none", "none"),
                ("causal", "causal: nobody sees later words"),
            ),
            "class": "mask",
        },
        {"kind": "checkbox", "name": "special", "label": "Show [CLS] and [SEP]", "default": False},
        {
            "kind": "hidden",
            "name": "asking",
            "label": "Word that was chosen, for the address",
            "default": -1,
            "min": -1,
            "max": 65,
        },
    ),
    "source": {
        "label": "The Python that computes it",
        "files": (
            "py/models/encoder.py",
            "py/models/wordpiece.py",
        ),
    },
}
