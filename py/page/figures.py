"""The figures in the order of the article; derived by tools/build.py from py/figures/*/spec.py, not by hand."""

from figures.attention import page as attention
from figures.block import page as block
from figures.cache import page as cache
from figures.cell import page as cell
from figures.checkpoint import page as checkpoint
from figures.completion import page as completion
from figures.heads import page as heads
from figures.judging import page as judging
from figures.loss import page as loss
from figures.next_token import page as next_token
from figures.policy import page as policy
from figures.positions import page as positions
from figures.pretraining import page as pretraining
from figures.retention import page as retention
from figures.scaling import page as scaling
from figures.similarity import page as similarity
from figures.steps import page as steps
from figures.tradeoffs import page as tradeoffs
from figures.unrolled import page as unrolled

FIGURES = (
    {"name": "tradeoffs", "form": "tradeoffs", "follows": ("architecture", ), "kind": "chart", "log2": ("n", "d", "r", ), "function": "tradeoffs", "page": tradeoffs},
    {"name": "scaling", "form": "scaling", "follows": (), "kind": "chart", "log2": ("d", ), "function": "scaling", "page": scaling},
    {"name": "retention", "form": "retention", "follows": ("architecture", ), "kind": "chart", "log2": (), "function": "retention", "page": retention},
    {"name": "cell", "form": "cell", "follows": ("architecture", ), "kind": "chart", "log2": (), "function": "cell", "page": cell},
    {"name": "unrolled", "form": None, "follows": ("architecture", "cell", ), "kind": "chart", "log2": (), "function": "unrolled", "page": unrolled},
    {"name": "loss", "form": "training", "follows": (), "kind": "chart", "log2": (), "function": "loss", "page": loss},
    {"name": "attention", "form": "attention", "follows": (), "kind": "chart", "log2": (), "function": "attention", "page": attention},
    {"name": "heads", "form": None, "follows": ("attention", ), "kind": "chart", "log2": (), "function": "heads", "page": heads},
    {"name": "steps", "form": "steps", "follows": ("attention", ), "kind": "chart", "log2": (), "function": "steps", "page": steps},
    {"name": "block", "form": None, "follows": ("attention", ), "kind": "chart", "log2": (), "function": "block", "page": block},
    {"name": "positions", "form": "positions", "follows": (), "kind": "chart", "log2": (), "function": "positions", "page": positions},
    {"name": "cache", "form": "cache", "follows": (), "kind": "chart", "log2": ("n", ), "function": "cache", "page": cache},
    {"name": "similarity", "form": "similarity", "follows": (), "kind": "chart", "log2": (), "function": "similarity", "page": similarity},
    {"name": "vectors", "form": None, "follows": ("similarity", ), "kind": "chart", "log2": (), "function": "vectors", "page": None},
    {"name": "completion", "form": "completion", "follows": (), "kind": "section", "log2": (), "function": "completion", "page": completion},
    {"name": "next-token", "form": None, "follows": ("completion", ), "kind": "chart", "log2": (), "function": "next_token", "page": next_token},
    {"name": "texts", "form": "texts", "follows": (), "kind": "counted", "log2": (), "function": "texts", "page": None},
    {"name": "gpt-loss", "form": None, "follows": (), "kind": "chart", "log2": (), "function": "gpt_loss", "page": None},
    {"name": "ages", "form": "ages", "follows": (), "kind": "counted", "log2": (), "function": "ages", "page": None},
    {"name": "pretraining", "form": "pretraining", "follows": (), "kind": "chart", "log2": (), "function": "pretraining", "page": pretraining},
    {"name": "example", "form": "example", "follows": (), "kind": "counted", "log2": (), "function": "example", "page": None},
    {"name": "reward", "form": None, "follows": (), "kind": "chart", "log2": (), "function": "reward", "page": None},
    {"name": "checkpoint", "form": "checkpoint", "follows": (), "kind": "section", "log2": (), "function": "checkpoint", "page": checkpoint},
    {"name": "judging", "form": "judging", "follows": (), "kind": "section", "log2": (), "function": "judging", "page": judging},
    {"name": "policy", "form": "policy", "follows": (), "kind": "chart", "log2": (), "function": "policy", "page": policy},
    {"name": "sizes", "form": None, "follows": (), "kind": "chart", "log2": (), "function": "sizes", "page": None},
)
