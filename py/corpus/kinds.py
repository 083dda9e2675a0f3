"""What the kinds of prompts are called on the page. The lab never needs it."""

LABELS = {
    "where": "Where a thing is", "person": "Where somebody is", "who": "Who has it", "what": "What somebody has",
    "colour": "What colour it is", "unknown": "What nobody said", "fact": "Facts", "feel": "How somebody feels",
    "why": "Why somebody feels so", "comfort": "Telling a feeling", "harm": "Asking for help with harm",
    "chat": "Small talk", "story": "A story, please",
}  # fmt: skip
