"""The first sentence, and the steps of one head on any: what the tests of the `steps` chart share."""

from figures.steps import lab as steps_lab

from tools.derive.sessions import ask_with_encoder, encoder_session, with_encoder

CAR = {
    "sentence": "My sister bought a car and she painted it red.",
    "layer": "3",
    "head": "1",
    "mask": "none",
    "asking": 9,
}
PLAIN = {"temperature": 1.0, "scaled": True, "causal": False, "width": 672}


def read(sentence, mask="none"):
    """Pieces, word vectors and what the encoder makes of them."""
    pieces, made = with_encoder(encoder_session().read(sentence, mask))
    return pieces, with_encoder(encoder_session().word_vectors([piece.id for piece in pieces])), made


def answer(**more):
    """The chart for “it” in layer 4, head 2, unless `more` says otherwise."""
    return ask_with_encoder(steps_lab.steps, **CAR | PLAIN | more)
