"""What a reader does with the sentence: points at its words, walks through them by keys, types, chooses."""

from page import choices
from page.dom import find, find_all, listen, now


def listen_to(attention):
    words, place = attention.words, find("#attention-words")

    def point(event):
        started = now()
        button = event.target.closest("button.word")
        if button is None or (words.pinned and event.type == "pointerover"):
            return
        index = int(button.dataset.tokenIndex)
        if index != words.asking:
            words.pin(False)
            words.ask(index, started)
        if event.type == "click":
            attention.chosen(index)

    for event in ("pointerover", "focusin", "click"):
        listen(place, event, point)
    listen(place, "keydown", lambda event: on_key(attention, event))
    listen(attention.form, "submit", lambda event: event.preventDefault())
    listen(attention.form, "input", lambda event: on_input(attention, event.target.name, now()))
    for example in find_all("button.example"):
        listen(example, "click", lambda event: try_example(attention, event.target.closest("button")))


def on_key(attention, event):
    words = attention.words
    if event.altKey or event.ctrlKey or event.metaKey:
        return
    steps = {"ArrowRight": 1, "ArrowDown": 1, "ArrowLeft": -1, "ArrowUp": -1, "Home": -1000, "End": 1000}
    button = event.target.closest("button.word")
    if event.key in steps and button is not None:
        # from the word that has the focus: a pointer at rest may have asked another
        event.preventDefault()
        index = words.neighbour(int(button.dataset.tokenIndex), steps[event.key])
        words.pin(False)
        words.ask(index, now())
        words.button_of(index).focus()
        attention.chosen(index)
    elif event.key == "Enter":
        event.preventDefault()
        attention.pin(not words.pinned)
        attention.chosen(words.asking)
    elif event.key == "Escape":
        attention.pin(False)


def on_input(attention, name, started):
    if name == "sentence":
        attention.chosen(-1)
    else:
        choices.remember()
    if name in ("special", "direction"):
        attention.take(attention.record, started)  # all numbers are here
        if name == "special":
            attention.draw(started)
    else:
        attention.changed(started)


def try_example(attention, button):
    """A prepared sentence with the layer, the head and the word that show something, looked at as it was meant."""
    said = button.dataset
    choices.set_some("attention", "mask=none&direction=asks")
    for name in ("sentence", "layer", "head"):
        find('[name="' + name + '"]', attention.form).value = getattr(said, name)
    attention.wish = (said.sentence, int(said.asking))
    attention.chosen(said.asking)
    attention.again()
