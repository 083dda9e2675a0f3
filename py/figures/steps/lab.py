"""What the `steps` chart asks of the encoder: the arrays of one head for one piece, and the arithmetic of a cell."""

from figures.steps import arrays as steps_arrays
from figures.steps import draw as chart
from figures.steps import measure
from figures.steps import words as steps_words
from lab.border import Refused, exported
from lab.encoder_session import loaded

COLDEST, HOTTEST = 0.1, 10.0
traced = {"last": None}  # (params, found, labels, choice) of the newest picture


@exported
async def steps(sentence, layer, head, mask, asking, temperature, scaled, causal, width):
    """The `steps` chart of the piece `asking` in one head: {"svg", "alt", "rows", "panels", "summary", "said"}, the
    last being the arithmetic of q · k where the weight is largest, to be read before the reader has pointed at a
    number. `mask` is the sentence's, `causal` hides later pieces in this layer alone.

    Refused for a mean of layers or heads, and a temperature out of range.
    """
    if "mean" in (layer, head):
        raise Refused("Choose one layer and one head for these steps: a mean of several has no query of its own.")
    if not COLDEST <= temperature <= HOTTEST:
        raise Refused(f"The temperature may be {COLDEST:g} to {HOTTEST:g}; this is {temperature:g}.")
    pieces, made = await loaded().read(sentence, mask)
    vectors = await loaded().word_vectors([piece.id for piece in pieces])
    choice = {
        "layer": int(layer), "head": int(head), "asking": min(int(asking), len(pieces) - 1), "scaled": bool(scaled),
        "temperature": float(temperature), "causal": bool(causal) or mask == "causal",
    }  # fmt: skip
    params, labels = loaded().params, [piece.text for piece in pieces]
    found = measure.trace(params, vectors, made["states"], **choice)
    traced["last"] = params, found, labels, choice
    answer = chart.render(found, labels, choice["asking"], choice["layer"], choice["head"], width)
    return answer | cell("products", int(found["weights"].argmax()), 0)


@exported
def steps_cell(name, row, column):
    """How one number of the newest `steps` chart is computed: {"said"}; Refused if there is no such number."""
    return cell(name, row, column)


@exported
def steps_array(name):
    """One array of the newest `steps` chart as a table: {"said", "rows"}; Refused if there is no chart yet."""
    return steps_arrays.table(*newest()[1:], name)


def cell(name, row, column):
    """The arithmetic of one cell of the newest picture, {"said"}; Refused if it is not there."""
    values = chart.grid(newest()[1], name)
    if not (0 <= row < values.shape[0] and 0 <= column < values.shape[1]):
        raise Refused("The picture has changed meanwhile: point at a number again.")
    return {"said": steps_words.said(*newest(), name, row, column)}


def newest():
    """(params, found, labels, choice) of the newest picture."""
    if traced["last"] is None:
        raise Refused("These numbers are recorded. Click one, and the model is fetched.")
    return traced["last"]
