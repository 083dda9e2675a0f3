"""The `positions` chart."""

from figures.positions import draw as chart
from lab.border import exported
from lab.connection import session
from lab.encoder_session import EncoderSession


@exported
async def positions(distance, place, base, width, models):
    """The `positions` chart: {"svg", "alt", "rows"}; of the encoder below the address `models`, one file is fetched."""
    matrix = await session("encoder", EncoderSession, models).positions()
    return chart.render(matrix, distance, place, int(base), width)
