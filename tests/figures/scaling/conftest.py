"""A clock of the tests' own."""

import pytest
from figures.scaling import measure as scaling


@pytest.fixture
def clock(monkeypatch):
    """Seconds by (architecture, n), in place of real runs; `calls` notes what was timed. Default: n microseconds."""
    calls, seconds = [], {}

    def seconds_of(run, xs, count):
        calls.append((run, len(xs), count))
        return seconds.get((run, len(xs)), 1e-6 * len(xs))

    monkeypatch.setattr(scaling, "reader", lambda name, d: name)
    monkeypatch.setattr(scaling, "inputs", lambda n, d: range(n))
    monkeypatch.setattr(scaling, "seconds_of", seconds_of)
    monkeypatch.setattr(scaling, "count_for", lambda run, xs: 3)
    return calls, seconds
