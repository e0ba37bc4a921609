"""Trains a sample network and exports it; nothing here is random that a seed does not fix."""
import io

import numpy as np
import onnx
import torch
import torch.nn.functional as F

BATCH = 64


def as_input(images: np.ndarray) -> torch.Tensor:
    """uint8 [N,28,28] -> float [N,1,28,28] in 0..1."""
    return torch.from_numpy(images).float().div(255).unsqueeze(1)


def jitter(batch: torch.Tensor) -> torch.Tensor:
    """Each image moved by up to two pixels; a net that has seen that generalises from few digits."""
    padded = F.pad(batch, (2, 2, 2, 2))
    moves = torch.randint(0, 5, (len(batch), 2)).tolist()
    return torch.stack([image[:, y:y + 28, x:x + 28] for image, (y, x) in zip(padded, moves)])


def train(model, digits, epochs: int, seed: int):
    torch.manual_seed(seed)
    images, labels = as_input(digits.images), torch.from_numpy(digits.labels)
    steps = epochs * (len(labels) // BATCH)
    optimiser = torch.optim.AdamW(model.parameters(), lr=0.003, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 0.01, total_steps=max(1, steps))
    model.train()
    for _ in range(epochs):
        order = torch.randperm(len(labels))[:len(labels) // BATCH * BATCH]
        for rows in order.view(-1, BATCH):
            optimiser.zero_grad()
            F.cross_entropy(model(jitter(images[rows])), labels[rows]).backward()
            optimiser.step()
            schedule.step()
    return model.eval()


def export(model, keep_norms: bool) -> bytes:
    """ONNX bytes, input `image` [N,1,28,28], output `logits` [N,10].

    With `keep_norms` the training form: PRESERVE on a model in eval mode skips the exporter's own fold of
    BatchNormalization. Without, the ordinary export, which folds it into the convolution before it and leaves branches.
    """
    mode = torch.onnx.TrainingMode.PRESERVE if keep_norms else torch.onnx.TrainingMode.EVAL
    buffer = io.BytesIO()
    torch.onnx.export(model, torch.zeros(1, 1, 28, 28), buffer, opset_version=13, training=mode,
                      do_constant_folding=not keep_norms, input_names=["image"], output_names=["logits"],
                      dynamic_axes={"image": {0: "N"}, "logits": {0: "N"}})
    return own_initializers(buffer.getvalue())


def own_initializers(data: bytes) -> bytes:
    """Gives every weight its own initializer.

    Branches that are added up learn the same shift, and the exporter then stores one and writes Identity nodes for the
    rest, which OpenCV cannot read.
    """
    model = onnx.load_model_from_string(data)
    graph = model.graph
    weights = {t.name: t for t in graph.initializer}
    shared = [n for n in graph.node if n.op_type == "Identity" and n.input[0] in weights]
    for node in shared:
        copy = graph.initializer.add()
        copy.CopyFrom(weights[node.input[0]])
        copy.name = node.output[0]
        graph.node.remove(node)
    return model.SerializeToString()
