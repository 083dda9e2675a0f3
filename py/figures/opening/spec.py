"""Two ways back to a word: along the chain, and by attention."""

SPEC = {
    "title": "Two ways back to a word",
    "kind": "section",
    "names": (
        '`#opening-words button[data-index]`, the one shown `aria-pressed="true"`; `#opening-chain`, `#opening-link`, '
        "`#opening-said`; `script#opening-recorded`",
    ),
}
