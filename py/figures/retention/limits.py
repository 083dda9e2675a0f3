"""Where retention cannot be measured: numbers that overflow, and last inputs that move nothing.

Extreme choices do that to single models. Their curves end there (NaN from the first distance that has no value), the
others are drawn, and a sentence says which ended, where and why.
"""

import numpy as np


def ratio(norms: np.ndarray) -> np.ndarray:
    """r(k) from the norms of `measure.gradient_norms` (T,), NaN from the first k on at which it is no finite number."""
    with np.errstate(all="ignore"):
        r = norms / norms[0]
    lost = ~np.isfinite(r)
    if lost.any():
        r[np.argmax(lost) :] = np.nan
    return r


def reach(curve: np.ndarray) -> int:
    """How many distances from 0 on have a value."""
    return int(np.isfinite(curve).sum())


def first_overflow(run, params, inputs: np.ndarray, **options) -> int | None:
    """The first step, from 1, at which the output of a model on `inputs` (T, D) is not finite; None if all are."""
    with np.errstate(all="ignore"):
        outputs = run(params, list(inputs[:, None]), **options)
    return next((t for t, output in enumerate(outputs, start=1) if not np.isfinite(output).all()), None)


def sentence(label: str, curve: np.ndarray, step: int | None) -> str | None:
    """What is to be said of one model's `curve`, `step` being its first overflow; None if it has every value.

    Example: "The RNN overflowed at step 37 of 61: it has no curve."
    """
    if reach(curve) == len(curve):
        return None
    if step is not None:
        return f"The {label} overflowed at step {step} of {len(curve)}: it has no curve."
    if reach(curve) == 0:
        return f"The {label} has no curve: its last input does not move its last output."
    return f"The {label}’s gradient overflowed {reach(curve)} steps back: its curve ends before."
