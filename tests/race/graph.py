"""The encoder's stored weights as an ONNX graph: python -m tests.race.graph writes .venv/race/encoder.onnx.

The same products as in py/models/encoder.py, q, k and v in one as there; operators of opset 20, whose Gelu and
LayerNormalization are single nodes. Input "words" (T, C), the sum of word, position and token type vectors; output
"state" (T, C) after the last layer.
"""

import json

import numpy as np
import onnx
from models import weights
from models.encoder import HEADS
from onnx import TensorProto, helper, numpy_helper

from tests.race import FOLDER, ROOT

STORED = ROOT / "static/models/encoder"
EPSILON = 1e-12


class Graph:
    """Nodes and constants as they are added; every method returns the name of what it makes."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, array):
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, kind, *inputs, outputs=1, **more):
        names = [f"{kind}_{len(self.nodes)}_{number}" for number in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **more))
        return names if outputs > 1 else names[0]

    def linear(self, x, weight, bias):
        return self.add("Add", self.add("MatMul", x, self.constant(weight)), self.constant(bias))

    def norm(self, x, weight, bias):
        return self.add("LayerNormalization", x, self.constant(weight), self.constant(bias), epsilon=EPSILON)

    def by_head(self, x, order):
        """(T, C) to the heads' (H, T, D), or another order of these."""
        parted = self.add("Reshape", x, self.constant(np.array([-1, HEADS, 32])))
        return self.add("Transpose", parted, perm=order)

    def layer(self, x, *, qkv, attention_output, attention_norm, intermediate, output, output_norm):
        q, k, v = self.add("Split", self.linear(x, **qkv), outputs=3, axis=1, num_outputs=3)
        q, k, v = self.by_head(q, [1, 0, 2]), self.by_head(k, [1, 2, 0]), self.by_head(v, [1, 0, 2])
        scores = self.add("Mul", self.add("MatMul", q, k), self.constant(np.float32(32**-0.5)))
        fetched = self.add("MatMul", self.add("Softmax", scores, axis=-1), v)
        together = self.add("Transpose", fetched, perm=[1, 0, 2])
        together = self.add("Reshape", together, self.constant(np.array([-1, HEADS * 32])))
        attended = self.norm(self.add("Add", x, self.linear(together, **attention_output)), **attention_norm)
        fed = self.linear(self.add("Gelu", self.linear(attended, **intermediate)), **output)
        return self.norm(self.add("Add", attended, fed), **output_norm)


def main() -> None:
    manifest = json.loads((STORED / "manifest.json").read_text("utf-8"))
    tensors = {}
    for name in manifest["files"]:
        if name.endswith(".bin") and not name.startswith("words/"):
            tensors |= weights.tensors_of(name, (STORED / name).read_bytes(), manifest)
    params = weights.grouped(tensors)
    graph = Graph()
    state = graph.norm("words", **params["embeddings"]["norm"])
    for layer in params["layers"]:
        state = graph.layer(state, **layer)
    width = params["embeddings"]["position"].shape[1]
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["T", width]) for name in ("words", state)]
    made = helper.make_graph(graph.nodes, "encoder", ends[:1], ends[1:], graph.constants)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    onnx.checker.check_model(model)
    onnx.save(model, FOLDER / "encoder.onnx")


if __name__ == "__main__":
    main()
