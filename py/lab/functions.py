"""The functions of the figures that the page may ask for; derived by tools/build.py, not by hand."""

from figures.ages.lab import stage_ages  # noqa: F401
from figures.attention.lab import attention  # noqa: F401
from figures.block.lab import block  # noqa: F401
from figures.cache.lab import cache  # noqa: F401
from figures.cell.lab import cell  # noqa: F401
from figures.checkpoint.lab import checkpoint  # noqa: F401
from figures.completion.lab import complete  # noqa: F401
from figures.example.lab import stage_example  # noqa: F401
from figures.heads.lab import heads  # noqa: F401
from figures.judging.lab import answer_pair  # noqa: F401
from figures.loss.lab import learning_curves, train  # noqa: F401
from figures.next_token.lab import next_token  # noqa: F401
from figures.policy.lab import policy, preference_pair  # noqa: F401
from figures.positions.lab import positions  # noqa: F401
from figures.pretraining.lab import pretrain, pretraining_curves  # noqa: F401
from figures.recall.lab import recall  # noqa: F401
from figures.retention.lab import retention  # noqa: F401
from figures.scaling.lab import scaling  # noqa: F401
from figures.similarity.lab import similarity  # noqa: F401
from figures.steps.lab import steps, steps_array, steps_cell  # noqa: F401
from figures.texts.lab import stage_texts  # noqa: F401
from figures.tradeoffs.lab import tradeoffs  # noqa: F401
from figures.unrolled.lab import unrolled  # noqa: F401
from figures.vectors.lab import vectors  # noqa: F401
from lab.encoder_session import load_encoder  # noqa: F401
from lab.gpt_session import load_gpt  # noqa: F401
