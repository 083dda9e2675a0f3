"""Which tests run in one worker, and in which order: those of one page together, the longest first.

The fixtures of `pages.py` put their page's name into the ids of the tests that use them (`test_it[cold]`); a file's
other tests stay together too. With xdist, the workers take these groups in this order, and end with short ones, at
about the same time; without it, the order still opens the fewest pages.
"""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PAGES = ("broken", "cold", "phone", "hung")
# files whose tests start pages of their own, or bring the shared page into a state that takes long, among the pages
ORDER = ("test_offline", "test_faults", *PAGES, "test_training", "test_completion", "test_recall", "test_products")


def group_of(nodeid: str) -> str:
    """The name of the page that a test uses, else of its file."""
    parts = re.split(r"[\[\]-]", nodeid)[1:]
    return next((page for page in PAGES if page in parts), Path(nodeid.partition("::")[0]).stem)


def rank(item) -> tuple:
    group = group_of(item.nodeid)
    return ORDER.index(group) if group in ORDER else len(ORDER), "cold_at_last" in item.fixturenames


def pytest_collection_modifyitems(items):
    ours = [item for item in items if HERE in item.path.parents]
    items[:] = [item for item in items if item not in ours] + sorted(ours, key=rank)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """For `--dist loadfile`: by page and file. (xdist's own groups do not work under pytest 9.2.)"""
    if config.getvalue("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class ByPage(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return group_of(nodeid)

    config.option.loadscopereorder = False
    return ByPage(config, log)
