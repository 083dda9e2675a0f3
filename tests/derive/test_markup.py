"""A recorded picture is made smaller without being made another."""

from tools.derive.markup import without_repeats

MARK = '<path id="a-m1" d="M0 0L1 1" style="stroke:red;stroke-linejoin:miter"/>'


def test_a_marker_that_is_used_says_only_what_its_path_does_not():
    used = '<use href="#a-m1" x="1" y="2" style="fill:blue;stroke:red;stroke-linejoin:miter"/>'
    assert without_repeats(MARK + used) == MARK + '<use href="#a-m1" x="1" y="2" style="fill:blue"/>'


def test_what_its_path_leaves_open_stays():
    bare = '<path id="a-m1" d="M0 0L1 1"/><use href="#a-m1" x="1" y="2" style="fill:blue;stroke:red"/>'
    other = MARK + '<use href="#a-m2" x="1" y="2" style="stroke:red"/>'
    assert without_repeats(bare) == bare
    assert without_repeats(other) == other
