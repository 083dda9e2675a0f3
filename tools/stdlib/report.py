"""Appended to py/lab/worker.py by build.py, where the tools look on: which modules a start of the lab has imported."""

import json
import sys

import js

js.console.info("modules " + json.dumps(sorted(sys.modules)))
