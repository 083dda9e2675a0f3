"""The border to the page: JSON in, JSON out, and what goes wrong arrives in words."""

import asyncio
import json

import pytest
from lab.border import Refused, Unreachable, exported


def ask(function, **choices):
    return json.loads(asyncio.run(exported(function)(json.dumps(choices))))


async def later(**choices):
    await asyncio.sleep(0)
    return choices


@pytest.mark.parametrize("function", [lambda **choices: choices, later], ids=["at once", "later"])
@pytest.mark.parametrize(
    "value", [2**31, -(2**53), 0.1, 5e-324, "é 東京 🍕 \u2028 </script>", [1, [2.5, None]], {"a": {}}, True]
)
def test_what_goes_in_comes_out(function, value):
    came = ask(function, value=value)
    assert came == {"value": value}
    assert type(came["value"]) is type(value)


def test_the_answer_is_text_without_escapes_or_spaces():
    assert asyncio.run(exported(lambda: {"é": ["東京", 1]})()) == '{"é":["東京",1]}'


def test_a_function_without_choices_needs_none():
    assert asyncio.run(exported(lambda: {"ready": 1})()) == '{"ready":1}'
    assert asyncio.run(exported(lambda: {"ready": 1})("{}")) == '{"ready":1}'


@pytest.mark.parametrize(("problem", "key"), [(Refused, "refused"), (Unreachable, "unreachable")])
@pytest.mark.parametrize("at_once", [True, False])
def test_what_the_reader_should_know_is_an_answer(problem, key, at_once):
    def fails():
        raise problem("A sentence must have 1 to 64 pieces, got 65.")

    async def fails_later():
        await asyncio.sleep(0)
        fails()

    assert ask(fails if at_once else fails_later) == {key: "A sentence must have 1 to 64 pieces, got 65."}


@pytest.mark.parametrize("problem", [ValueError, OSError, KeyError, ZeroDivisionError])
def test_a_mistake_in_the_program_passes_through(problem):
    def fails():
        raise problem("deep inside")

    with pytest.raises(problem, match="deep inside"):
        ask(fails)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_what_json_does_not_know_does_not_cross(value):
    with pytest.raises(ValueError, match="not JSON compliant"):
        ask(lambda: {"value": [value]})


def test_a_choice_that_the_function_does_not_know_is_a_mistake():
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        ask(lambda distance: {}, distance=1, colour="red")


def test_a_text_that_is_not_json_is_a_mistake():
    with pytest.raises(json.JSONDecodeError):
        asyncio.run(exported(lambda: {})("distance=1"))


def test_the_function_keeps_its_name_and_its_words():
    def retention():
        """The chart."""

    assert (exported(retention).__name__, exported(retention).__doc__) == ("retention", "The chart.")
