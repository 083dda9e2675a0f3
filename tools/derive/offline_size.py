"""How much the button "Store everything" downloads."""

import json

from tools.derive import ROOT
from tools.derive.precache import MODELS


def blocks() -> dict:
    manifests = [json.loads((ROOT / f"static/models/{name}/manifest.json").read_text("utf-8")) for name in MODELS]
    size = sum(file["bytes"] for manifest in manifests for file in manifest["files"].values())
    return {"offline-size": f"{size / 1e6:.0f}"}
