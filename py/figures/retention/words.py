"""The `retention` chart's caption: it says what the picture shows as the form is set now."""

from figures.retention.recall_counts import SEQUENCES
from lab.words import power_of_ten

NETWORKS = {
    "no": "The models are untrained, one layer each.",
    "yes": "Trained networks, five of each kind: each as a thin line, the median as a thick one.",
}
GATE_BIAS = 1  # the form's default
UNTRAINED_RECALL = "Untrained networks, five of each kind: each as a thin line, the median as a thick one."


def beginning(initial: dict) -> str:
    """How untrained networks began, `initial` being the choices of their form.

    Example: "All read the same inputs, at scale 1; the RNN’s input weights are as large as …".
    """
    bias = f"{initial['forget_bias']:g}".replace("-", "−")
    default = "" if initial["forget_bias"] == GATE_BIAS else f" (default {GATE_BIAS})"
    return (
        f"All read the same inputs, at scale {initial['input_scale']:g}; the RNN’s input weights are as large as the "
        f"LSTM’s and GRU’s, whose gates that keep begin with a bias of {bias}{default}."
    )


def caption(
    measure: str, trained: str, scale: str, initial: dict | None = None, ended: tuple = (), tens: int = 2
) -> str:
    """Example: "How strongly an input k steps back still moves the last output. …".

    Of untrained networks it says how they began, `initial`; `ended` are sentences on curves that have no end;
    `tens` says how many powers of ten lie between two lines of a logarithmic scale.
    """
    more = [beginning(initial)] if trained == "no" and initial else []
    return " ".join([of_measure(measure, trained, scale, tens), *more, *ended])


def of_measure(measure: str, trained: str, scale: str, tens: int) -> str:
    """What is measured, how it is drawn, and of which networks."""
    if measure == "recall":
        steps = " Each doubling of the distance is equally wide." if scale == "log" else ""
        return (
            f"How often the symbol k steps back is named, each network on {SEQUENCES} fresh sequences at each distance."
            f"{steps} The uprights are the 95 % interval of the median network’s count, over random sequences. "
            f"{NETWORKS['yes'] if trained == 'yes' else UNTRAINED_RECALL}"
        )
    steps = (
        f"Each line down the scale is a factor of {'a hundred' if tens == 2 else power_of_ten(tens)}."
        if scale == "log"
        else "The scale is linear and begins at 0."
    )
    return f"How strongly an input k steps back still moves the last output. {steps} {NETWORKS[trained]}"
