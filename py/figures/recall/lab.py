"""The `recall` chart: the retention chart's count of what trained networks name, for three questions.

What one of both charts has counted, the other only looks up.
"""

from figures.recall.words import caption, said
from figures.retention import draw_recall as chart
from figures.retention import recall_counts
from lab.border import Refused, exported
from lab.long_work import growing
from lab.recall_session import trained_networks

# the longest distance, and the window that Transformers trained without one are given (0: none)
QUESTIONS = {"inside": (32, 0), "beyond": (128, 0), "outside": (32, 8)}
POSITIONS = ("trained", "squeezed")  # beyond the trained range: as they are in training, or squeezed into it
SEED = 1  # of the sequences: the retention chart's first
FRONT = "transformer"  # whose line differs from question to question


@exported
async def recall(question, positions, width, models):
    """The `recall` chart: {"svg", "alt", "rows", "reading", "said", "caption", "done", "total"}.

    `positions` "squeezed" has the Transformers' positions squeezed in sequences that are longer than in training. The
    networks lie below the address `models`. Stopped before five of a kind were counted it has "done" and "total" alone.
    """
    if question not in QUESTIONS:
        raise Refused(f"The questions are {', '.join(QUESTIONS)}; got {question}.")
    if positions not in POSITIONS:
        raise Refused(f"Positions are {' or '.join(POSITIONS)}; got {positions}.")
    (distance, window), squeezed = QUESTIONS[question], positions == "squeezed"

    def draw(records):
        found, count = recall_counts.gathered(records), sum(record["count"] for record in records)
        if not found:
            return {}
        made = chart.render(found, FRONT, "log", width, distance, True, count, name="recall")
        return made | {"said": said(found, window), "caption": caption(distance, squeezed)}

    networks = await trained_networks(models)
    counting = recall_counts.counting(networks, None, window, SEED, distance, squeezed=squeezed)
    return await growing("recall", counting, draw)
