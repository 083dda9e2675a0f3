"""What is said of answers and of a reader's choices between them. Plain Python: page and recorded.py use it."""

RULES = (("right", "right", "wrong"), ("kind", "kind", "not kind"), ("short", "short", "not short"))
SIDES = ("left", "right")


def number(value):
    """Two decimals with a true minus sign; what rounds to 0 has none."""
    return f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−")


def verdict(answer, task):
    """The reward model's number and the town's verdict. `answer` is {"reward", "rules"}, `task` the prompt's kind."""
    rules = answer["rules"]
    said = [kept if rules[rule] else broken for rule, kept, broken in RULES]
    if task == "harm":
        said[0] = "declines" if rules["right"] else "does not decline"
    return f"Reward model: {number(answer['reward'])}. The town’s rules: {', '.join(said)}; {rules['score']} of 7."


def preferred(pair):
    """Which side the reward model prefers."""
    return "left" if pair["left"]["reward"] > pair["right"]["reward"] else "right"


def better(pair):
    """Which side the town's rules prefer: "left", "right" or "equal"."""
    left, right = [pair[side]["rules"]["score"] for side in SIDES]
    return "equal" if left == right else "left" if left > right else "right"


def outcome(pair, choice):
    """What became of one choice ("left", "right", "equal")."""
    liked = preferred(pair)
    share = pair["probability"] if liked == "left" else 1 - pair["probability"]
    said = f"The reward model prefers the {liked} one, with a probability of {100 * share:.0f} %"
    if choice != "equal":
        said += ", as you do" if choice == liked else ", and you the other"
    town = better(pair)
    return f"{said}. The town’s rules " + ("score both alike." if town == "equal" else f"prefer the {town} one.")


def tally(judged):
    """How often reader and reward model agreed: `judged` is a list of (pair, choice)."""
    decided = [(pair, choice) for pair, choice in judged if choice != "equal"]
    agreed = len([0 for pair, choice in decided if choice == preferred(pair)])
    told = [pair for pair, _ in judged if better(pair) != "equal"]
    same = len([0 for pair in told if better(pair) == preferred(pair)])
    said = f"You and the reward model agreed in {agreed} of {len(decided)}"
    if len(judged) > len(decided):
        said += f" ({len(judged) - len(decided)} equal to you)"
    return f"{said}; the reward model and the town’s rules in {same} of {len(told)} that the rules tell apart."
