"""How likely each model makes the next word of one text, at temperature 1 and as it is drawn."""

from figures.completion.words import STAGES
from models import sampling
from models.numerics import softmax
from models.vocabulary import END, detokenize


def next_words(session, prompt, ids: list, drawn: int | None, temperature: float, top_k: int) -> dict:
    """{"said": text so far, "drawn": word, "models": {name: [{"word", "plain", "drawn_with", "drawn"}, …]}}.

    `prompt` is what `GptSession.read` gives, `ids` are the tokens of one model's answer before the word in question,
    and `drawn` is that word's, None where the answer ended. For each model come the ten likeliest words there, and the
    word that was drawn where it is none of them. "plain" is the probability at temperature 1, "drawn_with" that at
    `temperature` among the `top_k` likeliest. Each model reads the prompt in its own way (`lab.prompt.framed`).
    """
    words, drawn = session.words, session.words.ids[END] if drawn is None else drawn
    found = {}
    for name in STAGES:
        scores = session.scores(name, prompt, ids)
        plain, with_choices = softmax(scores), sampling.probabilities(scores, temperature, top_k)
        numbers = sampling.likeliest(plain)
        numbers += [] if drawn in numbers else [drawn]
        found[name] = [
            {
                "word": words.words[number],
                "plain": float(plain[number]),
                "drawn_with": float(with_choices[number]),
                "drawn": number == drawn,
            }
            for number in numbers
        ]
    return {"said": detokenize(ids, words), "drawn": words.words[drawn], "models": found}
