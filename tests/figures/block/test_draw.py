"""The diagram of a layer, read from its artists: lengths, shapes, the chosen head and the chosen layer."""

import re
from pathlib import Path

import numpy as np
import pytest
from figures.block import draw as block
from figures.block.measure import STAGES
from lab import style

ROOT = Path(__file__).parents[3]
MEASURED = np.arange(42.0).reshape(6, 7) / 3 + 1


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def texts(figure):
    return [text.get_text() for text in figure.axes[0].texts]


def named(artists):
    return {artist.get_gid(): artist for artist in artists if artist.get_gid()}


@pytest.mark.parametrize("width", [318, 672])
@pytest.mark.parametrize("layer", [0, 3, 5, "mean"])
def test_each_length_stands_at_its_stage(width, layer):
    figure = block.draw(MEASURED, layer, 1, 13, width)
    row = MEASURED.mean(axis=0) if layer == "mean" else MEASURED[layer]
    found = {name: each.get_text() for name, each in named(figure.axes[0].texts).items()}
    assert found == {f"length-{stage}": f"{value:.1f}" for stage, value in zip(STAGES, row, strict=True)}
    last = "comes out" if layer in (5, "mean") else f"on to layer {layer + 2}"
    assert {last, "Mean of the 6 layers" if layer == "mean" else f"Layer {layer + 1} of 6"} <= set(texts(figure))


@pytest.mark.parametrize("pieces", [3, 66])
def test_the_shapes_are_those_of_the_arrays(pieces):
    from models import encoder

    rng = np.random.default_rng(1)
    layer = {
        name: {"weight": rng.normal(0, 0.05, shape).astype("f4"), "bias": np.zeros(shape[-1], "f4")}
        for name, shape in {
            "qkv": (384, 1152), "attention_output": (384, 384), "attention_norm": (384,),
            "intermediate": (384, 1536), "output": (1536, 384), "output_norm": (384,),
        }.items()
    }  # fmt: skip
    parts = encoder.block(rng.normal(size=(pieces, 384)).astype("f4"), None, encoder.HEADS, **layer)
    said = "\n".join(texts(block.draw(MEASURED, 3, 1, pieces, 318)))
    for name, line in (("q", "split: 3 × {}"), ("attention", "weights {}"), ("heads", "{}"), ("activated", "{}")):
        assert line.format("(" + ", ".join(f"{n:,}" for n in parts[name].shape) + ")") in said, name
    assert said.count(f"({pieces}, 384)") == 4


@pytest.mark.parametrize("head", [0, 11, "mean"])
def test_the_chosen_head_is_framed_and_no_other(head):
    frames = named(block.draw(MEASURED, 3, head, 13).axes[0].patches)
    assert len(frames) == 12
    wide = [name for name, frame in frames.items() if frame.get_linewidth() > 2]
    assert wide == ([] if head == "mean" else [f"head-{head}"])


def test_the_lines_are_the_lengths_over_the_layers_and_the_band_is_the_chosen_one():
    axes = block.draw(MEASURED, 3, 1, 13).axes[1]
    lines = named(axes.lines)
    for stage in ("in", "attention", "fed"):
        np.testing.assert_array_equal(lines[f"by-layer-{stage}"].get_xdata(), range(1, 7))
        np.testing.assert_array_equal(lines[f"by-layer-{stage}"].get_ydata(), MEASURED[:, STAGES.index(stage)])
        assert axes.get_ylim()[1] > MEASURED[:, STAGES.index(stage)].max()
    band = named(axes.patches)["chosen-layer"].get_extents().transformed(axes.transData.inverted())
    assert band.x0 < 4 < band.x1
    assert band.width < 1
    assert not named(block.draw(MEASURED, "mean", 1, 13).axes[1].patches)


@pytest.mark.parametrize("width", [318, 672])
def test_everything_lies_inside_the_picture(width):
    figure = block.draw(MEASURED, 3, 1, 66, width)
    for text in figure.axes[0].texts + figure.axes[1].texts:
        box = text.get_window_extent()
        assert box.x0 >= -0.5, text.get_text()
        assert box.x1 <= width + 0.5, text.get_text()


def test_words_and_table_say_the_same_numbers():
    answer = block.render(MEASURED, 1, 1, 1, 672)
    assert answer["rows"]["head"][1] == "comes in"
    assert [row[1:] for row in answer["rows"]["body"]] == MEASURED.tolist()
    assert re.findall(r"\d+(?:\.\d+)?", answer["said"])[:3] == ["2", "3.3", "3.7"]
    assert "for 1 piece," in answer["alt"]
    assert answer["said"] in answer["alt"]
    assert answer == block.render(MEASURED, 1, 1, 1, 672)
