"""One text gone on with by the base model at four ages, telling each word."""

from figures.ages.words import AGES
from lab.border import exported
from lab.connection import sessions, tell
from lab.long_work import paced

WITHOUT_TOP_K = 0


@exported
async def stage_ages(run, prompt, temperature, seed):
    """Go on after `prompt` with the base model at its four AGES: {"written": {name: text}, "unknown"}.

    Told is {"run", "name", "word"} for each word. Refused for what `read` and `generate` of GptSession refuse. A stop,
    or another run, keeps the words so far.
    """
    session = sessions["gpt"]
    asked = session.read(prompt)
    written = dict.fromkeys(AGES, "")
    async for record in paced("ages", session.generate(asked, AGES, temperature, WITHOUT_TOP_K, seed)):
        if "word" in record:
            written[record["stage"]] += record["word"]
            tell("ages", run=run, name=record["stage"], word=record["word"])
    return {"written": written, "unknown": asked.unknown}
