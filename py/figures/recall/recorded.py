"""The chart of what trained networks remember: its first question, counted."""

import asyncio
import html

import numpy as np
from figures.recall import lab
from figures.recall.page_guess_words import DISTANCE
from figures.retention.recall_counts import SEQUENCES
from lab.recall_session import trained_networks
from models import recall, recall_task
from models.architectures import ARCHITECTURES

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of, json_script
from tools.derive.sessions import hold_recall_networks


def blocks() -> dict:
    hold_recall_networks()
    found, answers = asked_chart("recall", lab.recall, models="", **defaults_of("recall"))
    return found | {
        "recall-said": html.escape(answers[0]["said"]),
        "recall-caption": html.escape(answers[0]["caption"]),
        "recall-guess": json_script("recall-guess-recorded", beyond()),
    }


def beyond() -> list:
    """[label, share named by the middle one of five networks] of each architecture, far beyond the training distances.

    What the lab counts for the question "beyond" at its longest distance, without the nearer ones.
    """
    networks = asyncio.run(trained_networks(""))
    found = []
    for name, look in ARCHITECTURES.items():
        counted = recall_task.curves(recall.predictors(name, networks[name]), [DISTANCE], SEQUENCES, lab.SEED)
        found.append([look["label"], float(np.median([one["correct"] / one["count"] for one in counted]))])
    return found
