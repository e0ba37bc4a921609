"""UniRepLKNet-A (Ding et al., CVPR 2024): a large depthwise kernel beside dilated small ones; channels last in the feed-forward."""
import torch
import torch.nn.functional as F
from torch import nn

from blocks import Classifier, SqueezeExcite
from common import Network

DEPTHS, WIDTHS = (2, 2, 6, 2), (40, 80, 160, 320)
LARGE = 13
DILATED = ((5, 1), (7, 2), (3, 3), (3, 4), (3, 5))


def depthwise(channels: int, kernel: int, dilation: int = 1) -> nn.Conv2d:
    padding = dilation * (kernel - 1) // 2
    return nn.Conv2d(channels, channels, kernel, 1, padding, dilation, channels, bias=False)


class DilatedReparam(nn.Module):
    deploy_convs = 1

    def __init__(self, channels: int):
        super().__init__()
        sizes = ((LARGE, 1), *DILATED)
        self.branches = nn.ModuleList(nn.Sequential(depthwise(channels, kernel, dilation), nn.BatchNorm2d(channels))
                                      for kernel, dilation in sizes)

    def forward(self, x):
        y = self.branches[0](x)
        for branch in self.branches[1:]:
            y = y + branch(x)
        return y


class ChannelNorm(nn.Module):
    """LayerNorm over the channels of an NCHW tensor."""

    def __init__(self, channels: int):
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.ones(channels, 1, 1)), nn.Parameter(torch.zeros(channels, 1, 1))

    def forward(self, x):
        centred = x - x.mean(1, keepdim=True)
        return centred / torch.sqrt(centred.pow(2).mean(1, keepdim=True) + 1e-6) * self.weight + self.bias


class GlobalResponseNorm(nn.Module):
    """Over positions, channels last."""

    def __init__(self, channels: int):
        super().__init__()
        self.gamma, self.beta = nn.Parameter(torch.rand(1, 1, 1, channels)), nn.Parameter(torch.zeros(1, 1, 1, channels))

    def forward(self, x):
        response = torch.sqrt(x.pow(2).sum((1, 2), keepdim=True) + 1e-12)
        return (self.gamma * response / (response.mean(-1, keepdim=True) + 1e-6) + 1) * x + self.beta


class UniBlock(nn.Module):
    def __init__(self, channels: int, large: bool):
        super().__init__()
        self.mix = DilatedReparam(channels) if large else depthwise(channels, 3)
        self.norm, self.attention = nn.BatchNorm2d(channels), SqueezeExcite(channels, channels // 4)
        self.widen, self.response = nn.Linear(channels, channels * 4), GlobalResponseNorm(channels * 4)
        self.narrow, self.norm2 = nn.Linear(channels * 4, channels, bias=False), nn.BatchNorm2d(channels)
        self.layer_scale = nn.Parameter(torch.rand(1, channels, 1, 1) + 0.2)

    def forward(self, x):
        y = self.attention(self.norm(self.mix(x))).permute(0, 2, 3, 1)
        y = self.narrow(self.response(F.gelu(self.widen(y)))).permute(0, 3, 1, 2)
        return x + self.layer_scale * self.norm2(y)


def downsample(cin: int, cout: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(cin, cout, 3, 2, 1), ChannelNorm(cout))


class UniRepLKNet(nn.Module):
    def __init__(self):
        super().__init__()
        half = WIDTHS[0] // 2
        layers = [downsample(3, half), nn.GELU(), downsample(half, WIDTHS[0])]
        for index, (depth, width) in enumerate(zip(DEPTHS, WIDTHS)):
            if index:
                layers.append(downsample(WIDTHS[index - 1], width))
            layers += [UniBlock(width, index > 0) for _ in range(depth)]
        self.body, self.norm, self.head = nn.Sequential(*layers), nn.LayerNorm(WIDTHS[-1]), nn.Linear(WIDTHS[-1], 1000)

    def forward(self, x):
        return self.head(self.norm(self.body(x).mean((2, 3))))


NETWORKS = {
    "unireplknet_a": Network(UniRepLKNet, (3, 224, 224), 41,
                             notes="five downsamplings, one convolution and two of squeeze-and-excitation in each of 12 "
                                   "blocks; a second BatchNormalization stands behind MatMul and Transpose in each block"),
}
