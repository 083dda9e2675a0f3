"""A small GPT learns from the town's text, and then from questions with answers; nothing depends on interruptions."""

import time

import numpy as np
from autograd import value_and_grad
from figures.pretraining.town import END, HELPER, USER, rows_of
from models import adam, tiny_gpt
from models.vocabulary import detokenize

ROWS = 20  # of CONTEXT tokens in a step of pre-training
DIALOGUES = 32  # in a step of fine-tuning
RATES = {"pretraining": 0.01, "finetuning": 0.003}
CLIP = 1.0
EVERY = 10  # steps between two records
SAMPLED = (0, 10, 20, 50)  # steps at which it writes, besides every SAMPLE_EVERY-th
SAMPLE_EVERY = 100
WRITTEN, ANSWERED = 24, 20  # tokens of a sample at most
TEMPERATURE = 0.8
graded = value_and_grad(tiny_gpt.loss)


def training(rng, town, stage: dict):
    """Train a new model for as long as records are asked for: yields one at step 0 and after every `EVERY` steps, and
    None after every other step, so that others can be served in between.

    `stage["now"]`, "pretraining" or "finetuning", may be changed between two records; `stage["params"]` is the model of
    the last one. A record is {"step", "stage", "tokens" (read so far), "text", "answers" (losses in nats on what is
    never learned from), "seconds" (of training), "sample": {"prompt", "text"} or None}. The same rng state gives the
    same records, but for the seconds.
    """
    weights_rng, data_rng, writing_rng = rng.spawn(3)
    params = tiny_gpt.initial(weights_rng, len(town.words.words))
    moments, learning, begins = adam.start(params), stage["now"], True
    step = tokens = 0
    seconds = 0.0
    while True:
        stage["params"] = params
        writes = begins or step in SAMPLED or step % SAMPLE_EVERY == 0
        yield {
            "step": step, "stage": learning, "tokens": tokens, **validation_losses(params, town), "seconds": seconds,
            "sample": sample(params, town, learning, writing_rng) if writes else None,
        }  # fmt: skip
        started = time.perf_counter()
        begins = stage["now"] != learning
        if begins:  # another objective: what Adam remembers of the gradients belongs to the old one
            learning, moments = stage["now"], adam.start(params)
        for done in range(1, EVERY + 1):
            batch = read(town, learning, data_rng)
            params, moments = learn(params, moments, batch, RATES[learning])
            tokens += read_of(batch[2])
            seconds += time.perf_counter() - started
            if done < EVERY:
                yield None
            started = time.perf_counter()
        step += EVERY


def read(town, stage: str, rng):
    """Tokens, the tokens that follow, and which of those are counted, (B, T) each: what one step learns from."""
    if stage == "finetuning":
        return rows_of([town.dialogues[i] for i in rng.integers(len(town.dialogues), size=DIALOGUES)])
    length = tiny_gpt.CONTEXT
    starts = rng.integers(len(town.stream) - length, size=ROWS)
    rows = town.stream[starts[:, None] + np.arange(length + 1)]  # (ROWS, CONTEXT + 1)
    return rows[:, :-1], rows[:, 1:], np.ones((ROWS, length))


def read_of(counted) -> int:
    """How many tokens are in these rows, without what fills them up after the last that is counted."""
    return int(np.sum(np.cumsum(counted[:, ::-1], axis=1) > 0))


def learn(params, moments, batch: tuple, rate: float):
    """Parameters and moments after one step on (tokens, targets, counted)."""
    _, gradients = graded(params, *batch)
    return adam.update(params, adam.clipped(gradients, CLIP), moments, rate)


def validation_losses(params, town) -> dict:
    """Losses (nats for each word) on texts and on answers that are never learned from."""
    tokens, targets = town.validation
    text = tiny_gpt.loss(params, tokens, targets, np.ones(tokens.shape))
    return {"text": float(text), "answers": float(tiny_gpt.loss(params, *rows_of(town.held_out)))}


def sample(params, town, stage: str, rng) -> dict:
    """What it writes now: a text of its own or, once it is being fine-tuned, an answer to a question that it knows."""
    if stage == "pretraining":
        written = tiny_gpt.continued(params, rng, [END], WRITTEN, END, TEMPERATURE)[1:]
        return {"prompt": "", "text": shown(written, town)}
    prompt, _ = town.dialogues[int(rng.integers(len(town.dialogues)))]
    begun = [USER, *prompt, HELPER]
    answer = tiny_gpt.continued(params, rng, begun, ANSWERED, END, temperature=0)[len(begun) :]
    return {"prompt": shown(prompt, town), "text": shown(answer, town)}


def word_for_word(params, dialogues: list) -> float:
    """The share of questions that it answers, by the likeliest word each time, exactly as they are answered here."""
    exact = 0
    for prompt, answer in dialogues:
        begun = [USER, *prompt, HELPER]
        written = tiny_gpt.continued(params, None, begun, ANSWERED, END, temperature=0)
        exact += written[len(begun) :] == [*answer, END]
    return exact / len(dialogues)


def shown(tokens: list, town) -> str:
    """As text; an end is left out where the text ends, and a special token within it is shown as it is."""
    return detokenize(tokens[:-1] if tokens and tokens[-1] == END else tokens, town.words)
