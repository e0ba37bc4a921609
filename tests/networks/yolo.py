"""The re-parametrised blocks of YOLOv6, YOLOv7 and YOLOv9, in small stacks."""
import torch
from torch import nn

from blocks import conv_bn
from common import Network
from repvgg import RepVGGBlock


def conv_silu(cin: int, cout: int, kernel: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(*conv_bn(cin, cout, kernel, stride, kernel // 2), nn.SiLU())


class EfficientRep(nn.Module):
    """YOLOv6: RepVGG blocks, then a spatial pyramid of pools."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(RepVGGBlock(3, 16, 2), RepVGGBlock(16, 32, 2), RepVGGBlock(32, 32),
                                  RepVGGBlock(32, 64, 2), RepVGGBlock(64, 64), RepVGGBlock(64, 64))
        self.reduce, self.pool = conv_silu(64, 32, 1), nn.MaxPool2d(5, 1, 2)
        self.merge = conv_silu(128, 64, 1)

    def forward(self, x):
        x = self.reduce(self.body(x))
        once = self.pool(x)
        twice = self.pool(once)
        return self.merge(torch.cat([x, once, twice, self.pool(twice)], 1))


class ImplicitHead(nn.Module):
    """YOLOv7's detection head: implicit knowledge added before a 1x1 convolution and multiplied after it."""
    deploy_convs = 1

    def __init__(self, cin: int, cout: int):
        super().__init__()
        self.add = nn.Parameter(torch.randn(1, cin, 1, 1) * 0.1)
        self.conv = nn.Conv2d(cin, cout, 1)
        self.multiply = nn.Parameter(torch.randn(1, cout, 1, 1) * 0.2 + 1)

    def forward(self, x):
        return self.multiply * self.conv(x + self.add)


class V7(nn.Module):
    """YOLOv7: an ELAN-like join, RepConv with and without identity and with groups, the implicit head."""

    def __init__(self):
        super().__init__()
        self.stem, self.left, self.right = conv_silu(3, 32, 3, 2), conv_silu(32, 16, 1), conv_silu(32, 16, 1)
        self.deep = nn.Sequential(conv_silu(16, 16, 3), conv_silu(16, 16, 3))
        self.rep = nn.Sequential(RepVGGBlock(48, 64, 1, act=nn.SiLU), RepVGGBlock(64, 64, 1, act=nn.SiLU),
                                 RepVGGBlock(64, 64, 1, groups=4, act=nn.SiLU))
        self.head = ImplicitHead(64, 255)

    def forward(self, x):
        x = self.stem(x)
        right = self.right(x)
        return self.head(self.rep(torch.cat([self.left(x), right, self.deep(right)], 1)))


class RepConvN(nn.Module):
    """YOLOv9: 3x3 and 1x1, no identity."""
    deploy_convs = 1

    def __init__(self, cin: int, cout: int):
        super().__init__()
        self.conv1, self.conv2 = conv_bn(cin, cout, 3, 1, 1), conv_bn(cin, cout, 1)

    def forward(self, x):
        return nn.functional.silu(self.conv1(x) + self.conv2(x))


class RepBottleneck(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.conv1, self.conv2 = RepConvN(channels, channels), conv_silu(channels, channels, 3)

    def forward(self, x):
        return x + self.conv2(self.conv1(x))


class RepCSP(nn.Module):
    def __init__(self, cin: int, cout: int, depth: int):
        super().__init__()
        hidden = cout // 2
        self.left, self.right, self.merge = conv_silu(cin, hidden, 1), conv_silu(cin, hidden, 1), conv_silu(cout, cout, 1)
        self.body = nn.Sequential(*(RepBottleneck(hidden) for _ in range(depth)))

    def forward(self, x):
        return self.merge(torch.cat([self.body(self.left(x)), self.right(x)], 1))


def v9() -> nn.Module:
    return nn.Sequential(conv_silu(3, 16, 3, 2), conv_silu(16, 32, 3, 2), RepCSP(32, 64, 2), conv_silu(64, 64, 3, 2),
                         RepCSP(64, 64, 1))


SHAPE, OUTPUT = (3, 160, 160), ("features",)
NETWORKS = {
    "yolov6_blocks": Network(EfficientRep, SHAPE, 8, outputs=OUTPUT),
    "yolov7_blocks": Network(V7, SHAPE, 9, outputs=OUTPUT, notes="implicit knowledge: Add before and Mul after the head's convolution"),
    "yolov9_blocks": Network(v9, SHAPE, 15, outputs=OUTPUT),
}
