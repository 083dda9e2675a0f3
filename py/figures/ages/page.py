"""Part 3's stages opened: a sample of the text, an example with its mask, and one text gone on with at four ages."""

from figures.completion.page_wording import unknown
from page import channel, choices, gpt, lab, messages
from page.asker import Asker
from page.chart import MEASURED
from page.dom import document, find, listen, make
from page.limits import out_of_limits
from page.long_work import stop

AGES = ("base-0", "base-200", "base-1000", "base")


class Section:
    """`form#NAME` and `#NAME-shown`: its submit button has the lab answer `stage_NAME` to what the form says."""

    def __init__(self, name, needed, show):
        self.name, self.needed, self.put_in = name, needed, show
        self.form = find("form#" + name)
        self.asker = Asker(name, find("#" + name + "-shown"), self.request, self.show)
        listen(self.form, "submit", self.submitted)
        listen(self.form, "input", lambda event: self.changed())
        choices.whenever_restored(lambda: choices.show_values(name))
        choices.show_values(name)

    def changed(self):
        choices.show_values(self.name)
        choices.remember()

    def submitted(self, event):
        event.preventDefault()
        wrong = out_of_limits(self.form)
        if wrong:
            messages.say(self.name, wrong)
        else:
            self.begin()

    def begin(self):
        self.asker.ask()

    async def request(self):
        if self.needed is not None:
            await gpt.load(self.needed)
        return await lab.ask("stage_" + self.name, choices.read(self.name))

    def show(self, answer):
        self.put_in(answer)
        badge = find(".origin", self.asker.region)
        badge.dataset.origin, badge.textContent = MEASURED


class Another(Section):
    """Each press is another seed."""

    def begin(self):
        seed = find('[name="seed"]', self.form)
        seed.value = str((int(seed.value) + 1) % 1000)
        self.changed()
        self.asker.ask()


class Ages(Section):
    """Four texts that grow word by word; a new run ends the one before."""

    def __init__(self):
        super().__init__("ages", list(AGES), self.put)
        self.run = self.begun = 0
        self.prompt = find('[name="prompt"]', self.form)
        self.stop_button = find('[data-action="stop"]', self.form)
        listen(self.stop_button, "click", lambda event: stop("ages"))
        channel.hear("ages", self.told)

    def changed(self):
        self.prompt.removeAttribute("aria-invalid")
        super().changed()

    def begin(self):
        if self.asker.busy:
            stop("ages")
        self.asker.ask()

    async def request(self):
        self.run += 1
        self.wanted = choices.read("ages")
        self.stop_button.disabled = False
        try:
            await gpt.load(self.needed)
            return await lab.ask("stage_ages", dict(self.wanted, run=self.run))
        except lab.Refused:
            self.prompt.setAttribute("aria-invalid", "true")
            raise  # the asker says why
        finally:
            self.stop_button.disabled = True

    def told(self, record):
        """Another word: the first one of a run replaces what stood there."""
        if record["run"] != self.run or not self.asker.busy:
            return
        if self.begun != self.run:
            self.begun = self.run
            for name in AGES:
                output(name).textContent = ""
        output(record["name"]).textContent += record["word"]

    def put(self, answer):
        for name in AGES:
            output(name).textContent = answer["written"][name]
        find("#ages-unknown").hidden = not answer["unknown"]
        find("#ages-unknown").textContent = unknown(answer["unknown"])
        find("#ages-prompt").textContent = self.wanted["prompt"]


def output(name):
    return find('output[data-age="' + name + '"]')


def put_texts(answer):
    find("#texts-sample").replaceChildren(*[make("p", text) for text in answer["text"].split("\n")])


def put_example(answer):
    tokens = []
    for word, counted in answer["tokens"]:
        tokens += [make("mark" if counted else "span", word), document.createTextNode(" ")]
    find("#example-tokens").replaceChildren(*tokens)


def start(entry, started):
    Another("texts", None, put_texts)
    Another("example", [], put_example)
    Ages()
