"""Part 1's retention chart."""

from figures.retention import draw as retention
from figures.retention.curves import retention_curves

from tools.markup import defaults_of, figure_blocks


def blocks(page: str) -> dict:
    choice = defaults_of(page, "retention")
    names = ("distance", "spectral_radius", "forget_bias", "window", "seed")
    curves = retention_curves(**{name: choice[name] for name in names})
    return figure_blocks("retention", lambda width, name: retention.render(curves, "rnn", choice["scale"], width, name))
