"""Part 3's stages opened: a sample of the text, the loss, four ages of the base model, an example, what SFT changed."""

import asyncio
import html
import json
import xml.etree.ElementTree as ET

from corpus.tasks import KINDS
from figures.ages import stages_work
from figures.completion.recorded import KINDS as KIND_NAMES
from figures.gpt_loss import draw as gpt_loss

from tools.derive.markup import chart_blocks, defaults_of, serialised, table
from tools.derive.sessions import GPT as MODEL
from tools.derive.sessions import session_with

COMPARED = {"base": "base", "sft": "SFT"}


def read_json(name: str) -> dict:
    return json.loads((MODEL / name).read_text("utf-8"))


def ages_of(training: dict, evaluation: dict) -> dict:
    """Tokens read at each of AGES -> perplexity on held-out text."""
    recipe, curve = training["recipes"]["base"], training["curves"]["base"]
    at = {f"base-{step}": step * recipe["batch"] * 96 for step in recipe["checkpoints"]} | {"base": curve[-1]["tokens"]}
    return {at[name]: evaluation["models"][name]["perplexity"] for name in stages_work.AGES}


def sample(text: str) -> str:
    made = []
    for line in text.split("\n"):
        element = ET.Element("p")
        element.text = line
        made.append(serialised(element))
    return "".join(made)


def example(tokens: list) -> str:
    """The tokens as py/figures/ages/page_stages.py writes them: those that the loss counts are marked."""
    made = []
    for word, counted in tokens:
        element = ET.Element("mark" if counted else "span")
        element.text = word
        made.append(serialised(element) + " ")
    return "".join(made)


def compared(evaluation: dict) -> str:
    """Base and SFT on the held-out prompts, at temperature 1."""
    models = [evaluation["models"][name] for name in COMPARED]
    answers = [model["sampled"] for model in models]
    rows = [
        ["perplexity on held-out text", *(f"{model['perplexity']:.2f}" for model in models)],
        ["right, of prompts without harm", *(f"{one['accuracy']:.1%}" for one in answers)],
        ["declined, of harmful requests", *(f"{one['declined']:.1%}" for one in answers)],
        ["kind", *(f"{one['kind']:.1%}" for one in answers)],
        ["short", *(f"{one['short']:.1%}" for one in answers)],
        ["words in an answer", *(f"{one['words']:.1f}" for one in answers)],
    ]
    rows += [
        [f"right: {KIND_NAMES[kind]}", *(f"{one['right_by_kind'][kind]:.0%}" for one in answers)] for kind in KINDS
    ]
    return table({"head": ["960 held-out prompts", *COMPARED.values()], "body": rows})


def blocks() -> dict:
    training, evaluation = read_json("training.json"), read_json("evaluation.json")
    marks = ages_of(training, evaluation)

    def draw(width, name):
        return gpt_loss.render(training["curves"]["base"], marks, training["words"], width, name)

    chart = chart_blocks("gpt-loss", draw)
    session = session_with(stages_work.AGES)
    choice = defaults_of("ages")
    made = asyncio.run(stages_work.ages(session, lambda *what, **more: None, run=1, **choice))
    seeds = {name: defaults_of(name)["seed"] for name in ("texts", "example")}
    del chart["gpt-loss-origin"]  # the page says by what it was recorded
    return {
        **chart,
        "texts-sample": sample(stages_work.text(seeds["texts"])["text"]),
        "example-tokens": example(stages_work.example(seeds["example"], session.words)["tokens"]),
        "ages-prompt": html.escape(choice["prompt"]),
        **{f"ages-{name}": html.escape(text) for name, text in made["written"].items()},
        "sft-table": compared(evaluation),
    }
