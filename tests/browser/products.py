"""Matrix products in Pyodide against sums written out: runs in the browser, where numpy has its own build of OpenBLAS.

`einsum` multiplies and adds in loops of numpy's own; `@` asks OpenBLAS, whose kernels for WebAssembly (tools/openblas)
work on tiles of 8 by 4 and 4 by 4 and have a way of their own for each remainder.
"""

import numpy as np

SMALL = (1, 2, 3, 4, 5, 7, 8, 9, 11, 16, 17)
LARGE = ((64, 1536, 384), (67, 401, 521), (131, 257, 1031), (1200, 5, 300))  # over more than one block of OpenBLAS


def sizes():
    """(rows, inner size, columns) of every product to be tried."""
    yield from ((m, k, n) for m in SMALL for k in SMALL for n in SMALL)
    yield from LARGE


def layouts(rng, shape, dtype):
    """The same kind of matrix lying in memory by rows, by columns, and as part of a larger one."""
    yield rng.normal(size=shape).astype(dtype)
    yield rng.normal(size=shape[::-1]).astype(dtype).T
    yield rng.normal(size=(shape[0] + 3, shape[1] + 5)).astype(dtype)[1:-2, 2:-3]


def error(found, left, right):
    """The largest error of `found` in units of what rounding may cost: (sum of sizes) x (epsilon) x (inner size)."""
    exact = np.einsum("ij,jk->ik", left.astype("f8"), right.astype("f8"))
    scale = np.einsum("ij,jk->ik", np.abs(left).astype("f8"), np.abs(right).astype("f8"))
    return float((np.abs(found - exact) / (scale * np.finfo(left.dtype).eps * left.shape[1])).max())


def worst(dtype):
    """(How many products were tried, the largest error among them)."""
    rng, errors = np.random.default_rng(1), []
    for m, k, n in sizes():
        for left in layouts(rng, (m, k), dtype):
            errors.append(error(left @ left.T, left, left.T))  # numpy asks for the symmetric product here
            for right in layouts(rng, (k, n), dtype):
                errors.append(error(left @ right, left, right))
    return len(errors), max(errors)
