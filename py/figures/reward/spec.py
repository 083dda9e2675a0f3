"""Reward and score along PPO."""

SPEC = {
    "title": "Reward and score along PPO",
    "source": {
        "label": "The Python that draws it, and that trained",
        "files": (
            "py/figures/reward/draw.py",
            "tools/train/rlhf_ppo.py",
        ),
    },
    "names": ("recorded",),
}
