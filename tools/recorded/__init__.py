"""The recorded parts of index.html, a module a section: `blocks(page)` gives {name: markup} for tools/prerender.py."""

from tools.recorded import (
    attention,
    block,
    cache,
    cell,
    examples,
    policy,
    positions,
    pretraining,
    retention,
    scaling,
    sizes,
    tradeoffs,
    training,
)

PARTS = [
    *(tradeoffs, scaling, retention, training, cell),
    *(attention, examples, block, positions, cache),
    *(pretraining, policy, sizes),
]
