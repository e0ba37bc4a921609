"""RepLKNet-31B (Ding et al., CVPR 2022): 31x31 to 13x13 depthwise kernels with a 5x5 beside them."""
import torch.nn.functional as F
from torch import nn

from blocks import Classifier, conv_bn
from common import Network

DEPTHS, WIDTHS, KERNELS = (2, 2, 18, 2), (128, 256, 512, 1024), (31, 29, 27, 13)


def conv_bn_relu(*arguments) -> nn.Sequential:
    return nn.Sequential(*conv_bn(*arguments), nn.ReLU())


class ReparamLargeKernel(nn.Module):
    deploy_convs = 1

    def __init__(self, channels: int, kernel: int, small: int = 5):
        super().__init__()
        self.large = conv_bn(channels, channels, kernel, 1, kernel // 2, channels)
        self.small = conv_bn(channels, channels, small, 1, small // 2, channels)

    def forward(self, x):
        return self.large(x) + self.small(x)


class LargeKernelBlock(nn.Module):
    def __init__(self, channels: int, kernel: int):
        super().__init__()
        self.norm = nn.BatchNorm2d(channels)
        self.widen = conv_bn_relu(channels, channels, 1)
        self.large, self.narrow = ReparamLargeKernel(channels, kernel), conv_bn(channels, channels, 1)

    def forward(self, x):
        return x + self.narrow(F.relu(self.large(self.widen(self.norm(x)))))


class FeedForward(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.norm = nn.BatchNorm2d(channels)
        self.widen, self.narrow = conv_bn(channels, channels * 4, 1), conv_bn(channels * 4, channels, 1)

    def forward(self, x):
        return x + self.narrow(F.gelu(self.widen(self.norm(x))))


def transition(cin: int, cout: int) -> nn.Sequential:
    return nn.Sequential(conv_bn_relu(cin, cout, 1), conv_bn_relu(cout, cout, 3, 2, 1, cout))


class RepLKNet(nn.Module):
    def __init__(self):
        super().__init__()
        first = WIDTHS[0]
        layers = [conv_bn_relu(3, first, 3, 2, 1), conv_bn_relu(first, first, 3, 1, 1, first),
                  conv_bn_relu(first, first, 1), conv_bn_relu(first, first, 3, 2, 1, first)]
        for index, (depth, width, kernel) in enumerate(zip(DEPTHS, WIDTHS, KERNELS)):
            if index:
                layers.append(transition(WIDTHS[index - 1], width))
            for _ in range(depth):
                layers += [LargeKernelBlock(width, kernel), FeedForward(width)]
        self.body, self.norm, self.head = nn.Sequential(*layers), nn.BatchNorm2d(WIDTHS[-1]), Classifier(WIDTHS[-1])

    def forward(self, x):
        return self.head(self.norm(self.body(x)))


NETWORKS = {
    "replknet_31b": Network(RepLKNet, (3, 64, 64), 130, norms=1,
                            notes="stem 4, five in each of 24 pairs, three transitions of 2; the last "
                                  "BatchNormalization reads a residual sum and may stay unless pushed past the global mean"),
}
