"""The `positions` chart."""

from figures.positions import draw as positions_chart
from lab.border import exported
from lab.connection import session
from lab.encoder_session import EncoderSession


@exported
async def positions(models, distance, place, base, width):
    """The `positions` chart: {"svg", "alt", "rows"}."""
    encoder = session("encoder", EncoderSession, models)
    return positions_chart.render(await encoder.positions(), distance, place, base, width)
