"""Part 2's steps of one head for the first sentence, and where their arrays lie in both recorded pictures."""

import asyncio
import html
import json

from figures.steps import lab as steps_work
from lab.encoder_session import EncoderSession

from tools.derive.markup import WIDTHS, chart_blocks, defaults_of
from tools.derive.sessions import read_file


async def draw_all() -> tuple:
    """The piece that asks, and the chart by its width."""
    session = EncoderSession(read_file)
    await session.load()
    choice = defaults_of("attention")
    asked = {name: choice[name] for name in ("sentence", "layer", "head", "mask")}
    asking = (await session.attention(**asked))["strongest"]
    asked |= {**defaults_of("steps"), "asking": asking}
    made = {width: await steps_work.answer(session, **asked, width=width) for width in WIDTHS.values()}
    return asking, made


def blocks() -> dict:
    asking, made = asyncio.run(draw_all())

    def draw(width, name):
        return {**made[width], "svg": made[width]["svg"].replace("steps-", f"{name}-")}

    panels = [made[width]["panels"] for width in WIDTHS.values()]
    data = json.dumps({"asking": asking, "panels": panels}, separators=(",", ":"))
    return {
        **chart_blocks("steps", draw),
        "steps-said": html.escape(made[WIDTHS["wide"]]["said"]),
        "steps-sum": html.escape(made[WIDTHS["wide"]]["summary"]),
        "steps-record": f'<script type="application/json" id="steps-recorded">{data}</script>',
    }
