"""What the page says about an answer; figures/completion/recorded.py says it of the recorded ones."""

RULES = ("right", "kind", "short")


def asked(choices):
    """Example: "“Hello!”, temperature 0.8, all words allowed, seed 1"."""
    allowed = f"the {choices['top_k']} likeliest words allowed" if choices["top_k"] else "all words allowed"
    return f"“{choices['prompt'].strip()}”, temperature {choices['temperature']:g}, {allowed}, seed {choices['seed']}"


def about(answer):
    """How long an answer is and why it ended, how fast it came, and what rules and reward model say of it."""
    count = len(answer["ids"])
    ends = {"end": "ended by itself", "length": "ran out of room", "stopped": "stopped"}
    text = f"{count} word{'' if count == 1 else 's'} and marks, {ends[answer['end']]}"
    if answer["seconds"] and count:
        text += f", {count / answer['seconds']:.0f} a second"
    text += "."
    judged = answer.get("judged")
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
