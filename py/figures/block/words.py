"""The `block` diagram in words, and its numbers as a table."""

from figures.block.measure import STAGES, of_choice

COLUMNS = {
    "in": "comes in",
    "attention": "attention adds",
    "attention_sum": "sum",
    "attention_norm": "normalised",
    "fed": "feed-forward adds",
    "fed_sum": "second sum",
    "fed_norm": "normalised again",
}


def place(layer: int | str, layers: int) -> str:
    """Example: 3 of 6 -> "Layer 4 of 6"."""
    return f"Mean of the {layers} layers" if layer == "mean" else f"Layer {layer + 1} of {layers}"


def describe(measured, layer: int | str, pieces: int) -> str:
    """The picture in words, for those who do not see it."""
    found = {stage: f"{length:.1f}" for stage, length in of_choice(measured, layer).items()}
    where = "In the mean of the layers" if layer == "mean" else f"In layer {layer + 1}"
    many = "1 piece" if pieces == 1 else f"{pieces} pieces"
    return (
        f"Diagram of a layer of the encoder for {many}, with the mean lengths of their vectors: {where}, vectors of "
        f"length {found['in']} come in. Attention adds vectors of length {found['attention']}, and the sum, of length "
        f"{found['attention_sum']}, is normalised to {found['attention_norm']}. The feed-forward network adds "
        f"{found['fed']}, and the sum, {found['fed_sum']}, is normalised to {found['fed_norm']}."
    )


def table(measured) -> tuple:
    """Headings and rows: a layer, and the mean length at each stage."""
    body = [[f"layer {number}", *map(float, row)] for number, row in enumerate(measured, start=1)]
    return ["mean length in", *(COLUMNS[stage] for stage in STAGES)], body
