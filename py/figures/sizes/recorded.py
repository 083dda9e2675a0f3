"""Part 3's sizes: quoted numbers, drawn here and nowhere else."""

from figures.sizes import draw as sizes

from tools.derive.markup import chart_blocks


def blocks() -> dict:
    made = chart_blocks("sizes", sizes.render)
    del made["sizes-origin"]  # the page says who is quoted
    return made
