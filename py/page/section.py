"""Forms whose button has the lab make a text: no chart, but what stands in `#NAME-shown`."""

from page import choices, gpt, lab, messages
from page.asker import Asker
from page.chart import MEASURED
from page.dom import find, listen
from page.limits import out_of_limits


class Section:
    """`form#NAME` and `#NAME-shown`: its submit button has the lab's `function` answer what the form says.

    `needed` names the GPTs without which it cannot, None if none of them nor their vocabulary is; `show(answer)` puts
    the answer in.
    """

    def __init__(self, name, function, needed, show):
        self.name, self.function, self.needed, self.put_in = name, function, needed, show
        self.form = find("form#" + name)
        self.asker = Asker(name, find("#" + name + "-shown"), self.request, self.show)
        listen(self.form, "submit", self.submitted)
        listen(self.form, "input", lambda event: self.changed())
        choices.whenever_restored(lambda: choices.show_values(name))
        choices.show_values(name)

    def changed(self):
        choices.show_values(self.name)
        choices.remember()
        messages.clear_note(self.name)

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
        return await lab.ask(self.function, choices.read(self.name))

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
