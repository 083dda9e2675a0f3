"""A small GPT that learns in this browser: pre-trained, then fine-tuned, with what it writes at every stage."""

from page import channel
from page.dom import find, listen, make
from page.training import Training

STAGES = {"pretraining": "pre-training", "finetuning": "fine-tuning"}


class Pretraining(Training):
    """The chart with a button for the second stage and a list of samples."""

    train, draw_curves = "pretrain", "pretraining_curves"

    def __init__(self, entry):
        Training.__init__(self, entry)
        listen(find('form#pretraining [data-action="finetune"]'), "click", lambda event: self.begin("finetune"))
        channel.hear("town", self.town_told)

    def named(self, run):
        return f"the model of seed {run['seed']}"

    def town_told(self, record):
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
    written = [sample_of(record) for record in records if record["sample"] is not None]
    find("#pretraining-samples").replaceChildren(*reversed(written))


def sample_of(record):
    """Example: "step 100, pre-training: Ben was happy." or, with a question before it, an answer."""
    item = make("li")
    item.append(make("span", f"step {record['step']}, {STAGES[record['stage']]}", {"class": "when"}))
    if record["sample"]["prompt"]:
        item.append(make("span", record["sample"]["prompt"], {"class": "prompt"}))
    item.append(make("span", record["sample"]["text"], {"class": "written"}))
    return item


def start(entry, started):
    return Pretraining(entry)
