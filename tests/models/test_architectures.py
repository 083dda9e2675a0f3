"""The table of architectures: rows of one form, and nothing that a fifth row would change for the others."""

import re
from pathlib import Path

import numpy as np
import pytest
from lab import border, colours, recall_session, style
from models import recall
from models.architectures import ARCHITECTURES, INPUTS_STREAM, VARIANTS, facing, taken

ROOT = Path(__file__).parents[2]


def test_all_rows_have_the_same_entries_and_every_model_its_functions():
    (entries,) = {tuple(row) for row in ARCHITECTURES.values()}
    assert {tuple(row) for row in VARIANTS.values()} == {(*entries, "of")}
    for row in ARCHITECTURES.values():
        assert all(callable(getattr(row["module"], name)) for name in ("initial", "run", "inside"))


def test_every_row_has_random_numbers_of_its_own_and_todays_four_keep_theirs():
    streams = [row["stream"] for row in ARCHITECTURES.values()]
    assert len({*streams, INPUTS_STREAM}) == len(streams) + 1
    assert [ARCHITECTURES[name]["stream"] for name in ("rnn", "lstm", "gru", "transformer")] == [0, 1, 2, 3]
    assert INPUTS_STREAM == 4


def test_a_variant_is_its_architecture_in_a_window():
    assert list(VARIANTS) == [*ARCHITECTURES, "transformer-window"]
    own, of = VARIANTS["transformer-window"], VARIANTS["transformer"]
    assert {key for key in own if own[key] != of[key]} == {"label", "dashes", "marker", "run_choices", "recall", "of"}
    assert own["of"] == "transformer" and own["label"] == "Transformer, window 16"
    assert own["recall"] == {"last": 1, "window": 16}


@pytest.mark.parametrize("key", ["label", "color", "dashes", "marker"])
def test_no_two_look_alike(key):
    assert len({row[key] for row in ARCHITECTURES.values()}) == len(ARCHITECTURES)


@pytest.mark.parametrize(("name", "pair"), [("rnn", ("rnn", "transformer")), ("gru", ("gru", "transformer")),
                                            ("transformer", ("rnn", "transformer"))])  # fmt: skip
def test_beside_each_stands_one_of_the_other_kind(name, pair):
    assert facing(name) == pair


def test_a_model_gets_the_choices_that_it_takes():
    choices = {"spectral_radius": 0.7, "forget_bias": 3, "window": 5}
    assert taken(ARCHITECTURES["lstm"]["initial_choices"], choices) == {"forget_bias": 3}
    assert taken(ARCHITECTURES["gru"]["initial_choices"], choices) == {"forget_bias": 3}
    assert taken(ARCHITECTURES["transformer"]["initial_choices"], choices) == {}
    with pytest.raises(KeyError):
        taken(("window",), {})


def test_what_is_kept_to_go_on():
    kept = {name: row["kept"](7, 5) for name, row in ARCHITECTURES.items()}
    assert kept == {"rnn": 5, "lstm": 10, "gru": 5, "transformer": 70}


def test_the_page_has_the_colours_of_the_table_in_its_head_and_nowhere_else():
    style_element = (ROOT / "index.html").read_text().partition("<style>")[2].partition("</style>")[0]
    light, dark = colours.css_properties().values()
    themes = re.findall(r":root[^{]*\{(.*?)\}", style_element)
    for text, colors in zip(themes, (light, dark, dark), strict=True):  # dark by the system's choice or the reader's
        assert dict(re.findall(r"(--[\w-]+): ([^;]+);", text)) == colors
        assert set(colors) == {"--attention", "--image-opacity", *(f"--{name}" for name in ARCHITECTURES)}
    sheet = (ROOT / "static/page.css").read_text()
    assert [name for name in ARCHITECTURES if re.search(rf"\b{name}\b", sheet)] == []
    assert "--attention:" not in sheet


def test_every_architecture_has_a_colour_that_the_page_fills_in():
    assert {style.THEME[style.LOOKS[name]["color"]] for name in VARIANTS} == {f"--{name}" for name in ARCHITECTURES}


def test_networks_that_are_not_shipped_are_left_out_or_refused():
    manifest = {"files": {"gru.safetensors": {}, "transformer-window.safetensors": {}, "vocab.txt": {}}}
    assert recall.stored(manifest) == ["gru", "transformer-window"]
    networks = {"gru": {1: "one", 2: "two"}}
    assert recall_session.one_of(networks, "gru", 2) == "two"
    with pytest.raises(border.Refused, match=r"No trained LSTM is shipped: choose an untrained one, or one of gru\."):
        recall_session.one_of(networks, "lstm", 2)


def test_an_untrained_network_is_the_same_wherever_it_is_drawn():
    first, again = (recall.untrained("gru", 3, 6, 17, 8) for _ in range(2))
    by_hand = recall.initial(np.random.default_rng([3, 2]), "gru", 6, 17, 8)
    for made in (again, by_hand):
        np.testing.assert_array_equal(first["core"]["weight_hh"], made["core"]["weight_hh"])
        np.testing.assert_array_equal(first["embedding"]["weight"], made["embedding"]["weight"])
