"""Part 3's sizes: quoted numbers, drawn here and nowhere else."""

from figures.sizes import draw as sizes

from tools.markup import figure_blocks


def blocks(page: str) -> dict:
    made = figure_blocks("sizes", sizes.render)
    del made["sizes-origin"]  # the page says who is quoted
    return made
