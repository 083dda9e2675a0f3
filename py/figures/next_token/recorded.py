"""How likely each of three models made one word of the recorded answers: that where SFT and RLHF part."""

import html

from figures.completion.recorded import completed, ids_of
from figures.next_token.lab import next_token

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of


def blocks() -> dict:
    choices = defaults_of("completion")
    answer, words = completed()
    stage, place = answer["point"]["stage"], answer["point"]["place"]
    ids = ids_of(words)[stage]
    drawn = ids[place] if place < len(ids) else None
    asked = {name: choices[name] for name in ("prompt", "temperature", "top_k")}
    blocks, answers = asked_chart("next-token", next_token, **asked, stage=stage, ids=ids[:place], drawn=drawn)
    return {**blocks, "next-token-said": html.escape(answers[0]["said"], quote=False)}
