"""One prompt, three models: what the page is told is what `generate` says, once; stopped, judged, and pointed at."""

import asyncio
import json
from functools import cache

import pytest
from figures.completion.lab import complete
from figures.completion.measure import first_parting
from figures.completion.words import STAGES, about, asked, unknown
from figures.next_token.lab import next_token
from lab import connection, long_work, style
from models import gpt, sampling, vocabulary

from tools.derive import ROOT
from tools.derive.asking import ask, ask_and_hear
from tools.derive.sessions import session_with

PROMPT = "Ben put the ball in the box. Mia has a red hat. Where is the ball?"
CHOICES = {"prompt": PROMPT, "temperature": 0.8, "top_k": 0, "seed": 3}


@pytest.fixture(scope="module")
def session():
    return session_with([*STAGES, "reward"])


@cache
def run(**choices):
    """(what was told of the words, the answer)."""
    answer, told = ask_and_hear(complete, run=7, **(CHOICES | choices))
    assert all(one["what"] == "completion" and one["run"] == 7 for one in told)
    assert "unknown" in told[0], "at first the prompt's unknown words"
    return [one["record"] for one in told[1:]], answer


def ids_of(records):
    return {stage: [one["id"] for one in records if one["stage"] == stage and "id" in one] for stage in STAGES}


def test_what_is_told_is_what_generate_says_and_the_answer_counts_it(session):
    told, made = run()
    assert told == list(session.generate(session.read(PROMPT), STAGES, 0.8, 0, 3))
    for stage, ids in ids_of(told).items():
        one = made["answers"][stage]
        assert one["count"] == len(ids) > 0
        assert one["end"] == next(record["end"] for record in told if record["stage"] == stage and "end" in record)
        assert one["seconds"] > 0
    assert not made["stopped"]
    assert "ids" not in json.dumps(made), "what was told is not sent again"


def test_a_seed_repeats_and_another_says_something_else(session):
    first, again, other = (ids_of(run.__wrapped__(seed=seed)[0]) for seed in (3, 3, 4))
    assert first == again != other


def test_temperature_0_and_top_1_take_the_likeliest_word_each_time(session):
    cold, top = (ids_of(run(**choices)[0]) for choices in ({"temperature": 0}, {"top_k": 1}))
    assert cold == top
    prompt = session.read(PROMPT)
    for stage, ids in cold.items():
        for place, number in enumerate(ids[:8]):
            assert number == session.scores(stage, prompt, ids[:place]).argmax()


def test_one_answer_reads_its_prompt_once_and_computes_no_alternatives(session, monkeypatch):
    """Counted: tokenisations, alternatives, tokens that are read; 57, 68 and more before."""
    counts = {"tokenize": 0, "likeliest": 0, "read": 0}
    session.prepared  # noqa: B018, made once, of prompts of its own

    def count(module, name, size=lambda *given: 1):
        function = getattr(module, name)

        def counting(*given):
            counts[name] += size(*given)
            return function(*given)

        monkeypatch.setattr(module, name, counting)

    count(vocabulary, "tokenize")
    count(sampling, "likeliest")
    count(gpt, "read", lambda params, ids, cache=None: len(ids))
    told, made = run.__wrapped__()
    words = sum(one["count"] for one in made["answers"].values())
    prompt = len(session.read(PROMPT).ids)
    counts["tokenize"] -= 1
    # each model reads the prompt and each word of its answer once; the reward model reads all of each answer
    longest = 2 * (words + len(STAGES) * (prompt + 3))
    assert (counts["tokenize"], counts["likeliest"]) == (1, 0)
    assert words > 10 and counts["read"] <= longest

    counts.update(tokenize=0, likeliest=0)
    ids = ids_of(told)["sft"]
    wanted = {name: CHOICES[name] for name in ("prompt", "temperature", "top_k")}
    style.use(ROOT / style.FONT_FILE)
    ask(next_token, **wanted, stage="sft", ids=ids[:2], drawn=ids[2], width=318)
    assert (counts["tokenize"], counts["likeliest"]) == (1, len(STAGES))


def test_a_stopped_run_keeps_its_words(session):
    whole, told = ids_of(run()[0]), []

    def stop_soon(text):
        told.append(json.loads(text))
        if told[-1].get("record", {}).get("place") == 2:
            long_work.stop("completion")

    connection.connect(None, stop_soon)
    made = json.loads(asyncio.run(complete(json.dumps(CHOICES | {"run": 7}))))
    assert made["stopped"]
    for stage, ids in ids_of([one["record"] for one in told[1:]]).items():
        one = made["answers"][stage]
        assert 2 <= len(ids) == one["count"] <= 3
        assert ids == whole[stage][: len(ids)]
        assert (one["end"], one["judged"]) == ("stopped", None)


def test_unknown_words_are_told_first_and_nothing_is_told_of_what_is_refused(session):
    _, told = ask_and_hear(complete, run=1, **(CHOICES | {"prompt": "Where is the spaceship of Ben?"}))
    assert told[0]["unknown"] == ["spaceship"]
    for prompt in ("", "ball " * 500, "Quantum chromodynamics", "{[(;)]}"):
        heard = []
        connection.connect(None, heard.append)
        answer = asyncio.run(complete(json.dumps(CHOICES | {"run": 1, "prompt": prompt})))
        assert list(json.loads(answer)) == ["refused"], prompt
        assert heard == [], prompt


def test_whole_answers_are_judged_prepared_ones_by_the_rules_too(session):
    prepared = next(text for text, task in session.prepared.items() if task.kind == "harm")
    for prompt, ruled in ((prepared, True), (PROMPT, False)):
        told, made = run(prompt=prompt)
        for stage, ids in ids_of(told).items():
            judged = made["answers"][stage]["judged"]
            assert judged == session.judged(session.read(prompt), ids)
            assert (judged["rules"] is not None) == ruled


def test_the_first_parting_of_two_answers():
    cases = (
        ([5, 6, 7], [5, 8], ("sft", 1)),
        ([5, 6, 7], [5, 6], ("sft", 2)),
        ([5], [5, 6], ("rlhf", 1)),
        ([5, 6], [5, 6], ("sft", 0)),
        ([], [5], ("rlhf", 0)),
    )
    for sft, rlhf, point in cases:
        found = first_parting(sft, rlhf)
        assert (found["stage"], found["place"]) == point, (sft, rlhf)
    assert first_parting([], []) is None, "two silent answers part nowhere"


def test_what_is_said_of_an_answer():
    one = {"count": 3, "end": "end", "seconds": 0.01, "judged": None}
    assert "300 a second" in about(one) and about(one).startswith("3 words")
    assert about(one | {"count": 1}).startswith("1 word ")
    judged = {"reward": -1.234, "rules": {"right": True, "kind": True, "short": False, "score": 6, "words": 3}}
    said = about(one | {"seconds": 0, "judged": judged})
    assert "right, kind, not short" in said and "−1.23" in said and "second" not in said
    assert "rules" not in about(one | {"judged": judged | {"rules": None}})
    assert "0 words" in about({"count": 0, "end": "stopped", "seconds": 0, "judged": None})
    said = asked({"prompt": " Hello! ", "temperature": 0.5, "top_k": 4, "seed": 9})
    assert said.startswith("“Hello!”, temperature 0.5") and "4 likeliest" in said and said.endswith("seed 9")
    assert unknown([]) == ""
    assert "“quark”, “muon” are" in unknown(["quark", "muon"]) and "“quark” is" in unknown(["quark"])
