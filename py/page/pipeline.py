"""Part 3's three stages: a tab each, which brings that stage's answer and its panel to the front."""

from page import choices
from page.dom import find, find_all, listen

OF = {"base": "pretraining", "sft": "finetuning", "rlhf": "rlhf"}  # the stage that ends with each model


def start():
    for button in find_all("#pipeline button[data-stage]"):
        listen(button, "click", lambda event: choose(event.target.closest("button").dataset.stage))
    choices.whenever_restored(show)
    show()


def choose(stage):
    choices.stage["now"] = stage
    choices.remember()
    show()


def bring(model):
    """Bring the answer of "base", "sft" or "rlhf" to the front: on a phone it is the only one in sight."""
    if choices.stage["now"] != OF[model]:
        choose(OF[model])


def show():
    now = choices.stage["now"]
    for button in find_all("#pipeline button[data-stage]"):
        button.setAttribute("aria-pressed", "true" if button.dataset.stage == now else "false")
    for answer in find_all(".completion[data-of]"):
        answer.dataset.front = "yes" if answer.dataset.of == now else "no"
    find("#stage-panel").dataset.stage = now
