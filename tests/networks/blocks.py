"""Layers that more than one family uses."""
import torch
from torch import nn


def conv_bn(cin: int, cout: int, kernel, stride=1, padding=0, groups=1, dilation=1, bias=False) -> nn.Sequential:
    conv = nn.Conv2d(cin, cout, kernel, stride, padding, dilation=dilation, groups=groups, bias=bias)
    return nn.Sequential(conv, nn.BatchNorm2d(cout))


class SqueezeExcite(nn.Module):
    """Channel attention: global mean, two 1x1 convolutions, a gate."""

    def __init__(self, channels: int, hidden: int):
        super().__init__()
        self.squeeze = nn.Conv2d(channels, hidden, 1)
        self.excite = nn.Conv2d(hidden, channels, 1)

    def forward(self, x):
        gate = x.mean((2, 3), keepdim=True)
        return x * torch.sigmoid(self.excite(torch.relu(self.squeeze(gate))))


class Classifier(nn.Module):
    """Global mean and one linear layer."""

    def __init__(self, channels: int, classes: int = 1000):
        super().__init__()
        self.fc = nn.Linear(channels, classes)

    def forward(self, x):
        return self.fc(torch.flatten(nn.functional.adaptive_avg_pool2d(x, 1), 1))


class ResNet18(nn.Module):
    """ResNet-18 whose 3x3 convolutions (with their BatchNormalization) come from `unit(cin, cout, stride)`."""

    def __init__(self, unit, classes: int = 1000):
        super().__init__()
        self.stem = nn.Sequential(conv_bn(3, 64, 7, 2, 3), nn.ReLU(), nn.MaxPool2d(3, 2, 1))
        widths, blocks, cin = (64, 128, 256, 512), [], 64
        for stage, width in enumerate(widths):
            for index in range(2):
                blocks.append(BasicBlock(unit, cin, width, 2 if stage and not index else 1))
                cin = width
        self.body = nn.Sequential(*blocks)
        self.head = Classifier(cin, classes)

    def forward(self, x):
        return self.head(self.body(self.stem(x)))


class BasicBlock(nn.Module):
    def __init__(self, unit, cin: int, cout: int, stride: int):
        super().__init__()
        self.conv1, self.conv2 = unit(cin, cout, stride), unit(cout, cout, 1)
        self.shortcut = nn.Identity() if cin == cout and stride == 1 else conv_bn(cin, cout, 1, stride)

    def forward(self, x):
        return torch.relu(self.shortcut(x) + self.conv2(torch.relu(self.conv1(x))))
