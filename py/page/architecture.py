"""The architecture selector: shows the chosen one's card and brings its line to the front of the charts."""

from page import choices
from page.dom import find, find_all, listen


def start(whenever_chosen):
    for radio in find_all('input[name="architecture"]'):
        listen(radio, "change", lambda event: chosen(whenever_chosen))
    show()


def chosen(whenever_chosen):
    show()
    choices.remember()
    whenever_chosen()


def show():
    find("#architecture-card").dataset.architecture = choices.architecture()
