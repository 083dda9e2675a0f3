"""Runs of the small GPT: started, stopped, resumed, fine-tuned, forgotten; and the chart that shows them."""

import asyncio
import json

import pytest
from figures.pretraining import draw as chart
from figures.pretraining import lab, town
from lab import connection, long_work, runs, style

from tools.derive import ROOT


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
    monkeypatch.setattr(lab, "STEPS_PER_RUN", {"pretraining": 20, "finetuning": 20})
    monkeypatch.setattr(runs, "PICTURE_EVERY_SECONDS", 0)
    monkeypatch.setattr(runs, "TIMES_LONGER", 0)
    lab.KIND.held.clear()
    yield
    lab.KIND.held.clear()


@pytest.fixture
def train(monkeypatch):
    """train(mode, seed, beside, stop_at): the answer and what was told; a reader who sees `stop_at` pauses."""

    def asked(mode, seed=1, beside=(), stop_at=None):
        told = []

        def post(text):
            told.append(json.loads(text))
            at = "town" if told[-1]["what"] == "town" else step_of(told[-1])
            if at == stop_at:
                long_work.stop("pretraining")

        monkeypatch.setitem(connection.connected, "post", post)
        wanted = {"mode": mode, "seed": seed, "beside": list(beside), "width": 672}
        return json.loads(asyncio.run(lab.pretrain(json.dumps(wanted)))), told

    return asked


def step_of(answer):
    return answer["curve"]["records"][-1]["step"]


def untimed(curve):
    return [{key: value for key, value in record.items() if key != "seconds"} for record in curve["records"]]


def test_stopped_resumed_and_fine_tuned_is_the_same_run_as_uninterrupted(train):
    train("start")
    whole, told = train("finetune")
    assert (step_of(whole), whole["end"]) == (40, 40)
    assert [record["what"] for record in told] == ["pretraining"] * 2
    lab.KIND.held.clear()
    paused, told = train("start", stop_at=10)
    assert step_of(paused) == 10
    assert all("rows" not in record for record in told)
    train("resume")
    paused, _ = train("finetune", stop_at=30)
    assert (step_of(paused), paused["end"]) == (30, 40)
    rest, _ = train("resume")
    assert untimed(rest["curve"]) == untimed(whole["curve"])


def test_fine_tuning_may_begin_at_once_and_may_be_pressed_again(train):
    answer, _ = train("finetune")
    assert {record["stage"] for record in answer["curve"]["records"]} == {"finetuning"}
    assert (step_of(answer), answer["end"]) == (20, 20)
    again, _ = train("finetune")
    assert (step_of(again), again["end"]) == (40, 40)


def test_reset_gives_a_model_that_has_learned_nothing_and_lets_the_others_go(train):
    train("start", 4)
    answer, _ = train("reset")
    assert step_of(answer) == 0
    assert len(answer["rows"]["body"]) == 1
    assert list(lab.KIND.held) == [runs.key_of({"seed": 1})]
    with pytest.raises(KeyError):
        train("resume", 4)


def test_the_lines_are_the_records_and_the_guessers_stand_at_their_loss(train):
    first, _ = train("start", 2)
    train("start", beside=[first["curve"]])
    second, _ = train("finetune", beside=[first["curve"]])
    assert len(second["rows"]["body"]) == 5 + 3
    assert [row[0] for row in second["rows"]["body"]] == [1] * 5 + [2] * 3
    for width in (672, 318):
        check_lines(first, second, width)


def check_lines(first, second, width):
    (axes,) = chart.draw([first["curve"], second["curve"]], width).axes
    found = {line.get_gid(): line for line in axes.lines}
    for what in ("text", "answers"):
        assert list(found[f"{what}-1"].get_ydata()) == [record[what] for record in second["curve"]["records"]]
        assert list(found[f"{what}-1"].get_xdata()) == [record["tokens"] for record in second["curve"]["records"]]
    assert "answers-2" not in found
    assert found["text-2"].get_linewidth() < found["text-1"].get_linewidth()
    for name, value in second["curve"]["baselines"].items():
        assert set(found[f"guess-{name}"].get_ydata()) == {value}
    assert found["finetuning"].get_xdata()[0] == second["curve"]["records"][3]["tokens"]


def test_stopped_while_the_town_is_made_it_trains_nothing(train, monkeypatch):
    kept = town.ready[0]
    town.ready.clear()

    def slow():
        yield 0, 2
        yield 1, 2
        town.ready.append(kept)

    monkeypatch.setattr(town, "reading", slow)

    answer, told = train("start", stop_at="town")
    assert [record["what"] for record in told] == ["town", "pretraining"]
    assert step_of(answer) == 0
    assert town.ready == [kept]


def test_stopped_between_two_records_it_rests_at_the_next(train, monkeypatch):
    run = lab.run_of("start", 1)
    items = run.until(30)
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
    answer, _ = train("start", 3)
    assert seen[-1] is None
    assert step_of(answer) == 10
