"""The page comes alive: puts every section's controls to work, then waits for the lab.

Runs in MicroPython on the main thread. It reads what the reader chose, awaits the lab, and puts the answer in.
"""

from figures.ages import page_stages as stages
from figures.attention import page as attention
from figures.block import page as block
from figures.cache import page as cache
from figures.cell import page as cell
from figures.checkpoint import page as checkpoint
from figures.completion import page as completion
from figures.heads import page as heads
from figures.judging import page as judging
from figures.loss import page as training
from figures.policy import page as policy
from figures.positions import page as positions
from figures.pretraining import page as pretraining
from figures.retention import page as retention
from figures.scaling import page as scaling
from figures.similarity import page as similarity
from figures.steps import page as steps
from figures.steps import page_arrays as steps_arrays
from figures.tradeoffs import page as tradeoffs
from figures.unrolled import page as unrolled
from page import architecture, chart, choices, encoder, gpt, lab_start, offline, pipeline, sources
from page.dom import mark, root


def start():
    choices.restore()
    curves = retention.start()
    costs = tradeoffs.start()
    scaling.start()
    inside = cell.start()
    architecture.start([curves, costs, inside, unrolled.start(inside)])
    training.start()
    encoder.start()
    gpt.start()
    reading = attention.start()
    heads.start(reading)
    steps_arrays.start(steps.start(reading))
    block.start(reading)
    positions.start()
    cache.start()
    similarity.start()
    pipeline.start()
    stages.start()
    completion.start()
    checkpoint.start()
    judging.start()
    policy.start()
    pretraining.start()
    sources.start()
    offline.start()
    chart.watch_width()
    choices.watch_address()
    root.dataset.page = "live"
    mark("page-live")
    lab_start.start()


start()
