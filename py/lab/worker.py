"""The whole interface between the page and the lab: one function for each thing that the page can ask for."""

# first of all, so that an error in an import below reaches the page that awaits us
from lab.exports import __export__  # noqa: F401

# isort: split
import platform

import js
import matplotlib
import numpy as np

from lab import long_work, style
from lab.border import exported
from lab.connection import connect
from lab.download import fetch
from lab.functions import *  # noqa: F403

style.use(style.FONT_FILE)


@exported
def ready(channel):
    """Which Python computes here; from now on `tell` reaches the page through the BroadcastChannel `channel`."""
    connect(fetch, js.BroadcastChannel.new(channel).postMessage)
    return {"python": platform.python_version(), "numpy": np.__version__, "matplotlib": matplotlib.__version__}


@exported
def stop(what):
    """End long work of this kind at its next step; the function that does it then answers with what it has."""
    long_work.stop(what)
    return {}
