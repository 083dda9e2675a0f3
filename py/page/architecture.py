"""The architecture selector: shows the chosen one's card and brings its line to the front of the charts."""

from page import choices
from page.dom import find, find_all, listen

sections = []  # what draws the chosen architecture: each has a `chart`


def followed_by(section):
    sections.append(section)


def start():
    for radio in find_all('input[name="architecture"]'):
        listen(radio, "change", lambda event: chosen())
    for button in find_all("button[data-choose]"):
        listen(button, "click", lambda event: choose(event.target.closest("button").dataset.choose))
    choices.whenever_restored(show)
    show()


def choose(name):
    """A button further down the page stands for the selector."""
    find('input[name="architecture"][value="' + name + '"]').click()


def chosen():
    show()
    choices.remember()
    for section in sections:
        section.chart.draw()


def show():
    chosen_one = choices.architecture()
    find("#architecture-card").dataset.architecture = chosen_one
    for button in find_all("button[data-choose]"):
        button.setAttribute("aria-pressed", "true" if button.dataset.choose == chosen_one else "false")
