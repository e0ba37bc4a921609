"""MobileOne (Vasu et al., CVPR 2023): k parallel conv branches, a 1x1 scale branch and an identity, depthwise and pointwise."""
import torch
from torch import nn

from blocks import Classifier, SqueezeExcite, conv_bn
from common import Network

DEPTHS = (2, 8, 10, 1)


class MobileOneBlock(nn.Module):
    def __init__(self, cin: int, cout: int, kernel: int, stride: int = 1, groups: int = 1, branches: int = 1,
                 attention: bool = False, scale: bool = True, act=nn.ReLU):
        super().__init__()
        self.deploy_convs = 3 if attention else 1
        padding = kernel // 2
        self.identity = nn.BatchNorm2d(cin) if cin == cout and stride == 1 else None
        self.scale = conv_bn(cin, cout, 1, stride, 0, groups) if kernel > 1 and scale else None
        self.branches = nn.ModuleList(conv_bn(cin, cout, kernel, stride, padding, groups) for _ in range(branches))
        self.attention = SqueezeExcite(cout, cout // 16) if attention else nn.Identity()
        self.act = act()

    def forward(self, x):
        parts = [part(x) for part in (self.scale, self.identity) if part is not None]
        y = sum(branch(x) for branch in self.branches) if len(self.branches) else 0
        for part in parts:
            y = part + y
        return self.act(self.attention(y))


def separable(cin: int, cout: int, stride: int, branches: int, attention: bool) -> nn.Sequential:
    return nn.Sequential(MobileOneBlock(cin, cin, 3, stride, cin, branches, attention),
                         MobileOneBlock(cin, cout, 1, 1, 1, branches, attention))


class MobileOne(nn.Module):
    def __init__(self, widths, branches: int = 1, attention: bool = False):
        super().__init__()
        cin = min(64, int(64 * widths[0]))
        layers = [MobileOneBlock(3, cin, 3, 2)]
        # Attention sits in the second half of the third stage and in the last one.
        gated = (0, 0, 5, 1) if attention else (0, 0, 0, 0)
        for depth, width, base, gates in zip(DEPTHS, widths, (64, 128, 256, 512), gated):
            cout = int(base * width)
            for index in range(depth):
                layers.append(separable(cin, cout, 1 if index else 2, branches, index >= depth - gates))
                cin = cout
        self.body, self.head = nn.Sequential(*layers), Classifier(cin)

    def forward(self, x):
        return self.head(self.body(x))


SHAPE = (3, 224, 224)
NETWORKS = {
    "mobileone_s0": Network(lambda: MobileOne((0.75, 1.0, 1.0, 2.0), branches=4), SHAPE, 43),
    "mobileone_s1": Network(lambda: MobileOne((1.5, 1.5, 2.0, 2.5)), SHAPE, 43),
    "mobileone_s2": Network(lambda: MobileOne((1.5, 2.0, 2.5, 4.0)), SHAPE, 43),
    "mobileone_s3": Network(lambda: MobileOne((2.0, 2.5, 3.0, 4.0)), SHAPE, 43),
    "mobileone_s4": Network(lambda: MobileOne((3.0, 3.5, 3.5, 4.0), attention=True), SHAPE, 67,
                            notes="43 block convolutions and two in each of 12 squeeze-and-excitation gates"),
}
