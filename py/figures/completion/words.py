"""What is said about an answer, by the page of new ones and by recorded.py of the recorded ones. Plain Python."""

STAGES = ("base", "sft", "rlhf")  # the three models, by the stage of training that ends with each
MODELS = list(STAGES) + ["reward"]  # what the page fetches: the three, and the one that gives their answers a number
RULES = ("right", "kind", "short")


def asked(choices):
    """Example: "“Hello!”, temperature 0.8, all words allowed, seed 1"."""
    allowed = f"the {choices['top_k']} likeliest words allowed" if choices["top_k"] else "all words allowed"
    return f"“{choices['prompt'].strip()}”, temperature {choices['temperature']:g}, {allowed}, seed {choices['seed']}"


def about(answer):
    """How long an answer is and why it ended, how fast it came, and what rules and reward model say of it.

    `answer` is {"count", "seconds", "end", "judged"}, as figures/completion/lab.py gives it.
    """
    count = answer["count"]
    ends = {"end": "ended by itself", "length": "ran out of room", "stopped": "stopped"}
    text = f"{count} word{'' if count == 1 else 's'} and marks, {ends[answer['end']]}"
    if answer["seconds"] and count:
        text += f", {count / answer['seconds']:.0f} a second"
    text += "."
    judged = answer["judged"]
    if judged is not None:
        rules = judged["rules"]
        if rules is not None:
            text += (
                " By the town’s rules: " + ", ".join([("" if rules[rule] else "not ") + rule for rule in RULES]) + "."
            )
        text += f" The reward model gives {judged['reward']:.2f}.".replace("-", "−")
    return text


def unknown(words):
    """A sentence about words that the models do not know; nothing if there are none."""
    if not words:
        return ""
    those = ", ".join(["“" + word + "”" for word in words])
    verb = "is" if len(words) == 1 else "are"
    return f"The models know 917 words and marks of one small town; {those} {verb} read as <unknown>."
