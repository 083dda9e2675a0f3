"""How likely each model makes the next word of one text, at temperature 1 and as it is drawn."""

from models import sampling
from models.numerics import softmax
from models.vocabulary import END

STAGES = ("base", "sft", "rlhf")


def next_words(session, prompt: str, ids: list, place: int, temperature: float, top_k: int) -> dict:
    """{"said": text so far, "drawn": word, "models": {name: [{"word", "plain", "drawn_with", "drawn"}, …]}}.

    `ids` are the token ids of one model's answer, and `place` tells whose turn it is: the end's if it is their number.
    For each model come the ten likeliest words there, and the word that was drawn where it is none of them. "plain" is
    the probability at temperature 1, "drawn_with" that at `temperature` among the `top_k` likeliest. Each model reads
    the prompt in its own way (`GptSession.tokens`).
    """
    drawn = ids[place] if place < len(ids) else session.words.ids[END]
    ids, found = ids[:place], {}
    for name in STAGES:
        scores = session.scores(name, prompt, ids)
        plain, with_choices = softmax(scores), sampling.probabilities(scores, temperature, top_k)
        numbers = [number for number, _ in sampling.likeliest(scores)]
        numbers += [] if drawn in numbers else [drawn]
        found[name] = [
            {
                "word": session.words.words[number],
                "plain": float(plain[number]),
                "drawn_with": float(with_choices[number]),
                "drawn": number == drawn,
            }
            for number in numbers
        ]
    return {
        "said": "".join(session.spelled("sft", prompt, ids)),
        "drawn": session.words.words[drawn],
        "models": found,
    }
