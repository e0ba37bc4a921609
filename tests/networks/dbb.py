"""Diverse Branch Block (Ding et al., CVPR 2021): kxk, 1x1, 1x1-kxk and 1x1-average, in four ways to write its border.

The layer after the first BatchNormalization of a chain must see, outside the image, what that normalization makes of 0. The
paper's code pads and then overwrites the four borders in place; the same is written here also as a concatenation, and as
a padded 1x1 convolution before the normalization.
"""
import torch
import torch.nn.functional as F
from torch import nn

from blocks import ResNet18, conv_bn
from common import Network


class NormAndBorder(nn.Module):
    """BatchNormalization, then a border of what it makes of 0."""

    def __init__(self, channels: int, padding: int):
        super().__init__()
        self.norm, self.padding = nn.BatchNorm2d(channels), padding

    def border_value(self) -> torch.Tensor:
        norm = self.norm
        value = norm.bias - norm.running_mean * norm.weight / torch.sqrt(norm.running_var + norm.eps)
        return value.view(1, -1, 1, 1)


class InPlaceBorder(NormAndBorder):
    """The paper's formulation."""

    def forward(self, x):
        p, value = self.padding, self.border_value()
        y = F.pad(self.norm(x), [p] * 4)
        y[:, :, 0:p, :] = value
        y[:, :, -p:, :] = value
        y[:, :, :, 0:p] = value
        y[:, :, :, -p:] = value
        return y


class ConcatenatedBorder(NormAndBorder):
    def forward(self, x):
        p, value = self.padding, self.border_value()
        y = self.norm(x)
        rows = value.expand(y.shape[0], -1, p, y.shape[3])
        y = torch.cat([rows, y, rows], 2)
        columns = value.expand(y.shape[0], -1, y.shape[2], p)
        return torch.cat([columns, y, columns], 3)


class IdentityBased1x1(nn.Module):
    """A 1x1 convolution whose kernel is stored as the difference from the identity."""

    def __init__(self, channels: int, padding: int = 0):
        super().__init__()
        self.conv, self.padding = nn.Conv2d(channels, channels, 1, bias=False), padding
        self.register_buffer("identity", torch.eye(channels).view(channels, channels, 1, 1))

    def forward(self, x):
        return F.conv2d(x, self.conv.weight + self.identity, None, 1, self.padding)


def padded_norm(border, first: nn.Module, channels: int) -> list:
    """`first` and its BatchNormalization with border; without a border class `first` pads."""
    return [first, border(channels, 1) if border else nn.BatchNorm2d(channels)]


class DiverseBranchBlock(nn.Module):
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, stride: int, border=None, identity_based: bool = True):
        super().__init__()
        inner = 0 if border else 1
        self.dense, self.pointwise = conv_bn(cin, cout, 3, stride, 1), conv_bn(cin, cout, 1, stride)
        plain = nn.Conv2d(cin, cin, 1, padding=inner, bias=False)
        first = IdentityBased1x1(cin, inner) if identity_based else plain
        self.chain = nn.Sequential(*padded_norm(border, first, cin), *conv_bn(cin, cout, 3, stride))
        to_average = nn.Conv2d(cin, cout, 1, padding=inner, bias=False)
        self.average = nn.Sequential(*padded_norm(border, to_average, cout), nn.AvgPool2d(3, stride), nn.BatchNorm2d(cout))

    def forward(self, x):
        return self.dense(x) + self.pointwise(x) + self.chain(x) + self.average(x)


def resnet(border=None, identity_based=True):
    return lambda: ResNet18(lambda cin, cout, stride: DiverseBranchBlock(cin, cout, stride, border, identity_based))


class Stack(nn.Module):
    """Two blocks: enough to see what becomes of a border."""

    def __init__(self, border):
        super().__init__()
        self.first, self.second = DiverseBranchBlock(3, 12, 1, border), DiverseBranchBlock(12, 16, 2, border)

    def forward(self, x):
        return self.second(F.relu(self.first(x)))


NETWORKS = {
    "dbb_resnet18": Network(resnet(), (3, 224, 224), 20, notes="border by a padded 1x1 convolution; identity-based 1x1 kernels are an Add of constants"),
    "dbb_resnet18_plain": Network(resnet(None, False), (3, 224, 224), 20, notes="as dbb_resnet18, every kernel a plain initializer"),
    "dbb_inplace": Network(lambda: Stack(InPlaceBorder), (3, 32, 32), 2, notes="the paper's border: Pad, then ScatterND", outputs=("features",)),
    "dbb_concat": Network(lambda: Stack(ConcatenatedBorder), (3, 32, 32), 2, notes="border by Expand and Concat", outputs=("features",)),
}
