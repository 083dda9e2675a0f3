"""The architecture selector: shows the chosen one's card and brings its line to the front of the charts."""

from page import choices, lab
from page.dom import find, find_all, listen


def start(sections):
    """`sections` are those that draw the chosen architecture: each has a `chart`."""
    for radio in find_all('input[name="architecture"]'):
        listen(radio, "change", lambda event: chosen(sections))
    for button in find_all("button[data-choose]"):
        listen(button, "click", lambda event: choose(event.target.closest("button").dataset.choose))
    choices.whenever_restored(show)
    show()


def choose(name):
    """A button further down the page stands for the selector."""
    find('input[name="architecture"][value="' + name + '"]').click()


def chosen(sections):
    show()
    choices.remember()
    for section in sections:
        if lab.is_ready():
            section.chart.draw()


def show():
    chosen_one = choices.architecture()
    find("#architecture-card").dataset.architecture = chosen_one
    for button in find_all("button[data-choose]"):
        button.setAttribute("aria-pressed", "true" if button.dataset.choose == chosen_one else "false")
