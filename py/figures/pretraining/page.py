"""A small GPT that learns in this browser: pre-trained, then fine-tuned, with what it writes at every stage."""

from figures.loss.page import Training
from page import channel, choices
from page.dom import find, listen, make

STAGES = {"pretraining": "pre-training", "finetuning": "fine-tuning"}


class Pretraining(Training):
    """The `pretraining` chart: as `Training`, with a button for the second stage and a list of samples."""

    name = chart_name = "pretraining"
    train, draw = "pretrain", "pretraining_curves"

    def asked(self):
        return choices.read("pretraining")

    def named(self, run):
        return f"the model of seed {run['seed']}"

    def __init__(self):
        Training.__init__(self)
        listen(find('[data-action="finetune"]', self.form), "click", lambda event: self.begin("finetune"))
        channel.hear("town", self.reading)

    def reading(self, record):
        """The town's texts are being made."""
        self.say(f"Writing the town's texts: {record['done']} of {record['total']}.")

    def told(self, record):
        if len(record["curve"]["records"]) == 1:
            self.say("Training " + self.named(self.running) + ".")
        Training.told(self, record)

    def shown(self, answer, final):
        Training.shown(self, answer, final)
        if self.curves:
            show_samples(self.curves[-1]["records"])


def show_samples(records):
    """What the model wrote, the newest first."""
    items = []
    for record in records:
        if record["sample"] is not None:
            items.append(sample_of(record))
    find("#pretraining-samples").replaceChildren(*reversed(items))


def sample_of(record):
    """Example: "step 100, pre-training: Ben was happy." or, with a question before it, an answer."""
    item = make("li")
    item.append(make("span", f"step {record['step']}, {STAGES[record['stage']]}", {"class": "when"}))
    if record["sample"]["prompt"]:
        item.append(make("span", record["sample"]["prompt"], {"class": "prompt"}))
    item.append(make("span", record["sample"]["text"], {"class": "written"}))
    return item


def start(entry, started):
    return Pretraining()
