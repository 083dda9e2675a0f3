"""What the last checkpoint of PPO answers to a prompt that nobody can answer, and all checkpoints as a table."""

import html

from corpus.kinds import LABELS
from figures.checkpoint.lab import checkpoint
from figures.checkpoint.words import MODELS, STEPS
from figures.judging.words import verdict

from tools.derive.asking import ask
from tools.derive.evaluation_tables import COLUMNS, cell, head
from tools.derive.markup import defaults_of
from tools.derive.sessions import gpt_record, session_with

PROMPT = 17  # of the prepared ones: what nobody in the story can know
ALONG = ("KL", "reward", "score", "right", "declines", "words")


def blocks() -> dict:
    choices = defaults_of("checkpoint")
    model = MODELS[choices["run"]][choices["step"]]
    session = session_with([model, "reward"])
    record = ask(checkpoint, model=model, prompt=PROMPT, seed=choices["seed"])
    return {
        "checkpoint-prompt-options": options(session.prepared.values()),
        "checkpoint-asked": html.escape(record["prompt"]),
        "checkpoint-spoken": html.escape(record["answer"]["text"]),
        "checkpoint-verdict": html.escape(verdict(record["answer"], record["task"])),
        "checkpoint-rows": checkpoints_table(gpt_record("evaluation.json")),
    }


def options(prompts) -> str:
    """The prepared prompts (corpus.tasks.Task) by kind; an option's value is the prompt's number."""
    parts = []
    for kind, label in LABELS.items():
        own = [(i, one.prompt) for i, one in enumerate(prompts) if one.kind == kind]
        lines = [
            f'<option value="{i}"{" selected" if i == PROMPT else ""}>{html.escape(text)}</option>' for i, text in own
        ]
        parts.append(f'<optgroup label="{label}">{"".join(lines)}</optgroup>')
    return "".join(parts)


def checkpoints_table(evaluation: dict) -> str:
    """Both runs from SFT to their ends; `data-model` says whose row it is."""
    lines = []
    for run in MODELS:
        for name, step in zip(MODELS[run], STEPS[run], strict=True):
            if name == "sft" and run != "rlhf":
                continue
            label = "SFT" if name == "sft" else f"{'β = 0.4' if run == 'rlhf' else 'β = 0'}, step {step}"
            measured = evaluation["models"][name]["sampled"]
            found = "".join(cell(measured[COLUMNS[what][0]], COLUMNS[what][1]) for what in ALONG)
            lines.append(f'<tr data-model="{name}"><th scope="row">{label}</th>{found}</tr>')
    return f"<table>{head(['checkpoint', *ALONG])}<tbody>{''.join(lines)}</tbody></table>"
