"""The page comes alive: puts every section's controls to work, then waits for the lab.

Runs in MicroPython on the main thread. It reads what the reader chose, awaits the lab, and puts the answer in.
"""

from page import (
    architecture,
    attention,
    block,
    cache,
    cell,
    chart,
    checkpoint,
    choices,
    completion,
    encoder,
    gpt,
    heads,
    judging,
    lab_start,
    offline,
    pipeline,
    policy,
    positions,
    pretraining,
    retention,
    scaling,
    similarity,
    sources,
    stages,
    steps,
    steps_arrays,
    tradeoffs,
    training,
    unrolled,
)
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
