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
from figures.recall import page as recall
from figures.retention import page as retention
from figures.scaling import page as scaling
from figures.similarity import page as similarity
from figures.steps import page as steps
from figures.texts import page as texts
from figures.tradeoffs import page as tradeoffs
from figures.unrolled import page as unrolled
from figures.vectors import page as vectors

FIGURES = (
    {"name": "opening", "form": None, "follows": (), "recorded_stays": False, "function": None, "chapter": None, "at_once": False, "page": opening},
    {"name": "retention", "form": "retention", "follows": ("architecture",), "recorded_stays": False, "function": "retention", "chapter": None, "at_once": False, "page": retention},
    {"name": "recall", "form": "recall", "follows": (), "recorded_stays": True, "function": "recall", "chapter": None, "at_once": False, "page": recall},
    {"name": "tradeoffs", "form": "tradeoffs", "follows": ("architecture",), "recorded_stays": False, "function": "tradeoffs", "chapter": "work-counted", "at_once": False, "page": tradeoffs},
    {"name": "scaling", "form": "scaling", "follows": (), "recorded_stays": False, "function": "scaling", "chapter": "time-measured", "at_once": False, "page": scaling},
    {"name": "cell", "form": "cell", "follows": ("architecture",), "recorded_stays": False, "function": "cell", "chapter": "cell-chapter", "at_once": False, "page": cell},
    {"name": "unrolled", "form": None, "follows": ("architecture", "cell"), "recorded_stays": False, "function": "unrolled", "chapter": "cell-chapter", "at_once": False, "page": unrolled},
    {"name": "loss", "form": "training", "follows": (), "recorded_stays": False, "function": None, "chapter": "training-chapter", "at_once": False, "page": loss},
    {"name": "attention", "form": "attention", "follows": (), "recorded_stays": False, "function": "attention", "chapter": None, "at_once": False, "page": attention},
    {"name": "heads", "form": None, "follows": ("attention",), "recorded_stays": False, "function": "heads", "chapter": "heads-chapter", "at_once": False, "page": heads},
    {"name": "steps", "form": "steps", "follows": ("attention",), "recorded_stays": False, "function": "steps", "chapter": "steps-chapter", "at_once": False, "page": steps},
    {"name": "block", "form": None, "follows": ("attention",), "recorded_stays": False, "function": "block", "chapter": "block-chapter", "at_once": False, "page": block},
    {"name": "positions", "form": "positions", "follows": (), "recorded_stays": True, "function": "positions", "chapter": "positions-chapter", "at_once": False, "page": positions},
    {"name": "cache", "form": "cache", "follows": (), "recorded_stays": True, "function": "cache", "chapter": "decoder", "at_once": False, "page": None},
    {"name": "similarity", "form": "similarity", "follows": (), "recorded_stays": False, "function": "similarity", "chapter": "similarity-chapter", "at_once": False, "page": similarity},
    {"name": "vectors", "form": None, "follows": ("similarity",), "recorded_stays": False, "function": "vectors", "chapter": "similarity-chapter", "at_once": False, "page": vectors},
    {"name": "completion", "form": "completion", "follows": (), "recorded_stays": False, "function": None, "chapter": None, "at_once": False, "page": completion},
    {"name": "judging", "form": "judging", "follows": (), "recorded_stays": False, "function": None, "chapter": None, "at_once": False, "page": judging},
    {"name": "sizes", "form": None, "follows": (), "recorded_stays": False, "function": None, "chapter": None, "at_once": False, "page": None},
    {"name": "next-token", "form": None, "follows": ("completion",), "recorded_stays": False, "function": "next_token", "chapter": "next-token-chapter", "at_once": True, "page": next_token},
    {"name": "texts", "form": "texts", "follows": (), "recorded_stays": False, "function": None, "chapter": "pretraining-chapter", "at_once": False, "page": texts},
    {"name": "gpt-loss", "form": None, "follows": (), "recorded_stays": False, "function": None, "chapter": "pretraining-chapter", "at_once": False, "page": None},
    {"name": "ages", "form": "ages", "follows": (), "recorded_stays": False, "function": None, "chapter": "pretraining-chapter", "at_once": False, "page": ages},
    {"name": "pretraining", "form": "pretraining", "follows": (), "recorded_stays": False, "function": None, "chapter": "pretrain-yourself", "at_once": False, "page": pretraining},
    {"name": "example", "form": "example", "follows": (), "recorded_stays": False, "function": None, "chapter": "finetuning-chapter", "at_once": False, "page": example},
    {"name": "reward", "form": None, "follows": (), "recorded_stays": False, "function": None, "chapter": "rlhf-chapter", "at_once": False, "page": None},
    {"name": "checkpoint", "form": "checkpoint", "follows": (), "recorded_stays": False, "function": "checkpoint", "chapter": "walk", "at_once": False, "page": checkpoint},
    {"name": "policy", "form": "policy", "follows": (), "recorded_stays": False, "function": "policy", "chapter": "policy-chapter", "at_once": False, "page": policy},
)
