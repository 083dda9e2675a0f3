"""The three answers, word by word: each word can be pointed at, with the pointer or with the arrow keys."""

from figures.completion.words import STAGES, about
from page import pipeline
from page.dom import document, find, find_all, listen, make

ACROSS = {"ArrowRight": 1, "ArrowLeft": -1, "Home": -1000, "End": 1000}
BETWEEN = {"ArrowDown": 1, "ArrowUp": -1}


class Words:
    """`output[data-completion]`: `whenever_pointed(stage, place, on_purpose)` is told which word the reader means.

    One word of each answer is reached by Tab, the others from there by arrow keys: left and right within an answer,
    up and down from model to model.
    """

    def __init__(self, whenever_pointed):
        self.outputs = dict((stage, find('output[data-completion="' + stage + '"]')) for stage in STAGES)
        self.whenever_pointed = whenever_pointed
        place = find("#completion-answers")
        listen(place, "pointerover", lambda event: self.pointed(event, False))
        listen(place, "focusin", lambda event: self.pointed(event, False))
        listen(place, "click", lambda event: self.pointed(event, True))
        listen(place, "keydown", self.key)

    def tokens(self, stage):
        return find_all(".token", self.outputs[stage])

    def pointed(self, event, on_purpose):
        token = event.target.closest(".token")
        if token is not None:
            self.whenever_pointed(stage_of(token), int(token.dataset.place), on_purpose)

    def key(self, event):
        """Move to another word and point at it."""
        token = event.target.closest(".token")
        if token is None or event.altKey or event.ctrlKey or event.metaKey:
            return
        stage, place = stage_of(token), int(token.dataset.place)
        if event.key in ACROSS:
            place += ACROSS[event.key]
        elif event.key in BETWEEN:
            at = STAGES.index(stage) + BETWEEN[event.key]
            stage = STAGES[max(0, min(at, 2))]
        elif event.key not in ("Enter", " "):
            return
        event.preventDefault()
        tokens = self.tokens(stage)
        if tokens:
            pipeline.bring(stage)  # on a phone only one answer is shown
            token = tokens[max(0, min(place, len(tokens) - 1))]
            token.focus()
            self.whenever_pointed(stage, int(token.dataset.place), True)

    def word_at(self, stage, place):
        """(stage, word, its probability): no word for the answer's end, no probability where none came with it."""
        token = self.tokens(stage)[place]
        probability = token.getAttribute("data-probability")
        return stage, token.textContent, float(probability) if probability else None

    def clear(self):
        for stage in STAGES:
            self.outputs[stage].replaceChildren()
            self.outputs[stage].dataset.end = ""
            find('[data-about="' + stage + '"]').textContent = ""

    def add(self, record):
        """Write a word, or the end, of one answer."""
        output = self.outputs[record["stage"]]
        if "word" not in record:
            output.dataset.end = record["end"]
            if record["end"] == "end":
                output.append(token_of(record["place"], None))
            return
        word = record["word"]
        if word.startswith(" "):
            output.append(document.createTextNode(" "))
        token = token_of(record["place"], word.strip())
        token.setAttribute("data-probability", repr(record["probability"]))
        output.append(token)

    def are_all(self, answers):
        """Whether each answer stands here as {stage: {"count": of words, "end"}} says."""
        for stage in STAGES:
            count, end = answers[stage]["count"], answers[stage]["end"]
            if len(self.tokens(stage)) != count + (end == "end"):
                return False
            if end != "stopped" and self.outputs[stage].dataset.end != end:
                return False
        return True

    def show_about(self, answers):
        """Why each of the answers ended, and what is said of it."""
        for stage in STAGES:
            self.outputs[stage].dataset.end = answers[stage]["end"]
            find('[data-about="' + stage + '"]').textContent = about(answers[stage])

    def mark(self, stage, place):
        """Show which word the picture is about."""
        for each in STAGES:
            for token in self.tokens(each):
                this = each == stage and int(token.dataset.place) == place
                token.setAttribute("aria-pressed", "true" if this else "false")
                token.tabIndex = 0 if this or (each != stage and token.dataset.place == "0") else -1


def stage_of(token):
    return token.closest("output").dataset.completion


def token_of(place, word):
    """A word of an answer, or its end, which has no text of its own."""
    said = {"class": "token", "role": "button", "tabindex": "0" if place == 0 else "-1", "data-place": str(place)}
    if word is None:
        said["class"], said["aria-label"] = "token end", "end of the answer"
    return make("span", word, said)
