"""What the retention chart asks for: by gradient or by recall, of untrained models or of the trained networks.

One curve of untrained models takes milliseconds. Five networks of each architecture take seconds: they are measured
one after another, and the picture grows.
"""

import time

from figures.retention import draw as gradient_chart
from figures.retention import draw_recall as recall_chart
from figures.retention import recall_counts, trained_curves
from figures.retention.curves import retention_curves
from lab.border import Refused, exported
from lab.connection import tell
from lab.long_work import paced
from lab.recall_session import trained_networks

SEQUENCES = 200
PICTURE_EVERY_SECONDS = 0.5


async def answer(measure, networks, tell, architecture, scale, width, distance, seed, window, **choices):
    """{"svg", "alt", "rows", "reading"}, for long work with "done" and "total": less than all after it was stopped.

    `networks` are the trained ones or None; `tell` gets partial answers of the same form under "retention".
    """
    chosen = {"chosen": architecture, "scale": scale, "width": width}
    slow = {"distance": distance, "seed": seed, "window": window}
    if measure == "recall":
        return await growing(tell, count_recall(networks, **chosen, **slow, **choices))
    if networks is not None:
        return await growing(tell, measure_trained(networks, **chosen, **slow))
    choices = {name: choices[name] for name in ("spectral_radius", "forget_bias")}
    return gradient_chart.render(retention_curves(**slow, **choices), architecture, scale, width)


async def growing(tell, work):
    """Go through the work's (done, total, draw) steps, telling progress and now and then a picture; answer the last."""
    pictured = told = time.monotonic()
    async for done, total, draw in paced("retention", work):
        if done < total and time.monotonic() - pictured > PICTURE_EVERY_SECONDS:
            tell("retention", done=done, total=total, picture=draw())
            pictured = told = time.monotonic()
        elif time.monotonic() - told > 0.1:
            tell("retention", done=done, total=total, picture=None)
            told = time.monotonic()
    return {**draw(), "done": done, "total": total}


def count_recall(trained, chosen, scale, width, distance, seed, window, forget_bias, spectral_radius, models=None):
    """The steps of counting recall: every network of every architecture at every distance, the near ones first."""
    if distance > recall_counts.LONGEST:
        raise Refused(f"Recall is counted at distances 1 to {recall_counts.LONGEST}, got {distance}.")
    nets = recall_counts.networks(trained, forget_bias, spectral_radius)
    setting = "trained" if trained else (forget_bias, spectral_radius)
    records = []

    def draw():
        found = recall_counts.gathered(records)
        count = sum(record["count"] for record in records)
        return recall_chart.render(found, chosen, scale, width, distance, trained is not None, count)

    for done, total, record in recall_counts.counting(nets, setting, window, seed, distance, SEQUENCES):
        records.append(record)
        yield done, total, draw


def measure_trained(networks, chosen, scale, width, distance, seed, window):
    """The steps of measuring the trained networks' gradients."""

    def draw():
        each = trained_curves.by_architecture(curves)
        return gradient_chart.render(trained_curves.middles(curves), chosen, scale, width, each=each)

    for done, total, curves in trained_curves.measuring(networks, distance, window, seed):  # noqa: B007
        yield done, total, draw


@exported
async def retention(measure, trained, **choices):
    """The `retention` chart: {"svg", "alt", "rows", "reading"}; what takes seconds tells its progress and pictures."""
    networks = None
    if trained == "yes":
        networks = await trained_networks(choices["models"])
    return await answer(measure, networks, tell, **choices)
