"""How much the button "Store everything" downloads."""

import json
from pathlib import Path

from tools.precache import MODELS

ROOT = Path(__file__).resolve().parents[2]


def blocks(page: str) -> dict:
    manifests = [json.loads((ROOT / f"static/models/{name}/manifest.json").read_text("utf-8")) for name in MODELS]
    size = sum(file["bytes"] for manifest in manifests for file in manifest["files"].values())
    return {"offline-size": f"{size / 1e6:.0f}"}
