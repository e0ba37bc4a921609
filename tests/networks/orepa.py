"""OREPA (Hu et al., CVPR 2022): the branches are merged before the convolution, so its kernel is computed in the graph.

Six recipes for one 3x3 kernel (as it is, average, frequency prior, 1x1, 1x1 then 3x3, depthwise separable), each scaled per output channel,
summed; every operand is a constant.
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

from blocks import ResNet18
from common import Network

KERNEL = 3
RECIPES = 6


def frequency_prior(channels: int) -> torch.Tensor:
    """Cosines, half of the channels along each axis [channels, 3, 3]."""
    prior = torch.zeros(channels, KERNEL, KERNEL)
    half = channels // 2
    for channel in range(channels):
        frequency = (channel % half) + 0.5 if half else 0.5
        wave = torch.cos(math.pi * frequency * (torch.arange(KERNEL) + 0.5) / KERNEL)
        prior[channel] = wave[:, None] if channel < half else wave[None, :]
    return prior


class OrepaUnit(nn.Module):
    """The kernel's recipe and BatchNormalization after the convolution."""
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, stride: int):
        super().__init__()
        self.stride, wide = stride, 4

        def weights(*shape) -> nn.Parameter:
            return nn.Parameter(torch.randn(*shape) / math.sqrt(cin * KERNEL))
        self.origin = weights(cout, cin, KERNEL, KERNEL)
        self.average, self.prior, self.pointwise = weights(cout, cin), weights(cout, cin), weights(cout, cin, 1, 1)
        self.first, self.second = weights(cin, cin, 1, 1), weights(cout, cin, KERNEL, KERNEL)
        self.spread, self.gather = weights(cin * wide, 1, KERNEL, KERNEL), weights(cout, cin * wide, 1, 1)
        self.scales = nn.Parameter(torch.rand(RECIPES, cout) + 0.5)
        self.register_buffer("mean_kernel", torch.full((KERNEL, KERNEL), 1 / KERNEL ** 2))
        self.register_buffer("frequencies", frequency_prior(cin))
        self.register_buffer("identity", torch.eye(cin).view(cin, cin, 1, 1))
        self.norm = nn.BatchNorm2d(cout)

    def separable(self) -> torch.Tensor:
        groups = self.origin.shape[1]
        gather = self.gather.view(self.gather.shape[0], groups, -1)
        spread = self.spread.view(groups, -1, KERNEL, KERNEL)
        return torch.einsum("gtkl,ogt->ogkl", spread, gather)

    def kernel(self) -> torch.Tensor:
        parts = (self.origin, torch.einsum("oi,kl->oikl", self.average, self.mean_kernel),
                 torch.einsum("oi,ikl->oikl", self.prior, self.frequencies), F.pad(self.pointwise, [1, 1, 1, 1]),
                 torch.einsum("ti,otkl->oikl", (self.first + self.identity).squeeze(3).squeeze(2), self.second),
                 self.separable())
        scaled = [torch.einsum("oikl,o->oikl", part, self.scales[index]) for index, part in enumerate(parts)]
        # The exporter wants to know a kernel's shape and loses it in Einsum.
        return sum(scaled[1:], scaled[0]).reshape(self.origin.shape)

    def forward(self, x):
        return self.norm(F.conv2d(x, self.kernel(), None, self.stride, 1))


NETWORKS = {
    "orepa_resnet18": Network(lambda: ResNet18(OrepaUnit), (3, 224, 224), 20,
                              notes="kernels computed in the graph from constants: Einsum, Pad, Gather, Add, Reshape, Squeeze"),
}
