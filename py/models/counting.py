"""Counting what a model does while it runs: every matrix product, and how many of them must wait for each other.

A `Counted` array is an ordinary array that notes each product it takes part in. The models know nothing of it. What
autograd's own `stack` and `concatenate` give is plain and has no depth: models use them before the first product only.
"""

import numpy as np

from models.trees import mapped, size_of


class Counted(np.ndarray):
    """An array with a `depth`: how many matrix products, one after the other, it took to make it. All arrays made from
    it share its `tally`, {"multiply_adds": so far}."""

    def __array_finalize__(self, source):
        self.depth = getattr(source, "depth", 0)
        self.tally = getattr(source, "tally", None)

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        if "out" in options:
            options["out"] = plain(options["out"])
        made = getattr(ufunc, method)(*plain(inputs), **plain(options))
        if ufunc is not np.matmul:
            return self.made_from(made, inputs)
        # each entry of the product is a sum of as many terms as the left factor has columns
        self.tally["multiply_adds"] += made.size * inputs[0].shape[-1]
        return self.made_from(made, inputs, products=1)

    def __array_function__(self, function, types, arguments, options):
        return self.made_from(function(*plain(arguments), **plain(options)), [*arguments, *options.values()])

    def made_from(self, made, sources, products=0):
        """The array `made` from `sources` by one more product, or by none."""
        made = np.asarray(made).view(Counted)
        made.depth, made.tally = deepest(sources) + products, self.tally
        return made


def plain(value):
    """The value with every Counted array in it turned into an ordinary one."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(plain(each) for each in value)
    return value.view(np.ndarray) if isinstance(value, Counted) else value


def deepest(value):
    if isinstance(value, list | tuple):
        return max((deepest(each) for each in value), default=0)
    return getattr(value, "depth", 0)


def counted(params, tally):
    """The parameters, or a list of inputs, with every array counting into `tally`."""

    def counting(array):
        array = array.view(Counted)
        array.tally = tally
        return array

    return mapped(counting, params)


def count(run, params, length: int, width: int, **options) -> dict:
    """What `run(params, xs, **options)` does on one sequence of `length` vectors of `width`.

    {"parameters", "multiply_adds": in all matrix products, "sequential_steps": products on the longest chain in which
    each needs the one before}. Elementwise operations and sums are left out: they grow like the vectors, not
    like the matrices.
    """
    tally = {"multiply_adds": 0}
    xs = counted(list(np.ones((length, 1, width))), tally)
    outputs = run(counted(params, tally), xs, **options)
    return {
        "parameters": size_of(params),
        "multiply_adds": tally["multiply_adds"],
        "sequential_steps": max(output.depth for output in outputs),
    }
