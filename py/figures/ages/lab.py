"""One text gone on with by the base model at four ages, telling each word."""

from figures.ages import stages_work
from lab.border import exported
from lab.connection import sessions, tell


@exported
async def stage_ages(**choices):
    """One text gone on with by the base model at four ages, telling each word: {"written", "unknown", "stopped"}."""
    return await stages_work.ages(sessions["gpt"], tell, **choices)
