"""Everything that is derived is what today's code makes of the article, the specs and the records."""

import pytest

from tools import build
from tools.derive import everything, recorded
from tools.derive.spec_errors import SpecError


@pytest.fixture(scope="module")
def derived():
    """({file: text}, what is not current)."""
    return everything.derive()


def test_every_derived_byte_is_current_but_dates_and_last_digits(derived):
    _, differences = derived
    assert differences == []


def test_what_is_derived_is_all_there(derived):
    files, _ = derived
    assert {"index.html", "pyscript.toml", "sw.js", "README.md", "py/page/figures.py"} <= set(files)
    blocks = {}
    for text in files.values():
        blocks |= recorded.blocks_in(text)
    assert len([name for name in blocks if name.endswith("-table")]) >= 20
    assert len([name for name in blocks if name.endswith("-picture")]) >= 20
    assert all(blocks.values())


def test_the_order_of_the_figures_is_that_of_the_page(derived):
    files, _ = derived
    listed = [files["py/page/figures.py"].index(f'"name": "{name}"') for name in ("retention", "attention", "policy")]
    shown = [files["index.html"].index(f'data-figure="{name}"') for name in ("retention", "attention", "policy")]
    assert listed == sorted(listed)
    assert shown == sorted(shown)


def test_a_new_date_alone_changes_nothing():
    stored = {"a-origin": "<b>on 2026-01-02.</b>", "a-table": "<td>1</td>"}
    later = {"a-origin": "<b>on 2099-12-31.</b>", "a-table": "<td>1</td>"}
    assert recorded.settled(later, stored) == stored
    changed = later | {"a-table": "<td>2</td>"}
    assert recorded.settled(changed, stored) == changed


def test_a_mistake_writes_nothing_and_says_where(monkeypatch, capsys):
    def wrong():
        raise SpecError("py/figures/x/spec.py, line 3: expected a title, found none")

    monkeypatch.setattr(everything.specs, "load_all", wrong)
    monkeypatch.setattr(everything, "write", lambda files: pytest.fail("something was written"))
    monkeypatch.setattr("sys.argv", ["build.py"])
    assert build.main() == 1
    assert "py/figures/x/spec.py, line 3" in capsys.readouterr().err
