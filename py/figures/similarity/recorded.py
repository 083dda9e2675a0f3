"""What the encoder is for: the first two sentences, the words that they share, and the prepared pairs."""

import asyncio
import html
import xml.etree.ElementTree as ET

from figures.similarity import lab as similarity_work
from figures.similarity.measure import contributions
from lab.encoder_session import EncoderSession

from tools.derive.markup import WIDTHS, chart_blocks, defaults_of, serialised
from tools.derive.sessions import read_file

# two sentences and what they show
PAIRS = [
    ("The doctor told her to rest for a week.", "Her physician ordered seven days of rest.", "Alike, in other words"),
    ("The dog bit the man.", "The man bit the dog.", "The same words, another meaning"),
    ("The flight was late.", "The flight was not late.", "One word more, the opposite"),
    ("The cat sat on the mat.", "Interest rates rose last month.", "Nothing in common"),
    ("She sat on the bank of the river.", "The bank lent me money for a house.", "One word, two meanings"),
    ("The bank lent me money for a house.", "My bank charges a fee every month.", "One word, one meaning"),
]


async def made(choice: dict) -> tuple:
    """{(chart, width): its answer} for the form's defaults, and the cosine of each pair."""
    session = EncoderSession(read_file)
    await session.load()
    answers = {}
    for chart, work in (("similarity", similarity_work.parts), ("vectors", similarity_work.words)):
        for fit, width in WIDTHS.items():
            name = chart if fit == "wide" else f"{chart}-{fit}"
            answers[chart, width] = await work(session, **choice, width=width, name=name)
    cosines = []
    for first, second, _ in PAIRS:
        states = [read["states"][-1] for _, read in await similarity_work.both(session, first, second)]
        cosines.append(float(contributions(*states).sum()))
    return answers, cosines


def items(cosines: list) -> str:
    """A button for each pair, and what the model makes of it."""
    found = []
    for (first, second, what), cosine in zip(PAIRS, cosines, strict=True):
        item = ET.Element("li")
        button = ET.SubElement(item, "button", {
            "type": "button", "class": "pair controls", "data-first": first, "data-second": second,
        })  # fmt: skip
        button.text = f"{first} / {second}"
        ET.SubElement(item, "span", {"class": "help"}).text = f"{what}: cosine {cosine:.2f}."
        found.append(serialised(item))
    return "".join(found)


def blocks() -> dict:
    answers, cosines = asyncio.run(made(defaults_of("similarity")))
    found = {"pairs": items(cosines)}
    for chart in ("similarity", "vectors"):
        found |= chart_blocks(chart, lambda width, name, chart=chart: answers[chart, width])
        found[f"{chart}-said"] = html.escape(answers[chart, WIDTHS["wide"]]["said"])
    return found
