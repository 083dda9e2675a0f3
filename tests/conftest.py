"""For all tests: numpy computes in one thread, as in the browser, whoever starts pytest."""

import os

# before numpy is imported anywhere
os.environ["OPENBLAS_NUM_THREADS"] = "1"
