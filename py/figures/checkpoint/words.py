"""The checkpoints of PPO in words. Plain Python: page and recorded.py use it."""

MODELS = {  # of each run of PPO, as the slider counts them
    "rlhf": ("sft", "rlhf-25", "rlhf-50", "rlhf-100", "rlhf"),
    "greedy": ("sft", "greedy-25", "greedy-50", "greedy-100", "greedy"),
}
STEPS = {"rlhf": (0, 25, 50, 100, 120), "greedy": (0, 25, 50, 100, 160)}


def place(run, number):
    """Where the slider stands. Example: "rlhf", 1 -> "step 25"."""
    step = STEPS[run][number]
    if step == 0:
        return "SFT, before PPO"
    return f"step {step}" + (", the end" if number == len(STEPS[run]) - 1 else "")
