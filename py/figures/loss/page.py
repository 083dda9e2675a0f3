"""Networks that learn to recall in this browser."""

from page.dom import find
from page.figure import Figure
from page.training import Training


class Loss(Training):
    train, draw_curves = "train", "learning_curves"

    def choices(self):
        wanted = Figure.choices(self)
        wanted["rate"] = float(wanted["rate"])
        return wanted

    def named(self, run):
        """Example: "the LSTM at distance 8, seed 1, rate 0.003"."""
        radio = find('form#training [name="network"][value="' + run["network"] + '"]')
        name = radio.closest("label").textContent.strip()
        return f"the {name} at distance {run['distance']}, seed {run['seed']}, rate {run['rate']}"


def start(entry, started):
    return Loss(entry)
