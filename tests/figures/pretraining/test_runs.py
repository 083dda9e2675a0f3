"""Runs of the small GPT: started, stopped, resumed, fine-tuned, forgotten; and the chart that shows them."""

import asyncio
from pathlib import Path

import pytest
from figures.pretraining import draw as chart
from figures.pretraining import lab as pretraining_work
from figures.pretraining import town
from lab import long_work, runs, style

ROOT = Path(__file__).parents[2]
SEED = {"seed": 1}


@pytest.fixture(scope="module", autouse=True)
def small_town():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(town, "TEXTS", 400)
        for _ in town.reading():
            pass
    yield
    town.ready.clear()


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    style.use(ROOT / style.FONT_FILE)
    monkeypatch.setattr(pretraining_work, "LEGS", {"pretraining": 30, "finetuning": 20})
    monkeypatch.setattr(runs, "PICTURE_EVERY_SECONDS", 0)
    monkeypatch.setattr(runs, "TIMES_LONGER", 0)
    pretraining_work.held.clear()
    yield
    pretraining_work.held.clear()


def train(mode, choices=SEED, beside=(), stop_at=None):
    told = []

    def tell(what, **record):
        told.append((what, record))
        if what == "pretraining" and record["step"] == stop_at:
            long_work.stop("pretraining")

    return asyncio.run(pretraining_work.answer(tell, mode, choices, list(beside), 672)), told


def untimed(curve):
    return [{key: value for key, value in record.items() if key != "seconds"} for record in curve["records"]]


def test_stopped_resumed_and_fine_tuned_is_the_same_run_as_uninterrupted():
    train("start")
    whole, told = train("finetune")
    assert (whole["step"], whole["end"]) == (50, 50)
    assert [what for what, _ in told] == ["pretraining"] * 2
    pretraining_work.held.clear()
    paused, told = train("start", stop_at=10)
    assert paused["step"] == 10
    assert all("rows" not in record for _, record in told)
    train("resume")
    paused, _ = train("finetune", stop_at=40)
    assert (paused["step"], paused["end"]) == (40, 50)
    rest, _ = train("resume")
    assert untimed(rest["curve"]) == untimed(whole["curve"])


def test_fine_tuning_may_begin_at_once_and_may_be_pressed_again():
    answer, _ = train("finetune")
    assert {record["stage"] for record in answer["curve"]["records"]} == {"finetuning"}
    assert (answer["step"], answer["end"]) == (20, 20)
    again, _ = train("finetune")
    assert (again["step"], again["end"]) == (40, 40)


def test_reset_gives_a_model_that_has_learned_nothing_and_lets_the_others_go():
    train("start", {"seed": 4})
    answer, _ = train("reset")
    assert answer["step"] == 0
    assert len(answer["rows"]["body"]) == 1
    assert list(pretraining_work.held) == [runs.key_of(SEED)]
    with pytest.raises(KeyError):
        train("resume", {"seed": 4})


@pytest.mark.parametrize("width", [672, 318])
def test_the_lines_are_the_records_and_the_guessers_stand_at_their_loss(width):
    first, _ = train("start", {"seed": 2})
    train("start", beside=[first["curve"]])
    second, _ = train("finetune", beside=[first["curve"]])
    (axes,) = chart.draw([first["curve"], second["curve"]], width).axes
    found = {line.get_gid(): line for line in axes.lines}
    for what in ("text", "answers"):
        assert list(found[f"{what}-1"].get_ydata()) == [record[what] for record in second["curve"]["records"]]
        assert list(found[f"{what}-1"].get_xdata()) == [record["tokens"] for record in second["curve"]["records"]]
    assert "answers-2" not in found
    assert found["text-2"].get_linewidth() < found["text-1"].get_linewidth()
    for name, value in second["curve"]["baselines"].items():
        assert set(found[f"guess-{name}"].get_ydata()) == {value}
    assert found["finetuning"].get_xdata()[0] == second["curve"]["records"][4]["tokens"]
    assert len(second["rows"]["body"]) == 6 + 4
    assert [row[0] for row in second["rows"]["body"]] == [1] * 6 + [2] * 4


def test_stopped_while_the_town_is_made_it_trains_nothing(monkeypatch):
    kept = town.ready[0]
    town.ready.clear()

    def slow():
        yield 0, 2
        yield 1, 2
        town.ready.append(kept)

    monkeypatch.setattr(town, "reading", slow)

    def tell(what, **record):
        if what == "town":
            long_work.stop("pretraining")

    answer = asyncio.run(pretraining_work.answer(tell, "start", SEED, [], 672))
    assert answer["step"] == 0
    assert town.ready == [kept]


def test_stopped_between_two_records_it_rests_at_the_next(monkeypatch):
    run = pretraining_work.chosen("start", SEED)
    items = runs.records_until(run, 30)
    assert next(items)["step"] == 0
    assert next(items) is None
    seen = []

    async def stopping(what, generator):
        for item in generator:
            seen.append(item)
            yield item
            if item is None:
                return

    monkeypatch.setattr(runs, "paced", stopping)
    answer, _ = train("start", {"seed": 3})
    assert seen[-1] is None
    assert answer["step"] == 10
