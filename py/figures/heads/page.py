"""Every head at once: a button over each small matrix chooses what the words and the matrix above show."""

import json

from page import choices, encoder, lab, lab_start
from page.chart import Chart
from page.dom import find, find_all, listen, now
from page.following import Following
from page.head_choice import HeadChoice

STEPS = {"ArrowRight": (1, 0), "ArrowLeft": (-1, 0), "ArrowDown": (0, 1), "ArrowUp": (0, -1)}
STEPS.update({"Home": (-100, 0), "End": (100, 0)})


class Heads:
    """The chart and its buttons, layer by layer; which of them is pressed is what `form#attention` says."""

    def __init__(self, attention):
        self.attention = attention
        self.form = find("form#attention")
        self.place = find("#heads-buttons")
        self.buttons = find_all("button", self.place)
        self.keys = [(button.dataset.layer, button.dataset.head) for button in self.buttons]
        self.heads = len([key for key in self.keys if key[0] == self.keys[0][0]])
        self.said = json.loads(find("#heads-recorded").textContent)  # a text for each head of the picture
        self.pressed = [i for i in range(len(self.buttons)) if self.buttons[i].getAttribute("aria-pressed") == "true"]
        self.shown = None  # the sentence and the mask of the picture
        self.chart = Chart("heads", self.request, whenever_shown=self.adopt)
        self.following = Following(self.chart, self.draw)
        HeadChoice(self.chart.figure, attention)
        attention.followers.append(self.follow)
        lab_start.whenever_ready(self.lab_is_new)
        self.mark()
        self.following.wish(now())  # the encoder may have read another sentence before the chapter was opened

    def mark(self):
        """Press the chosen head's button; of a mean, all that it is taken over."""
        chosen = choices.read("attention")
        layer, head = chosen["layer"], chosen["head"]
        pressed = [
            i for i in range(len(self.keys)) if layer in ("mean", self.keys[i][0]) and head in ("mean", self.keys[i][1])
        ]
        for i in self.pressed + pressed:
            self.buttons[i].setAttribute("aria-pressed", "true" if i in pressed else "false")
        self.pressed = pressed
        self.stop_at(pressed[0])
        self.say()

    def stop_at(self, index):
        """Make this button the one that Tab reaches."""
        for button in find_all('[tabindex="0"]', self.place):
            button.tabIndex = -1
        self.buttons[index].tabIndex = 0

    def say(self, index=None):
        """What one head does: the one pointed at, or the chosen one."""
        if index is None and len(self.pressed) > 1:
            text = f"Stop 3 shows the mean over {len(self.pressed)} heads, framed here. Choose one to see what it does."
        else:
            text = self.said[self.pressed[0] if index is None else index]
        find("#heads-said").textContent = text

    def choose(self, index):
        layer, head = self.keys[index]
        find('[name="layer"]', self.form).value = layer
        find('[name="head"]', self.form).value = head
        choices.remember()
        self.mark()
        self.attention.again()

    def neighbour(self, index, across, down):
        """The button so many places to the right and below, staying in the picture; on a phone its rows are heads."""
        layer, head = index // self.heads, index % self.heads
        if self.buttons[1].offsetTop > self.buttons[0].offsetTop:
            across, down = down, across
        last = len(self.buttons) // self.heads - 1
        return max(0, min(layer + down, last)) * self.heads + max(0, min(head + across, self.heads - 1))

    def index_of(self, event):
        """The button that an event is about, or None."""
        button = event.target.closest("button")
        return None if button is None else self.keys.index((button.dataset.layer, button.dataset.head))

    def follow(self, started):
        """The words above show another sentence or another head since `started`."""
        self.mark()
        self.following.wish(started)

    def draw(self, started):
        if not encoder.needs_loading() and self.shown != self.asked():
            self.chart.draw(started)

    def asked(self):
        """What the picture depends on: another layer or head draws nothing anew."""
        return dict((name, self.attention.record["asked"][name]) for name in ("sentence", "mask"))

    async def request(self, width):
        asked, wanted = self.asked(), {"width": width}
        wanted.update(asked)
        answer = await lab.ask("heads", wanted)
        self.shown = asked
        return answer

    def adopt(self, answer, final):
        self.said = answer["said"]
        for i in range(len(self.buttons)):
            self.buttons[i].setAttribute("aria-label", answer["labels"][i])
        self.say()

    def lab_is_new(self):
        """A lab that has just started holds no encoder: what stands on the page stays until one is loaded."""
        self.shown = self.chart.width = None


def start(entry, started):
    heads = Heads(started["attention"])

    def point(event):
        index = heads.index_of(event)
        if index is not None:
            heads.say(index)

    def click(event):
        index = heads.index_of(event)
        if index is not None:
            heads.choose(index)

    def key(event):
        index = heads.index_of(event)
        if index is not None and event.key in STEPS and not (event.altKey or event.ctrlKey or event.metaKey):
            event.preventDefault()
            index = heads.neighbour(index, *STEPS[event.key])
            heads.stop_at(index)
            heads.buttons[index].focus()

    for event in ("pointerover", "focusin"):
        listen(heads.place, event, point)
    for event in ("pointerleave", "focusout"):
        listen(heads.place, event, lambda event: heads.say())
    listen(heads.place, "click", click)
    listen(heads.place, "keydown", key)
    listen(heads.form, "input", lambda event: heads.mark())
    return heads
