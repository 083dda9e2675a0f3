"""What the page can ask for in Part 3: small language models, pre-trained, fine-tuned, and led by preferences."""

from figures.ages import stages_work
from figures.judging import rlhf_work
from figures.next_token import completion as completion_work
from figures.next_token import draw as next_token_chart
from figures.next_token.measure import next_words
from figures.policy import lab as policy_work
from figures.pretraining import draw as pretraining_chart
from figures.pretraining import lab as pretraining_work

from lab.border import exported
from lab.connection import session, sessions, tell
from lab.gpt_session import GptSession


@exported
async def policy(**choices):
    """The `policy` chart, telling pictures while it learns: {"svg", "alt", "rows", "said", "pair", "choices", …}."""
    return await policy_work.answer(tell, **choices)


@exported
def preference_pair(seed, choices, skipped):
    """Which two answers the reader is asked about next: {"pair"}."""
    return {"pair": policy_work.asked(seed, choices, skipped)}


@exported
async def pretrain(mode, choices, beside, width):
    """Train a small GPT: `mode` "start", "resume", "finetune" or "reset"; tells pictures of the `pretraining` chart."""
    return await pretraining_work.answer(tell, mode, choices, beside, width)


@exported
def pretraining_curves(curves, width):
    """The `pretraining` chart of runs that the page remembers: {"svg", "alt", "rows"}."""
    return pretraining_chart.render(curves, width)


@exported
async def load_gpt(models, names):
    """Fetch those of the GPTs `names` that are not here yet, telling how many bytes have come; {"prompts"}."""
    gpts = session("gpt", GptSession, models)
    await gpts.load(names, lambda done, total: tell("gpt", done=done, total=total))
    return {"prompts": gpts.prompts()}


@exported
async def complete(**choices):
    """One prompt answered by three models, telling each word: {"answers", "unknown", "point", "stopped"}."""
    return await completion_work.answer(sessions["gpt"], tell, **choices)


@exported
def next_token(prompt, stage, said, place, temperature, top_k, width):
    """The `next-token` chart of the word at `place` of an answer (token ids `said`): {"svg", "alt", "rows", "said"}."""
    found = next_words(sessions["gpt"], prompt, said, place, temperature, top_k)
    return next_token_chart.render(found, stage, temperature, top_k, width)


@exported
def stage_texts(seed):
    """Some of what the base model was trained on: {"text"}."""
    return stages_work.text(seed)


@exported
def stage_example(seed):
    """A prompt with an answer as fine-tuning reads them: {"tokens"}."""
    return stages_work.example(seed, sessions["gpt"].words)


@exported
async def stage_ages(**choices):
    """One text gone on with by the base model at four ages, telling each word: {"written", "unknown", "stopped"}."""
    return await stages_work.ages(sessions["gpt"], tell, **choices)


@exported
def checkpoint(model, prompt, seed):
    """What a GPT answers to a prepared prompt, judged: {"model", "prompt", "task", "answer"}."""
    return rlhf_work.checkpoint(sessions["gpt"], model, prompt, seed)


@exported
def answer_pair(seed, number):
    """Two answers to choose from, judged: {"number", "prompt", "task", "left", "right", "probability"}."""
    return rlhf_work.pair(sessions["gpt"], seed, number)
