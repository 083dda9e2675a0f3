"""What tools/build.py derives from the article, the figures' folders and the records; a module for each kind."""

import os
import sys
from pathlib import Path

# one thread, as in the browser: others add up in another order, and for small products only wait for each other
os.environ["OPENBLAS_NUM_THREADS"] = "1"

ROOT = Path(__file__).resolve().parents[2]
# the figures' own code is run here, as in the lab
sys.path[:0] = [path for path in (str(ROOT), str(ROOT / "py")) if path not in sys.path]
