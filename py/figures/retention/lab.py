"""The `retention` chart: by gradient or by recall, of untrained models or of the trained networks.

One curve of untrained models takes milliseconds. Five networks of each architecture take seconds: they are measured
one after another, and the picture grows.
"""

from figures.retention import draw as gradient_chart
from figures.retention import draw_recall as recall_chart
from figures.retention import recall_counts, trained_curves
from figures.retention.curves import ended, retention_curves
from figures.retention.words import caption
from lab.border import Refused, exported
from lab.long_work import growing
from lab.recall_session import trained_networks


@exported
async def retention(
    measure, trained, architecture, scale, width, distance, seed, window,
    spectral_radius=None, forget_bias=None, input_scale=1.0, models=None,
):  # fmt: skip
    """The `retention` chart: {"svg", "alt", "rows", "reading", "caption"}; what takes seconds adds "done" and "total".

    `measure` is "gradient" or "recall". With `trained` "yes" the networks lie below the address `models`; with "no"
    they are untrained, begin with `spectral_radius` and `forget_bias`, and read inputs `input_scale` times standard
    normal ones; what overflows then is said in the caption and the rest drawn. The line of `architecture` is in front.
    """
    networks = await trained_networks(models) if trained == "yes" else None
    began = {"spectral_radius": spectral_radius, "forget_bias": forget_bias, "input_scale": input_scale}
    if measure == "recall":
        initial = None if networks else began
        return await recall(networks, initial, architecture, scale, width, distance, seed, window)
    if networks:
        return await trained_gradients(networks, architecture, scale, width, distance, seed, window)
    choices = began | {"distance": distance, "window": window, "seed": seed}
    curves = retention_curves(**choices)
    said = ended(curves, **choices)
    made = gradient_chart.render(curves, architecture, scale, width, ended=said)
    return made | {"caption": caption(measure, "no", scale, began, said, gradient_chart.tens_a_mark(curves))}


async def trained_gradients(networks, architecture, scale, width, distance, seed, window):
    """The gradients of the trained networks: each, and their medians."""

    def draw(curves):
        each = trained_curves.by_architecture(curves)
        made = gradient_chart.render(trained_curves.medians(each), architecture, scale, width, each=each)
        return made | {"caption": caption("gradient", "yes", scale)}

    return await growing("retention", trained_curves.measuring(networks, distance, window, seed), draw)


async def recall(networks, initial, architecture, scale, width, distance, seed, window):
    """Recall counted, of trained `networks` or of untrained ones that begin with what `initial` says."""
    if distance > recall_counts.LONGEST:
        raise Refused(f"Recall is counted at distances 1 to {recall_counts.LONGEST}, got {distance}.")

    def draw(records):
        found, count = recall_counts.gathered(records), sum(record["count"] for record in records)
        if not found:  # stopped, or slow, before five networks were counted
            return {}
        made = recall_chart.render(found, architecture, scale, width, distance, initial is None, count)
        return made | {"caption": caption("recall", "yes" if initial is None else "no", scale, initial)}

    counted = networks or recall_counts.untrained_networks(initial)
    return await growing("retention", recall_counts.counting(counted, initial, window, seed, distance), draw)
