"""torchvision's own networks, with random weights: what people export most."""
import torch
import torchvision.models as tv
from torch import nn

from common import Network

SHAPE = (3, 224, 224)


class Segmenter(nn.Module):
    """torchvision's segmentation networks answer with a dictionary; ONNX wants a tensor."""

    def __init__(self, network: nn.Module):
        super().__init__()
        self.network = network

    def forward(self, x):
        return self.network(x)["out"]


def deeplab() -> nn.Module:
    return Segmenter(tv.segmentation.deeplabv3_resnet50(weights=None, weights_backbone=None))


NETWORKS = {
    "resnet18": Network(lambda: tv.resnet18(weights=None), SHAPE, 20),
    "resnet50": Network(lambda: tv.resnet50(weights=None), SHAPE, 53),
    "resnext50_32x4d": Network(lambda: tv.resnext50_32x4d(weights=None), SHAPE, 53),
    "vgg11_bn": Network(lambda: tv.vgg11_bn(weights=None), SHAPE, 8),
    "mobilenet_v2": Network(lambda: tv.mobilenet_v2(weights=None), SHAPE, 52),
    "mobilenet_v3_small": Network(lambda: tv.mobilenet_v3_small(weights=None), SHAPE, 52),
    "mnasnet0_5": Network(lambda: tv.mnasnet0_5(weights=None), SHAPE, 52),
    "shufflenet_v2_x0_5": Network(lambda: tv.shufflenet_v2_x0_5(weights=None), SHAPE, 56),
    "regnet_x_400mf": Network(lambda: tv.regnet_x_400mf(weights=None), SHAPE, 71),
    "efficientnet_b0": Network(lambda: tv.efficientnet_b0(weights=None), SHAPE, 81),
    "densenet121": Network(lambda: tv.densenet121(weights=None), SHAPE, 120, norms=62,
                           notes="62 BatchNormalization nodes read a Concat (or a pool) and feed a ReLU: they must stay"),
    "googlenet": Network(lambda: tv.googlenet(weights=None, aux_logits=False, init_weights=False), SHAPE, 57),
    "inception_v3": Network(lambda: tv.inception_v3(weights=None, aux_logits=False, init_weights=False),
                            (3, 299, 299), 94),
    "deeplabv3_resnet50": Network(deeplab, SHAPE, 61, outputs=("segmentation",)),
    "r3d_18": Network(lambda: tv.video.r3d_18(weights=None), (3, 8, 64, 64), 20, notes="three-dimensional convolutions"),
    "swin_t": Network(lambda: tv.swin_t(weights=None), SHAPE, 1, dynamic_batch=False),
    "vit_b_16": Network(lambda: tv.vit_b_16(weights=None), SHAPE, 1, dynamic_batch=False),
}
