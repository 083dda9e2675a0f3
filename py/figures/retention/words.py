"""The `retention` chart's caption: it says what the picture shows as the form is set now."""

from figures.retention.recall_counts import SEQUENCES

NETWORKS = {
    "no": "The models are untrained, one layer each.",
    "yes": "Trained networks, five of each kind: each as a thin line, the median as a thick one.",
}
UNTRAINED_RECALL = "Untrained networks, five of each kind: each as a thin line, the median as a thick one."


def caption(measure: str, trained: str, scale: str) -> str:
    """Example: "How strongly an input k steps back still moves the last output. …"."""
    if measure == "recall":
        steps = " Each doubling of the distance is equally wide." if scale == "log" else ""
        return (
            f"How often the symbol k steps back is named, each network on {SEQUENCES} fresh sequences at each distance."
            f"{steps} The uprights are the 95 % interval of the median network’s count, over random sequences. "
            f"{NETWORKS['yes'] if trained == 'yes' else UNTRAINED_RECALL}"
        )
    steps = (
        "Each line down the scale is a factor of a hundred."
        if scale == "log"
        else "The scale is linear and begins at 0."
    )
    return f"How strongly an input k steps back still moves the last output. {steps} {NETWORKS[trained]}"
