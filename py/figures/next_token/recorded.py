"""How likely each of three models made one word of the recorded answers: that where SFT and RLHF part."""

import html

from figures.completion.recorded import completed, ids_of
from figures.next_token.lab import next_token
from figures.next_token.words import echo

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
    said = {"next-token-said": answers[0]["said"], "next-token-echo": echo(answers[0]["rows"]["body"], stage)}
    return {**blocks, **{name: html.escape(text, quote=False) for name, text in said.items()}}
