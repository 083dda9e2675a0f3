"""Part 2's steps of one head for the first sentence, and where their arrays lie in both recorded pictures."""

import html

from figures.attention.lab import numbers
from figures.steps import lab

from tools.derive.markup import defaults_of, json_script
from tools.derive.sessions import blocks_with_encoder, with_encoder


def blocks() -> dict:
    choice = defaults_of("attention")
    asked = {name: choice[name] for name in ("sentence", "layer", "head", "mask")}
    asking = with_encoder(numbers(**asked))["strongest"]
    found, answers = blocks_with_encoder("steps", lab.steps, **asked, **defaults_of("steps"), asking=asking)
    return {
        **found,
        "steps-said": html.escape(answers[0]["said"]),
        "steps-sum": html.escape(answers[0]["summary"]),
        "steps-record": json_script(
            "steps-recorded", {"asking": asking, "panels": [answer["panels"] for answer in answers]}
        ),
    }
