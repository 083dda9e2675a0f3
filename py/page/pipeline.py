"""Part 3's three stages: a button each, and a panel that shows the chosen one."""

from page import choices
from page.dom import find, find_all, listen


def start():
    for button in find_all("#pipeline button[data-stage]"):
        listen(button, "click", lambda event: choose(event.target.closest("button").dataset.stage))
    choices.whenever_restored(show)
    show()


def choose(stage):
    choices.stage["now"] = stage
    choices.remember()
    show()


def show():
    for button in find_all("#pipeline button[data-stage]"):
        button.setAttribute("aria-pressed", "true" if button.dataset.stage == choices.stage["now"] else "false")
    find("#stage-panel").dataset.stage = choices.stage["now"]
