"""How alike two sentences are."""

SPEC = {
    "title": "How alike two sentences are",
    "controls": (
        {
            "kind": "text",
            "name": "first",
            "label": "First sentence",
            "default": "She sat on the bank of the river.",
            "attributes": {
                "autocapitalize": "off",
                "aria-describedby": "similarity-help",
                "aria-errormessage": "message-similarity",
            },
        },
        {
            "kind": "text",
            "name": "second",
            "label": "Second sentence",
            "default": "The bank lent me money for a house.",
            "attributes": {
                "autocapitalize": "off",
                "aria-describedby": "similarity-help",
                "aria-errormessage": "message-similarity",
            },
        },
    ),
    "source": {
        "label": "The Python that computes it",
        "files": ("py/figures/similarity/measure.py",),
    },
    "names": (
        "`button.pair[data-first][data-second]`",
        "`#similarity-said`, `#vectors-said`",
    ),
}
