"""Small networks of many kinds for the calibration: trunks built of the blocks in tests/networks, and the heads that
outputs come from: class scores, probabilities, maps, masks, detections, images, single numbers; some in float16."""
import os
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, numpy_helper
from torch import nn

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "networks"))
from acnet import ACBlock  # noqa: E402
from blocks import BasicBlock, SqueezeExcite, conv_bn  # noqa: E402
from common import Network, export_training_form, prepare  # noqa: E402
from mobileone import separable  # noqa: E402
from qarepvgg import QARepVGGBlock  # noqa: E402
from repvgg import RepVGGBlock  # noqa: E402
from unet import UNet  # noqa: E402
from yolo import RepCSP, conv_silu  # noqa: E402

SIZE = 48


def plain_unit(cin, cout, stride):
    return nn.Sequential(*conv_bn(cin, cout, 3, stride, 1))


def inverted(cin, cout, stride):
    return nn.Sequential(*conv_bn(cin, 3 * cin, 1), nn.Hardswish(), *conv_bn(3 * cin, 3 * cin, 3, stride, 1, 3 * cin), nn.Hardswish(),
                         SqueezeExcite(3 * cin, 8), *conv_bn(3 * cin, cout, 1))


def stages(block, deep):
    widths, cin, layers = (16, 32, 48), 3, []
    for width in widths:
        layers += [block(cin, width, 2)] + [block(width, width, 1) for _ in range(deep)]
        cin = width
    return nn.Sequential(*layers)


TRUNKS = {
    "vgg": lambda: stages(lambda i, o, s: nn.Sequential(plain_unit(i, o, s), nn.ReLU()), 2),
    "resnet": lambda: stages(lambda i, o, s: BasicBlock(plain_unit, i, o, s), 1),
    "deep": lambda: stages(lambda i, o, s: BasicBlock(plain_unit, i, o, s), 5),
    "acnet": lambda: stages(lambda i, o, s: nn.Sequential(ACBlock(i, o, s), nn.ReLU()), 1),
    "repvgg": lambda: stages(RepVGGBlock, 2),
    "qarepvgg": lambda: stages(QARepVGGBlock, 1),
    "mobileone": lambda: stages(lambda i, o, s: separable(i, o, s, 2, False), 1),
    "mobilenet": lambda: stages(inverted, 1),
    "csp": lambda: nn.Sequential(conv_silu(3, 16, 3, 2), conv_silu(16, 32, 3, 2), RepCSP(32, 48, 2), conv_silu(48, 48, 3, 2)),
}


class Scores(nn.Module):
    def __init__(self, classes=10, gain=1.0):
        super().__init__()
        self.fc, self.gain = nn.Linear(48, classes), gain

    def forward(self, x):
        return self.gain * self.fc(x.mean((2, 3)))


class Detections(nn.Module):
    """Boxes in pixels, an objectness and class scores of 0 to 1 in one tensor, as the YOLO family exports them."""

    def __init__(self, shift=0.0):
        super().__init__()
        self.conv, self.shift = nn.Conv2d(48, 25, 1), shift

    def forward(self, x):
        y = self.conv(x).flatten(2)
        boxes = 640 * torch.sigmoid(y[:, :4])
        return torch.cat([boxes, torch.sigmoid(y[:, 4:] - self.shift)], 1)


class Picture(nn.Module):
    def __init__(self):
        super().__init__()
        self.up = nn.Sequential(nn.ConvTranspose2d(48, 24, 4, 2, 1), nn.BatchNorm2d(24), nn.ReLU(), nn.ConvTranspose2d(24, 3, 4, 2, 1))

    def forward(self, x):
        return torch.tanh(self.up(x))


class Mask(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(48, 6, 1)

    def forward(self, x):
        scores = nn.functional.interpolate(self.conv(x), scale_factor=4.0, mode="nearest")
        return scores.argmax(1)


HEADS = {
    "scores": Scores, "one": lambda: Scores(1), "many": lambda: Scores(400),
    "softmax": lambda: nn.Sequential(Scores(), nn.Softmax(1)),
    "saturated": lambda: nn.Sequential(Scores(gain=300.0), nn.Softmax(1)),
    "maps": lambda: nn.Conv2d(48, 12, 1), "detections": Detections, "faint": lambda: Detections(7.0),
    "picture": Picture, "mask": Mask,
}

#: trunk and head, and whether weights and arithmetic are float16
NETWORKS = [
    ("vgg", "scores", False), ("vgg", "detections", False), ("vgg", "mask", False), ("vgg", "one", False), ("vgg", "scores", True),
    ("resnet", "scores", False), ("resnet", "many", False), ("resnet", "softmax", False), ("resnet", "faint", False), ("resnet", "maps", True),
    ("deep", "scores", False), ("deep", "maps", False), ("deep", "one", False), ("deep", "scores", True),
    ("acnet", "scores", False), ("acnet", "picture", False), ("acnet", "detections", False),
    ("repvgg", "scores", False), ("repvgg", "saturated", False), ("repvgg", "detections", False), ("repvgg", "mask", False), ("repvgg", "maps", True),
    ("qarepvgg", "scores", False), ("qarepvgg", "faint", False),
    ("mobileone", "scores", False), ("mobileone", "many", False), ("mobileone", "maps", False),
    ("mobilenet", "scores", False), ("mobilenet", "softmax", False), ("mobilenet", "one", False), ("mobilenet", "scores", True),
    ("csp", "detections", False), ("csp", "faint", False), ("csp", "picture", False), ("csp", "mask", False), ("csp", "detections", True),
]


def to_float16(model: onnx.ModelProto) -> onnx.ModelProto:
    """Weights, inputs and outputs in float16: what `.half()` before the export gives."""
    for tensor in model.graph.initializer:
        if tensor.data_type == TensorProto.FLOAT:
            tensor.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), tensor.name))
    for node in model.graph.node:
        for attribute in node.attribute:
            if attribute.HasField("t") and attribute.t.data_type == TensorProto.FLOAT:
                attribute.t.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(attribute.t).astype(np.float16), attribute.t.name))
    for value in list(model.graph.input) + list(model.graph.output):
        if value.type.tensor_type.elem_type == TensorProto.FLOAT:
            value.type.tensor_type.elem_type = TensorProto.FLOAT16
    del model.graph.value_info[:]
    return model


class Whole(nn.Module):
    def __init__(self, trunk, head):
        super().__init__()
        self.trunk, self.head = TRUNKS[trunk](), HEADS[head]()

    def forward(self, x):
        return self.head(self.trunk(x))


def settled(trunk: str, head: str, seed: int) -> nn.Module:
    """Statistics and weights as tests/networks makes them; a mask and a saturated output are no good to settle by."""
    network = Network(lambda: Whole(trunk, "maps"), (3, SIZE, SIZE), 0)
    model = prepare(network, seed, (3, SIZE, SIZE))
    model.head = HEADS[head]()
    return model.eval()


def build(trunk: str, head: str, half: bool, seed: int) -> onnx.ModelProto:
    network = Network(None, (3, SIZE, SIZE), 0, outputs=("out",), dynamic_batch=False)
    model = onnx.load_model_from_string(export_training_form(settled(trunk, head, seed), (3, SIZE, SIZE), network))
    return to_float16(model) if half else model
