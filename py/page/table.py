"""The numbers of a chart as a table, filled a few rows at a time so that typing and scrolling never wait for it."""

import asyncio

from page.dom import find, find_all, make, now

SLICE_MILLISECONDS = 8


def table_of(figure):
    """The table of a figure's numbers; an empty one in the place of a recorded one that nobody has opened."""
    found = figure.querySelector(".numbers table")
    if found is None:
        found = make("table")
        found.append(make("thead"), make("tbody"))
        find(".numbers template", figure).replaceWith(found)
    return found


async def fill(table, rows, interrupted):
    """Write `rows` ({"head", "body"}) into `table`; stops early once `interrupted()`: a newer table is on its way."""
    head, body = find("thead", table), find("tbody", table)
    columns = [cell.textContent for cell in find_all("th", head)]
    if columns != rows["head"]:
        line = make("tr")
        for name in rows["head"]:
            line.append(make("th", name, {"scope": "col"}))
        head.replaceChildren(line)
    if columns != rows["head"] or (body.rows.length and not same_kinds(body.rows.item(0), rows["body"][0])):
        body.replaceChildren()
    while body.rows.length > len(rows["body"]):
        body.deleteRow(-1)
    started = now()
    for i in range(len(rows["body"])):
        values = rows["body"][i]
        line = body.rows.item(i) if i < body.rows.length else body.appendChild(blank_like(body, values))
        write(line, values)
        if now() - started > SLICE_MILLISECONDS:
            await asyncio.sleep(0.001)  # of 0 the browser would see nothing: MicroPython goes on in the same task
            if interrupted():
                return
            started = now()


def same_kinds(line, values):
    return line.cells.length == len(values)


def blank_like(body, values):
    """A row of empty cells: a copy of the one above, or made for these values; text heads its row."""
    if body.rows.length:
        return body.rows.item(0).cloneNode(True)
    line = make("tr")
    for value in values:
        line.append(make("th", "", {"scope": "row"}) if isinstance(value, str) else make("td", ""))
    return line


def write(line, values):
    cell = line.firstElementChild
    for value in values:
        if isinstance(value, str):
            cell.textContent = value
        elif value is None:
            cell.textContent = "–"
            cell.removeAttribute("data-value")
        else:
            cell.textContent = str(value) if isinstance(value, int) else f"{value:.4g}"
            cell.setAttribute("data-value", repr(value))
        cell = cell.nextElementSibling
