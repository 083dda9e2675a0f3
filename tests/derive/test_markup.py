"""Recorded pictures in fewer bytes: every name that is used is there, every line goes where it went."""

import re

import pytest

from tools.derive.markup import slim

SVG = """<svg width="9pt">
<g id="axes_1"><path d="M 1.234567 5.5
L 7.111111 5.5
L 7.111111 8
L 1.5 9
z
M 3 3
L 3 4
" clip-path="url(#fig-p0123456789)" style="fill: none"/></g>
<text style="text-anchor: start; fill: red">a</text>
<use xlink:href="#fig-mabcdef0123" x="1"/>
<defs><path id="fig-mabcdef0123" d="M 0 0
C 1 2 3 4 5 6
"/><clipPath id="fig-p0123456789"/></defs>
</svg>"""


def ends(path: str) -> list:
    """Where each command of a path ends, whichever way it says so."""
    at, found = [None, None], []
    for command, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        given = [float(number) for number in numbers.split()]
        if command == "H":
            at = [given[0], at[1]]
        elif command == "V":
            at = [at[0], given[0]]
        elif given:
            at = given[-2:]
        found.append(tuple(at) if command != "z" else "z")
    return found


def test_lines_end_where_they_ended():
    before, now = (re.findall(r' d="([^"]*)"', text) for text in (SVG, slim(SVG)))
    for old, new in zip(before, now, strict=True):
        for a, b in zip(ends(old), ends(new), strict=True):
            assert a == b == "z" or a == pytest.approx(b, abs=0.005)
    assert now[0].count("H") == 1
    assert now[0].count("V") == 2
    assert len("".join(now)) < len("".join(before)) - 10


def test_a_line_that_is_level_only_in_hundredths_stays_a_line():
    assert "L2 5.5" in slim('<svg ><path d="M 1 5.501 L 2 5.502"/></svg>')


def test_every_name_that_is_used_is_there_once():
    found = slim(SVG)
    used = re.findall(r"#([\w-]+)", found)
    assert sorted(used) == sorted(re.findall(r' id="(fig-[^"]+)"', found))
    assert all(re.fullmatch(r"fig-[mp]\d", name) for name in used)
