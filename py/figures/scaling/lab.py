"""The `scaling` chart: time every model at every size, with pictures that grow, or draw what is known."""

from figures.scaling import draw as chart
from figures.scaling.measure import timings
from lab.border import exported
from lab.long_work import growing

# the last measurement, so that it can go on or be drawn again
kept = {"d": None, "records": [], "done": 0, "total": 0}


@exported
async def scaling(mode, width, d=None):
    """The `scaling` chart for width 2^d: {"svg", "alt", "rows", "said", "done", "total"}.

    `mode` "again" measures all anew, "on" what is missing, and both tell pictures that grow; "draw" only draws the last
    measurement again, whatever its d was. "done" is less than "total" after a stop.
    """

    def draw(records):
        return chart.render(records, kept["d"], width)

    if mode == "draw":
        return draw(kept["records"]) | {"done": kept["done"], "total": kept["total"]}
    if mode == "again" or kept["d"] != 2**d:
        kept.update(d=2**d, records=[])
    answer = await growing("scaling", timings(kept["d"], kept["records"]), draw)
    kept.update(done=answer["done"], total=answer["total"])
    return answer
