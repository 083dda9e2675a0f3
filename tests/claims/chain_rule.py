"""Gradient retention of the recurrent networks by the chain rule, sharing nothing with py/ but the random parameters.

Each step's derivative is taken by a complex step: f(x + ih) / h has the derivative in its imaginary part, exact to the
last digits since nothing is subtracted (Squire & Trapp 1998). The steps' matrices are then multiplied from the end.
"""

import numpy as np

TINY = 1e-200


def rnn(x, state, weight_ih, weight_hh, bias_ih, bias_hh):
    return np.tanh(x @ weight_ih.T + bias_ih + state @ weight_hh.T + bias_hh)


def lstm(x, state, weight_ih, weight_hh, bias_ih, bias_hh):
    h, c = np.split(state, 2, axis=-1)
    i, f, g, o = np.split(x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh, 4, axis=-1)
    c = logistic(f) * c + logistic(i) * np.tanh(g)
    return np.concatenate([logistic(o) * np.tanh(c), c], axis=-1)


def gru(x, state, weight_ih, weight_hh, bias_ih, bias_hh):
    a_r, a_z, a_n = np.split(x @ weight_ih.T + bias_ih, 3, axis=-1)
    b_r, b_z, b_n = np.split(state @ weight_hh.T + bias_hh, 3, axis=-1)
    z = logistic(a_z + b_z)
    return (1 - z) * np.tanh(a_n + logistic(a_r + b_r) * b_n) + z * state


STEPS = {"rnn": (rnn, 1), "lstm": (lstm, 2), "gru": (gru, 1)}  # a step, and how many vectors its state has


def logistic(a):
    return 1 / (1 + np.exp(-a))


def retention(name: str, params: dict, inputs: np.ndarray) -> np.ndarray:
    """r(k) for k = 0 … T-1 of one network on `inputs` (T, D): the first C entries of its state are its output."""
    step, vectors = STEPS[name]
    length, width = inputs.shape
    size = vectors * width
    state, by_input, by_state = np.zeros(size), [], []
    for x in inputs:
        moved = np.concatenate([x, state]) + 1j * TINY * np.eye(width + size)  # one row for each direction
        slopes = step(moved[:, :width], moved[:, width:], **params).imag / TINY  # (D + S, S)
        by_input.append(slopes[:width].T)
        by_state.append(slopes[width:].T)
        state = step(x, state, **params)
    arriving, norms = np.eye(size)[:width], []  # (C, S)
    for t in reversed(range(length)):
        norms.append(np.linalg.norm(arriving @ by_input[t]))
        arriving = arriving @ by_state[t]
    return np.array(norms) / norms[0]
