"""Train the small GPT of Part 3 through all its stages and write static/models/gpt/.

    pip install torch==2.13.0 numpy==2.4.6 safetensors==0.8.0
    python tools/train/gpt.py                  everything, some 50 minutes on one core
    python tools/train/gpt.py base sft         these stages only, and what they need

The stages: base (next word of raw text), sft (answers), reward (from preferences), ppo (the reward with a penalty for
leaving sft), greedy (the same without the penalty, to show reward hacking), dpo (preferences directly). One that is
done is kept in ~/.cache/gpt-training/ below a name that changes with its recipe, its data and the stages before it; one
that was stopped goes on where it was. When all are there, weights, curves, evaluation and model card are written.
"""

import sys
from dataclasses import asdict
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from tools.train import gpt_card, gpt_data, gpt_evaluation, gpt_network, gpt_runs, gpt_store, world  # noqa: E402
from tools.train.gpt_pretraining import Finetuning, Pretraining, finetune, pretrain  # noqa: E402
from tools.train.rlhf_dpo import Direct, train_directly  # noqa: E402
from tools.train.rlhf_ppo import PPO_NO_KL, Reinforcing, reinforce  # noqa: E402
from tools.train.rlhf_reward import Preferring, train_reward  # noqa: E402

CACHE = Path.home() / ".cache/gpt-training"
# stage: how it is trained, by which recipe, on which data, and from the models of which stages
STAGES = {
    "base": (pretrain, Pretraining(), "text", ()),
    "sft": (finetune, Finetuning(), "instructions", ("base",)),
    "reward": (train_reward, Preferring(), "preferences", ("sft",)),
    "ppo": (reinforce, Reinforcing(), "instructions", ("sft", "reward")),
    "greedy": (reinforce, PPO_NO_KL, "instructions", ("sft", "reward")),
    "dpo": (train_directly, Direct(), "preferences", ("sft",)),
}


def main(wanted: list[str]) -> None:
    if torch.__version__.split("+")[0] != "2.13.0":
        raise ValueError(f"torch must be 2.13.0, got {torch.__version__}")
    torch.set_num_threads(1)
    words = world.vocabulary()
    size = gpt_network.parameters(gpt_network.GPT(len(words.words)))
    print(f"{len(words.words)} words, {size:,} parameters", flush=True)
    made, keys = {}, {}
    for name in wanted or STAGES:
        stage(name, words, made, keys)
    gpt_store.write_models(words, gpt_store.models_of(made))
    if set(made) == set(STAGES):
        gpt_store.write_json("training.json", log(made, len(words.words), size))
        held_out = CACHE / f"base-{keys['base']}"
        gpt_store.write_json("evaluation.json", gpt_evaluation.evaluate(words, gpt_store.stored_tensors(), held_out))
        gpt_card.write()


def log(made: dict, word_count: int, size: int) -> dict:
    """What every stage did: its recipe, its time and its curve."""
    return {
        "words": word_count,
        "parameters": size,
        "recipes": {name: asdict(recipe) for name, (_, recipe, *_) in STAGES.items()},
        "seconds": {name: result["seconds"] for name, result in made.items()},
        "curves": {name: result["records"] for name, result in made.items()},
    }


def stage(name: str, words, made: dict, keys: dict) -> None:
    """Train a stage, and first those that it needs, or read it from the cache: into `made` and, its key, `keys`."""
    if name in made:
        return
    train, recipe, data, needed = STAGES[name]
    for before in needed:
        stage(before, words, made, keys)
    keys[name] = gpt_runs.key(recipe, gpt_data.sample(data, words), *(keys[before] for before in needed))
    folder = CACHE / f"{name}-{keys[name]}"
    folder.mkdir(parents=True, exist_ok=True)
    from_ = {before: made[before]["tensors"] for before in needed}
    made[name] = gpt_runs.finished(folder, name, train, words=words, recipe=recipe, **from_)
    print(f"{name}: {made[name]['records'][-1]}, {made[name]['seconds']} s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
