"""RepVGG (Ding et al., CVPR 2021): 3x3, 1x1 and identity branches, each with its own BatchNormalization, summed."""
import torch
from torch import nn

from blocks import Classifier, SqueezeExcite, conv_bn
from common import Network

STAGES_A, STAGES_B = (2, 4, 14, 1), (4, 6, 16, 1)


class RepVGGBlock(nn.Module):
    def __init__(self, cin: int, cout: int, stride: int = 1, groups: int = 1, attention: bool = False, act=nn.ReLU):
        super().__init__()
        self.deploy_convs = 3 if attention else 1
        self.dense = conv_bn(cin, cout, 3, stride, 1, groups)
        self.pointwise = conv_bn(cin, cout, 1, stride, 0, groups)
        self.identity = nn.BatchNorm2d(cin) if cin == cout and stride == 1 else None
        self.attention = SqueezeExcite(cout, cout // 16) if attention else nn.Identity()
        self.act = act()

    def forward(self, x):
        y = self.dense(x) + self.pointwise(x)
        if self.identity is not None:
            y = y + self.identity(x)
        return self.act(self.attention(y))


class RepVGG(nn.Module):
    def __init__(self, depths, widths, grouped: int = 1, attention: bool = False, block=RepVGGBlock, **options):
        super().__init__()
        cin = min(64, int(64 * widths[0]))
        layers = [self.make(block, 3, cin, 2, 1, attention, options)]
        for depth, width, base in zip(depths, widths, (64, 128, 256, 512)):
            cout = int(base * width)
            for index in range(depth):
                # Grouped variants group every second layer, counted from the stem.
                groups = grouped if len(layers) % 2 == 0 else 1
                layers.append(self.make(block, cin, cout, 1 if index else 2, groups, attention, options))
                cin = cout
        self.body, self.head = nn.Sequential(*layers), Classifier(cin)

    @staticmethod
    def make(block, cin, cout, stride, groups, attention, options):
        extra = {"attention": True} if attention else {}
        return block(cin, cout, stride, groups, **extra, **options)

    def forward(self, x):
        return self.head(self.body(x))


NETWORKS = {
    "repvgg_a0": Network(lambda: RepVGG(STAGES_A, (0.75, 0.75, 0.75, 2.5)), (3, 224, 224), 22),
    "repvgg_b1g2": Network(lambda: RepVGG(STAGES_B, (2, 2, 2, 4), grouped=2), (3, 224, 224), 28),
    "repvgg_a0_se": Network(lambda: RepVGG(STAGES_A, (0.75, 0.75, 0.75, 2.5), attention=True), (3, 224, 224), 66,
                            notes="22 block convolutions and two in each of 22 squeeze-and-excitation gates"),
}
