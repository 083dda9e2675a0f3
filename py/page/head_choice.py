"""Which layer and head a figure follows, and two lists to change that here: `form#attention` alone holds the choice."""

from page.dom import find, find_all, js_event, listen, make


class HeadChoice:
    """`.head-choice` of one figure: lists copied from `form#attention`, if it has any, and the sentence that is shown.

    To choose here is to choose there: the form hears of it as if the reader had moved its own list.
    """

    def __init__(self, figure, attention):
        self.attention, self.form = attention, attention.form
        self.place = find(".head-choice", figure)
        self.lists = dict((one.getAttribute("data-choice"), one) for one in find_all("[data-choice]", self.place))
        for name in self.lists:
            for option in find_all("option", self.source(name)):
                self.lists[name].append(make("option", option.textContent, {"value": option.value}))
            listen(self.lists[name], "change", lambda event: self.choose(event.target))
        listen(self.form, "input", lambda event: self.show())
        attention.followers.append(lambda started: self.show())
        self.show()

    def source(self, name):
        return find('[name="' + name + '"]', self.form)

    def choose(self, chosen):
        source = self.source(chosen.getAttribute("data-choice"))
        source.value = chosen.value
        source.dispatchEvent(js_event("input"))

    def show(self):
        for name in self.lists:
            self.lists[name].value = self.source(name).value
        find(".followed", self.place).textContent = "“" + self.attention.record["asked"]["sentence"] + "”"
