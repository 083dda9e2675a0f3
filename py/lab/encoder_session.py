"""The encoder as one reader uses it: loaded once, then asked sentence after sentence."""

import numpy as np
from models import encoder, wordpiece

from lab.border import Refused, exported
from lab.connection import session, sessions, tell
from lab.encoder_files import EncoderFiles

LONGEST = 64
KEPT = 3  # one for the words and two that are compared


class EncoderSession(EncoderFiles):
    """Reads sentences; the last few stay read, so that another question about one of them costs nothing."""

    def __init__(self, fetch):
        super().__init__(fetch)
        self.kept = {}  # the last KEPT (sentence, mask) -> what the encoder made of it

    async def read(self, sentence, mask="none"):
        """Pieces of the sentence and what the encoder makes of them ("states" and "attention" (L, H, T, T)).

        Refused for a sentence of no pieces or of more than LONGEST, beside [CLS] and [SEP].
        """
        made = self.kept.pop((sentence, mask), None)
        if made is None:
            pieces = wordpiece.pieces_of(sentence, self.vocabulary)
            check_length(len(pieces) - 2)
            vectors = await self.word_vectors([piece.id for piece in pieces])
            made = pieces, encoder.encode(self.params, vectors, mask)
        self.kept[sentence, mask] = made  # now the newest
        for old in list(self.kept)[:-KEPT]:
            self.kept.pop(old, None)
        return made

    async def attention(self, sentence, layer, head, mask):
        """The pieces of a sentence, the word that each belongs to, who attends to whom (T, T), the unknown words, and
        the piece whose link to another is the strongest: the one to begin with."""
        pieces, made = await self.read(sentence, mask)
        words = wordpiece.words_of(sentence)
        matrix = encoder.mean_attention(made["attention"], index_of(layer), index_of(head))
        return {
            "pieces": [piece.text for piece in pieces],
            "words": [piece.word for piece in pieces],
            "weights": matrix.tolist(),
            "unknown": [words[piece.word] for piece in pieces if piece.text == "[UNK]"],
            "strongest": strongest_asking(matrix),
        }


@exported
async def load_encoder(models):
    """Fetch the encoder from below the address `models`, telling how many bytes have come."""
    reader = session("encoder", EncoderSession, models)
    await reader.load(lambda done, total: tell("encoder", done=done, total=total))
    return {"files": len(reader.parts)}


def is_loaded():
    """Whether there is an encoder to read sentences; the matrix of places may have been fetched alone."""
    return "encoder" in sessions and sessions["encoder"].params is not None


def loaded():
    """The encoder that `load_encoder` has fetched; KeyError before, for the page does not ask earlier."""
    return sessions["encoder"]


async def read_pair(first, second):
    """The pieces and what the encoder makes of them, for two sentences; Refused says which one it cannot read."""
    answers = []
    for which, sentence in (("First", first), ("Second", second)):
        try:
            answers.append(await loaded().read(sentence))
        except Refused as refusal:
            raise Refused(f"{which} sentence: {refusal}") from None
    return answers


def strongest_asking(matrix):
    """The row with the largest weight between two different pieces, [CLS] first and [SEP] last left out."""
    inner = matrix[1:-1, 1:-1].copy()
    np.fill_diagonal(inner, -1)
    return 1 + int(inner.argmax()) // len(inner)


def index_of(choice):
    """What a selector says, "mean" or digits, as the encoder's functions take it."""
    return choice if choice == "mean" else int(choice)


def check_length(count):
    if count == 0:
        raise Refused("Type a sentence of 1 to 64 pieces: there is no word in this one yet.")
    if count > LONGEST:
        allowed = f"up to {LONGEST} pieces (a word is one piece or several)"
        raise Refused(f"The sentence may have {allowed}; this has {count:,}.")
