"""index.html with everything recorded in its place, as it is once every chapter has been opened."""

import re

from tools.derive import ROOT
from tools.derive.recorded import stored_blocks

PLACE = re.compile(r'<template data-recorded="([\w-]+)"[^>]*></template>')


def whole_page() -> str:
    blocks = stored_blocks()
    return PLACE.sub(lambda place: blocks[place[1]], (ROOT / "index.html").read_text("utf-8"))
