"""The sample networks, each the smallest honest member of its family for 28x28 digits, in training form."""
import torch
import torch.nn.functional as F
from torch import nn


def conv_bn(cin, cout, kernel, stride=1, padding=0, groups=1) -> nn.Sequential:
    conv = nn.Conv2d(cin, cout, kernel, stride, padding, groups=groups, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(cout))


class Classifier(nn.Module):
    """A stack of blocks given as (cin, cout, stride), the global mean, one linear layer."""

    def __init__(self, block, plan):
        super().__init__()
        self.body = nn.Sequential(*(block(*step) for step in plan))
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(plan[-1][1], 10)

    def forward(self, image):
        return self.fc(torch.flatten(self.pool(self.body(image)), 1))


class PlainBlock(nn.Module):
    def __init__(self, cin, cout, stride):
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, 3, stride, 1, bias=False)
        self.bn = nn.BatchNorm2d(cout)

    def forward(self, x):
        return F.relu(self.bn(self.conv(x)))


class ResidualBlock(nn.Module):
    """The stem (one input channel) has no shortcut; a change of shape is shortcut by a 1x1 convolution."""

    def __init__(self, cin, cout, stride):
        super().__init__()
        self.conv1, self.conv2 = conv_bn(cin, cout, 3, stride, 1), conv_bn(cout, cout, 3, 1, 1)
        self.shortcut = nn.Identity() if cin == cout and stride == 1 else conv_bn(cin, cout, 1, stride)

    def forward(self, x):
        return F.relu(self.conv2(F.relu(self.conv1(x))) + self.shortcut(x))


class RepVGGBlock(nn.Module):
    """3x3, 1x1 and identity, each with its own BatchNormalization (Ding et al., CVPR 2021)."""

    def __init__(self, cin, cout, stride):
        super().__init__()
        self.dense, self.pointwise = conv_bn(cin, cout, 3, stride, 1), conv_bn(cin, cout, 1, stride)
        self.identity = nn.BatchNorm2d(cin) if cin == cout and stride == 1 else None

    def forward(self, x):
        y = self.dense(x) + self.pointwise(x)
        return F.relu(y if self.identity is None else y + self.identity(x))


class SqueezeExcite(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.squeeze, self.excite = nn.Conv2d(channels, channels // 4, 1), nn.Conv2d(channels // 4, channels, 1)

    def forward(self, x):
        return x * torch.sigmoid(self.excite(F.relu(self.squeeze(self.pool(x)))))


class MobileOneUnit(nn.Module):
    """Two parallel convolutions, a 1x1 scale branch where the kernel is larger, an identity (Vasu et al., CVPR 2023)."""

    def __init__(self, cin, cout, kernel, stride, groups, attention):
        super().__init__()
        self.branches = nn.ModuleList(conv_bn(cin, cout, kernel, stride, kernel // 2, groups) for _ in range(2))
        self.scale = conv_bn(cin, cout, 1, stride, 0, groups) if kernel > 1 else None
        self.identity = nn.BatchNorm2d(cin) if cin == cout and stride == 1 else None
        self.attention = SqueezeExcite(cout) if attention else None

    def forward(self, x):
        y = self.branches[0](x) + self.branches[1](x)
        for extra in (self.scale, self.identity):
            if extra is not None:
                y = y + extra(x)
        return F.relu(y if self.attention is None else self.attention(y))


class MobileOneBlock(nn.Module):
    """Depthwise then pointwise; attention in the widest blocks; the stem is one dense unit."""

    def __init__(self, cin, cout, stride):
        super().__init__()
        attention = cout >= 64
        self.depthwise = MobileOneUnit(cin, cin, 3, stride, cin, attention) if cin > 1 else nn.Identity()
        self.pointwise = MobileOneUnit(cin, cout, 1, 1, 1, attention) if cin > 1 else MobileOneUnit(1, cout, 3, stride, 1, False)

    def forward(self, x):
        return self.pointwise(self.depthwise(x))


class ACBlock(nn.Module):
    """3x3, 3x1 and 1x3 side by side (Ding et al., ICCV 2019)."""

    def __init__(self, cin, cout, stride):
        super().__init__()
        self.square = conv_bn(cin, cout, 3, stride, 1)
        self.vertical = conv_bn(cin, cout, (3, 1), stride, (1, 0))
        self.horizontal = conv_bn(cin, cout, (1, 3), stride, (0, 1))

    def forward(self, x):
        return F.relu(self.square(x) + self.vertical(x) + self.horizontal(x))


class DiverseBranchBlock(nn.Module):
    """kxk, 1x1, 1x1-kxk and 1x1-average (Ding et al., CVPR 2021).

    The two chains must meet their second layer with the border that a zero input would have had after the first
    BatchNormalization. The 1x1 convolution therefore pads, not the layer after it: on the border ring it gives 0, and the
    BatchNormalization turns that into its own answer to 0.
    """

    def __init__(self, cin, cout, stride):
        super().__init__()
        self.dense = conv_bn(cin, cout, 3, stride, 1)
        self.pointwise = conv_bn(cin, cout, 1, stride)
        self.chain = nn.Sequential(conv_bn(cin, cin, 1, 1, 1), conv_bn(cin, cout, 3, stride))
        nn.init.dirac_(self.chain[0][0].weight)
        self.average = nn.Sequential(conv_bn(cin, cout, 1, 1, 1), nn.AvgPool2d(3, stride), nn.BatchNorm2d(cout))

    def forward(self, x):
        return F.relu(self.dense(x) + self.pointwise(x) + self.chain(x) + self.average(x))


PLAN = ((1, 16, 2), (16, 16, 1), (16, 32, 2), (32, 32, 1), (32, 48, 1), (48, 48, 1))
NARROW = ((1, 16, 2), (16, 24, 1), (24, 24, 1), (24, 32, 2), (32, 32, 1))
RESIDUAL = ((1, 16, 2), (16, 16, 1), (16, 32, 2), (32, 48, 1))
MOBILE = ((1, 24, 2), (24, 32, 1), (32, 32, 1), (32, 64, 2), (64, 64, 1), (64, 64, 1))

NETWORKS = {
    "plain": lambda: Classifier(PlainBlock, PLAN),
    "resnet": lambda: Classifier(ResidualBlock, RESIDUAL),
    "repvgg": lambda: Classifier(RepVGGBlock, PLAN),
    "mobileone": lambda: Classifier(MobileOneBlock, MOBILE),
    "acnet": lambda: Classifier(ACBlock, PLAN),
    "dbb": lambda: Classifier(DiverseBranchBlock, NARROW),
}
