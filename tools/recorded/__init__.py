"""The recorded parts of index.html, a module a section: `blocks(page)` gives {name: markup} for tools/prerender.py."""

from tools.recorded import (
    attention,
    block,
    cache,
    cell,
    completion,
    examples,
    heads,
    offline,
    policy,
    positions,
    pretraining,
    retention,
    rlhf,
    rlhf_tables,
    scaling,
    similarity,
    sizes,
    stages,
    steps,
    tradeoffs,
    training,
)

PARTS = [
    *(tradeoffs, scaling, retention, training, cell),
    *(attention, examples, heads, steps, block, positions, cache, similarity),
    *(completion, stages, pretraining, policy, sizes, rlhf, rlhf_tables, offline),
]
