"""Part 3's sizes: quoted numbers, drawn here and nowhere else."""

from lab.figures import sizes

from tools.markup import figure_blocks


def blocks(page: str) -> dict:
    made = figure_blocks("sizes", sizes.answer)
    del made["sizes-origin"]  # the page says who is quoted
    return made
