"""The figures in the order of the article; derived by tools/build.py from py/figures/*/spec.py, not by hand."""

from figures.ages import page as ages
from figures.attention import page as attention
from figures.block import page as block
from figures.cell import page as cell
from figures.checkpoint import page as checkpoint
from figures.completion import page as completion
from figures.example import page as example
from figures.heads import page as heads
from figures.judging import page as judging
from figures.loss import page as loss
from figures.next_token import page as next_token
from figures.opening import page as opening
from figures.policy import page as policy
from figures.positions import page as positions
from figures.pretraining import page as pretraining
from figures.retention import page as retention
from figures.scaling import page as scaling
from figures.similarity import page as similarity
from figures.steps import page as steps
from figures.texts import page as texts
from figures.tradeoffs import page as tradeoffs
from figures.unrolled import page as unrolled
from figures.vectors import page as vectors

FIGURES = (
    {"name": "opening", "form": None, "follows": (), "recorded_stays": False, "function": None, "page": opening},
    {"name": "tradeoffs", "form": "tradeoffs", "follows": ("architecture",), "recorded_stays": False, "function": "tradeoffs", "page": tradeoffs},
    {"name": "scaling", "form": "scaling", "follows": (), "recorded_stays": False, "function": "scaling", "page": scaling},
    {"name": "retention", "form": "retention", "follows": ("architecture",), "recorded_stays": False, "function": "retention", "page": retention},
    {"name": "cell", "form": "cell", "follows": ("architecture",), "recorded_stays": False, "function": "cell", "page": cell},
    {"name": "unrolled", "form": None, "follows": ("architecture", "cell"), "recorded_stays": False, "function": "unrolled", "page": unrolled},
    {"name": "loss", "form": "training", "follows": (), "recorded_stays": False, "function": None, "page": loss},
    {"name": "attention", "form": "attention", "follows": (), "recorded_stays": False, "function": "attention", "page": attention},
    {"name": "heads", "form": None, "follows": ("attention",), "recorded_stays": False, "function": "heads", "page": heads},
    {"name": "steps", "form": "steps", "follows": ("attention",), "recorded_stays": False, "function": "steps", "page": steps},
    {"name": "block", "form": None, "follows": ("attention",), "recorded_stays": False, "function": "block", "page": block},
    {"name": "positions", "form": "positions", "follows": (), "recorded_stays": True, "function": "positions", "page": positions},
    {"name": "cache", "form": "cache", "follows": (), "recorded_stays": True, "function": "cache", "page": None},
    {"name": "similarity", "form": "similarity", "follows": (), "recorded_stays": False, "function": "similarity", "page": similarity},
    {"name": "vectors", "form": None, "follows": ("similarity",), "recorded_stays": False, "function": "vectors", "page": vectors},
    {"name": "completion", "form": "completion", "follows": (), "recorded_stays": False, "function": None, "page": completion},
    {"name": "next-token", "form": None, "follows": ("completion",), "recorded_stays": False, "function": "next_token", "page": next_token},
    {"name": "texts", "form": "texts", "follows": (), "recorded_stays": False, "function": None, "page": texts},
    {"name": "gpt-loss", "form": None, "follows": (), "recorded_stays": False, "function": None, "page": None},
    {"name": "ages", "form": "ages", "follows": (), "recorded_stays": False, "function": None, "page": ages},
    {"name": "pretraining", "form": "pretraining", "follows": (), "recorded_stays": False, "function": None, "page": pretraining},
    {"name": "example", "form": "example", "follows": (), "recorded_stays": False, "function": None, "page": example},
    {"name": "reward", "form": None, "follows": (), "recorded_stays": False, "function": None, "page": None},
    {"name": "checkpoint", "form": "checkpoint", "follows": (), "recorded_stays": False, "function": "checkpoint", "page": checkpoint},
    {"name": "judging", "form": "judging", "follows": (), "recorded_stays": False, "function": None, "page": judging},
    {"name": "policy", "form": "policy", "follows": (), "recorded_stays": False, "function": "policy", "page": policy},
    {"name": "sizes", "form": None, "follows": (), "recorded_stays": False, "function": None, "page": None},
)
