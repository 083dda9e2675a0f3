"""One prompt answered by three models: each word told as it comes, so that the page can write it; stopped at any time.

The prompt is read once and continued by `GptSession.generate`; this file only tells, times and has answers judged.
"""

import time

from figures.completion.measure import first_parting, nothing_yet
from figures.completion.words import STAGES
from lab.border import exported
from lab.connection import sessions, tell
from lab.long_work import paced


@exported
async def complete(run, prompt, temperature, top_k, seed):
    """{"answers": {stage: {"count", "seconds", "end", "judged"}}, "point": {"stage", "place"}, "stopped"}.

    Told are {"run", "unknown": words} at first and {"run", "record"} for each word, as `generate` gives it: what was
    told is not said again in the answer, which counts it. "point" is the word to begin with (`first_parting`).
    Refused for what `read` and `generate` of GptSession refuse. A stop, or another run, keeps the words so far.
    """
    session = sessions["gpt"]
    asked = session.read(prompt)
    records = session.generate(asked, STAGES, temperature, top_k, seed)
    tell("completion", run=run, unknown=asked.unknown)
    written = nothing_yet()
    async for record, seconds in paced("completion", timed(records)):
        written[record["stage"]].add(record, seconds)
        tell("completion", run=run, record=record)
    return {
        "answers": {stage: ended(session, asked, one) for stage, one in written.items()},
        "point": first_parting(written["sft"].ids, written["rlhf"].ids),
        "stopped": any(one.end == "stopped" for one in written.values()),
    }


def ended(session, asked, one) -> dict:
    """What is said of an answer once no word follows: {"count", "seconds", "end", "judged"}."""
    return {
        "count": len(one.ids),
        "seconds": one.seconds,
        "end": one.end,
        "judged": judged(session, asked, one),
    }


def timed(records):
    """Each record with the seconds that it took."""
    while True:
        started = time.perf_counter()
        record = next(records, None)
        if record is None:
            return
        yield record, time.perf_counter() - started


def judged(session, asked, one) -> dict | None:
    """What reward model and rules say of a whole answer; None without the reward model, and of half an answer."""
    if "reward" not in session.models or one.end == "stopped":
        return None
    return session.judged(asked, one.ids)
