"""Part 1's retention chart."""

from figures.retention import draw as retention
from figures.retention.curves import retention_curves

from tools.derive.markup import chart_blocks, defaults_of


def blocks() -> dict:
    choice = defaults_of("retention")
    names = ("distance", "spectral_radius", "forget_bias", "window", "seed")
    curves = retention_curves(**{name: choice[name] for name in names})
    return chart_blocks("retention", lambda width, name: retention.render(curves, "rnn", choice["scale"], width, name))
