"""Alter each recorded block of index.html in turn and see that the build's check says so: python -m tests.mutate

Run by hand with the tests' Python. Tables: one cell gets 123.456, first the number behind it, then the number shown.
Pictures: one place is moved by 5 pixels, one text changed. Everything else: one word or number. Prints what was caught
and what was not; exit 1 if anything slipped through.
"""

import re
import sys

from tools.derive import everything, recorded

CELL = re.compile(r'(<td data-value=")[^"]*(")')
SHOWN = re.compile(r'(<td data-value="[^"]*">)[^<]*(<)')
PLAIN = re.compile(r"(<t[dh][^>]*>)[^<]+(<)")
NUMBER = re.compile(r"\d+\.\d+|\d+")
WORD = re.compile(r">([^<>]*[A-Za-z][^<>]*)<")


def mutants(text: str):
    """(what was done, the altered block), for one block."""
    if "<table" in text or "<td" in text:
        for name, pattern in (("value", CELL), ("shown", SHOWN)):
            for found in middle_of(list(pattern.finditer(text))):
                yield f"{name} of a cell", text[: found.start()] + found[1] + "123.456" + found[2] + text[found.end() :]
        if not CELL.search(text):
            for found in middle_of(list(PLAIN.finditer(text))):
                yield "text of a cell", text[: found.start()] + found[1] + "123.456" + found[2] + text[found.end() :]
        return
    if "<svg" in text:
        places = [
            found for path in re.finditer(r'\bd="([^"]*)"', text) for found in NUMBER.finditer(text, *path.span(1))
        ]
        for found in middle_of(places):
            yield "place in a picture", text[: found.start()] + f"{float(found[0]) + 5:g}" + text[found.end() :]
        for found in middle_of(list(WORD.finditer(text))):
            yield "text in a picture", text[: found.start(1)] + "altered" + text[found.end(1) :]
        return
    if numbers := list(NUMBER.finditer(recorded.DATE.sub(lambda date: "x" * len(date[0]), text))):
        for found in middle_of(numbers):
            yield "number", text[: found.start()] + f"{float(found[0]) + 5:g}" + text[found.end() :]
    yield "word", text + "altered"


def middle_of(found: list) -> list:
    """The first, the middle and the last of them."""
    return [found[i] for i in sorted({0, len(found) // 2, len(found) - 1})] if found else []


def main() -> int:
    stored = recorded.stored_blocks()
    made = recorded.all_blocks()
    if before := list(everything.changed_blocks(made, stored)):
        print("\n".join(before))
        return 1
    caught, missed = 0, []
    for name, text in stored.items():
        for what, altered in mutants(text):
            if any(everything.changed_blocks({name: made[name]}, {name: altered})):
                caught += 1
            else:
                missed.append(f"{name}: {what}")
    print("\n".join(missed))
    tables, pictures = (sum(name.endswith(end) for name in stored) for end in ("-table", "-picture"))
    print(
        f"{caught} alterations of {len(stored)} blocks ({tables} tables, {pictures} pictures) caught, {len(missed)} not"
    )
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
