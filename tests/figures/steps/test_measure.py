"""One head step by step: the encoder's own arrays, PyTorch's weights, and the arithmetic of every cell."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from figures.steps import draw as chart
from figures.steps import lab as steps_lab
from figures.steps import measure as steps
from figures.steps import words as steps_words
from figures.steps.layout import NUMBERS, layout
from lab.border import Refused
from models import encoder

from tests.figures.steps.case import CAR, answer, read
from tests.whole_page import whole_page
from tools.derive.sessions import encoder_session

ROOT = Path(__file__).parents[3]
TORCH = dict(np.load(ROOT / "tests/reference/encoder.npz"))
PAGE = whole_page()


@pytest.mark.parametrize("case", [0, 13, 19])
@pytest.mark.parametrize(("layer", "head"), [(0, 0), (3, 1), (5, 11)])
def test_weights_are_those_of_pytorch_and_all_arrays_those_of_the_encoder(case, layer, head):
    _, vectors, made = read(str(TORCH["sentences"][case]))
    whole = encoder.attend(made["states"][layer], None, 12, **pick(encoder_session().params["layers"][layer]))
    for asking in (0, len(vectors) // 2, len(vectors) - 1):
        found = steps.trace(encoder_session().params, vectors, made["states"], layer, head, asking)
        np.testing.assert_allclose(
            found["weights"], TORCH[f"attention_{case}"][layer, head, asking], atol=0.002
        )  # shipped as float16
        np.testing.assert_allclose(found["mixed"], whole["attn_out"][asking], atol=2e-5)
        np.testing.assert_allclose(found["joined"], whole["heads"][asking], atol=2e-5)
        np.testing.assert_allclose(found["scores"], whole["scores"][head, asking], atol=2e-4)
        np.testing.assert_allclose(found["terms"].sum(axis=1), found["products"], atol=1e-4)
        np.testing.assert_allclose(found["weighted"].sum(axis=0), found["fetched"], atol=1e-5)
        assert found["weights"].sum(dtype=float) == pytest.approx(1, abs=1e-6)


def pick(layer):
    return {name: layer[name] for name in ("qkv", "attention_output")}


def test_the_causal_mask_gives_exactly_0_and_pytorchs_weights():
    sentence = str(TORCH["sentences"][int(TORCH["causal"])])
    _, vectors, made = read(sentence, "causal")
    for asking in range(len(vectors)):
        found = steps.trace(encoder_session().params, vectors, made["states"], 2, 5, asking, causal=True)
        np.testing.assert_allclose(
            found["weights"], TORCH["causal_attention"][2, 5, asking], atol=0.002
        )  # shipped as float16
        assert (found["weights"][asking + 1 :] == 0).all()
        assert found["hidden"].tolist() == [i > asking for i in range(len(vectors))]


def test_temperature_and_division_change_the_scores_as_they_say():
    _, vectors, made = read(CAR["sentence"])
    plain = steps.trace(encoder_session().params, vectors, made["states"], 3, 1, 9)
    other = steps.trace(encoder_session().params, vectors, made["states"], 3, 1, 9, temperature=2.5, scaled=False)
    np.testing.assert_allclose(plain["scores"] * np.sqrt(32), other["scores"] * 2.5, rtol=1e-5)
    row = np.exp(other["scores"].astype(float))
    np.testing.assert_allclose(other["weights"], row / row.sum(), atol=1e-6)
    # only this head's part of what is joined is another
    changed = ~np.isclose(plain["joined"], other["joined"], atol=1e-6)
    assert changed.any()
    assert set(np.flatnonzero(changed) // 32) == {1}
    with pytest.raises(ValueError, match="above 0"):
        steps.trace(encoder_session().params, vectors, made["states"], 3, 1, 9, temperature=0)


def test_spread_is_the_count_of_even_weights():
    assert steps.spread([0.25] * 4 + [0]) == pytest.approx(4)
    assert steps.spread([1, 0, 0]) == pytest.approx(1)


@pytest.mark.parametrize("width", [318, 672])
@pytest.mark.parametrize("count", [3, 13, 66])
def test_panels_lie_inside_the_picture_and_apart(width, count):
    whole = layout(width, count, 12)
    places = list(whole["panels"].values())
    for place in places:
        assert place["left"] >= 0 and place["left"] + place["width"] <= width + 0.01
        assert place["top"] > 0 and place["top"] + place["height"] <= whole["height"]
    for i, one in enumerate(places):
        for other in places[:i]:
            beside = one["left"] >= other["left"] + other["width"] or other["left"] >= one["left"] + one["width"]
            below = one["top"] >= other["top"] + other["height"] or other["top"] >= one["top"] + one["height"]
            assert beside or below


def test_every_panel_has_the_shape_of_its_array():
    made = answer()
    _, found, labels, _ = steps_lab.traced["last"]
    assert [panel["name"] for panel in made["panels"]] != []
    for panel in made["panels"]:
        assert chart.grid(found, panel["name"]).shape == (panel["down"], panel["across"])
    assert [row[0] for row in made["rows"]["body"]] == labels
    np.testing.assert_array_equal([row[3] for row in made["rows"]["body"]], found["weights"].astype(float))
    assert set(NUMBERS) < {panel["name"] for panel in made["panels"]}


def test_a_cell_of_q_k_is_the_sum_of_32_products():
    answer()
    _, found, labels, _ = steps_lab.traced["last"]
    said = steps_lab.cell("products", labels.index("car"), 0)["said"]
    sum_of, total = said.split(": ")[1].rstrip(".").split(" = ")
    terms = [float(term.replace(" ", "").replace("−", "-")) for term in re.findall(r"(?:[−+] )?−?\d+\.\d+", sum_of)]
    assert len(terms) == 32
    np.testing.assert_allclose(terms, found["terms"][labels.index("car")], atol=5e-4)
    assert float(total) == pytest.approx(sum(terms), abs=0.02)


@pytest.mark.parametrize("name", ["query", "mixed"])
def test_a_long_sum_adds_up_to_its_cell(name):
    answer()
    params, found, _, choice = steps_lab.traced["last"]
    for channel in (0, 17, 31):
        terms, bias = steps.summands(params, found, choice["layer"], choice["head"], name, channel)
        assert terms.sum() + bias == pytest.approx(found[name][channel], abs=1e-4)
        assert steps_words.number(found[name][channel]) in steps_lab.cell(name, 0, channel)["said"]


@pytest.mark.parametrize("name", ["keys", "values"])
def test_a_key_and_a_value_are_long_sums_of_their_own_piece(name):
    answer()
    params, found, labels, choice = steps_lab.traced["last"]
    for row in (0, 5, len(labels) - 1):
        for channel in (0, 31):
            terms, bias = steps.summands(params, found, choice["layer"], choice["head"], name, channel, row)
            assert terms.sum() + bias == pytest.approx(found[name][row, channel], abs=1e-4)
            said = steps_lab.cell(name, row, channel)["said"]
            value = steps_words.number(found[name][row, channel])
            assert f"{name[0]} of “{labels[row]}”, channel {channel + 1}: {value} = " in said
            assert said.endswith("(bias).")


def test_what_comes_with_a_picture_is_of_its_largest_weight():
    made = answer()
    largest = max(made["rows"]["body"], key=lambda row: row[3])
    assert made["said"] == steps_lab.cell("products", made["rows"]["body"].index(largest), 0)["said"]
    assert all(number in made["summary"] for number in ("“it”", "layer 4", "head 2", "13", "1.000"))


def test_every_panel_says_its_corners():
    for more in ({}, {"causal": True, "scaled": False, "temperature": 0.3}):
        made = answer(**more)
        for panel in made["panels"]:
            for row in (0, panel["down"] - 1):
                for column in (0, panel["across"] - 1):
                    said = steps_lab.cell(panel["name"], row, column)["said"]
                    assert said.endswith((".", ".)"))
                    assert "nan" not in said


def test_what_cannot_be_shown_is_refused_in_words():
    with pytest.raises(ValueError, match="one layer"):
        answer(layer="mean")
    with pytest.raises(ValueError, match=r"0\.1 to 10; this is 20"):
        answer(temperature=20)
    answer()
    with pytest.raises(Refused, match="changed"):
        steps_lab.cell("keys", 13, 0)


def test_the_recorded_panels_are_those_of_the_pictures():
    data = json.loads(re.search(r'id="steps-recorded">(.*?)</script>', PAGE)[1])
    assert data["asking"] == CAR["asking"]
    for panels, width in zip(data["panels"], (672, 318), strict=True):
        assert {panel["name"]: panel["left"] for panel in panels} == {
            name: place["left"] for name, place in layout(width, 13, 7)["panels"].items()
        }
