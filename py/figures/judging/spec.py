"""Do you agree with the reward model?"""

SPEC = {
    "title": "Do you agree with the reward model?",
    "kind": "section",
    "controls": (
        {"kind": "number", "name": "seed", "label": "Seed of the pairs", "default": 11, "min": 0, "max": 9999},
    ),
    "names": (
        '`#judging-buttons button[data-side]` (`left`, `equal`, `right`), `button[data-action="next"]`',
        "`#judging-left`, `#judging-right`, `#judging-said`, `#judging-tally`",
    ),
}
