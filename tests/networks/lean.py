"""Networks whose blocks are few plain operators: VanillaNet, StarNet, MobileNetV4, HRNet's fuse layers."""
import torch
import torch.nn.functional as F
from torch import nn

from blocks import Classifier, conv_bn
from common import Network


class SeriesActivation(nn.Module):
    """Relu, then a depthwise convolution over its neighbours and a BatchNormalization."""
    deploy_convs = 1

    def __init__(self, width: int, reach: int = 3):
        super().__init__()
        self.around = conv_bn(width, width, 2 * reach + 1, 1, reach, groups=width)

    def forward(self, x):
        return self.around(torch.relu(x))

    def deployed(self):
        return nn.Sequential(nn.ReLU(), self.around[0])


class Vanilla(nn.Module):
    """Two layers whose activation between them has been trained away: by then its slope is 1 (VanillaNet, Chen et al., 2023)."""
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, kernel: int = 1):
        super().__init__()
        self.first, self.second, self.slope = conv_bn(cin, cout, kernel, kernel, bias=True), conv_bn(cout, cout, 1, bias=True), 1.0

    def forward(self, x):
        return self.second(F.leaky_relu(self.first(x), self.slope))

    def deployed(self):
        return self.first[0]


class VanillaNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(Vanilla(3, 16, 4), SeriesActivation(16), Vanilla(16, 16), nn.MaxPool2d(2), SeriesActivation(16), Vanilla(16, 32),
                                  SeriesActivation(32))
        self.head = Classifier(32, 20)

    def forward(self, x):
        return self.head(self.body(x))


class Star(nn.Module):
    """The product of two layers (StarNet, Ma et al., 2024)."""

    def __init__(self, width: int):
        super().__init__()
        self.before, self.gate, self.value = conv_bn(width, width, 7, 1, 3, groups=width), nn.Conv2d(width, 3 * width, 1), nn.Conv2d(width, 3 * width, 1)
        self.narrow, self.after = conv_bn(3 * width, width, 1), nn.Conv2d(width, width, 7, padding=3, groups=width)

    def forward(self, x):
        y = self.before(x)
        return x + self.after(self.narrow(F.relu6(self.gate(y)) * self.value(y)))


class UniversalBottleneck(nn.Module):
    """MobileNetV4 (Qin et al., 2024): a depthwise convolution before the wide layer, within it, both or neither; then a layer scale."""

    def __init__(self, cin: int, cout: int, start: int, middle: int, stride: int = 1):
        super().__init__()
        wide = 3 * cin
        self.start = conv_bn(cin, cin, start, 1, start // 2, groups=cin) if start else nn.Identity()
        self.widen, self.narrow = nn.Sequential(*conv_bn(cin, wide, 1), nn.ReLU()), conv_bn(wide, cout, 1)
        self.middle = nn.Sequential(*conv_bn(wide, wide, middle, stride, middle // 2, groups=wide), nn.ReLU()) if middle else nn.Identity()
        self.scale, self.skips = nn.Parameter(torch.rand(cout, 1, 1) + 0.5), cin == cout

    def forward(self, x):
        y = self.narrow(self.middle(self.widen(self.start(x))))
        y = y if self.scale is None else self.scale * y
        return x + y if self.skips else y

    def deployed(self):
        self.scale = None
        return self


class Fuse(nn.Module):
    """A layer beside one of half the size, added up and then normalised (as HRNet fuses, Wang et al., 2020)."""

    def __init__(self, width: int):
        super().__init__()
        self.same, self.down = conv_bn(width, width, 3, 1, 1), nn.Sequential(*conv_bn(width, width, 3, 2, 1), nn.ReLU())
        self.up, self.norm = conv_bn(width, width, 1), nn.BatchNorm2d(width)

    def forward(self, x):
        return torch.relu(self.norm(self.same(x) + F.interpolate(self.up(self.down(x)), scale_factor=2)))

    def deployed(self):
        self.norm = nn.Identity()
        return self


def with_head(*body: nn.Module, width: int = 16) -> nn.Module:
    return nn.Sequential(*conv_bn(3, 16, 3, 2, 1), nn.ReLU6(), *body, Classifier(width, 20))


def mobilenetv4() -> nn.Module:
    return with_head(UniversalBottleneck(16, 16, 3, 5), UniversalBottleneck(16, 16, 0, 3), UniversalBottleneck(16, 16, 3, 0),
                     UniversalBottleneck(16, 32, 5, 5, 2), UniversalBottleneck(32, 32, 0, 0), width=32)


NETWORKS = {
    "vanillanet": Network(VanillaNet, (3, 64, 64), 6, scales=0, dynamic_size=True,
                          notes="activations of slope 1 between two layers, written as LeakyRelu"),
    "starnet": Network(lambda: with_head(Star(16), Star(16)), (3, 32, 32), 11, scales=4, notes="a product of two layers between BatchNormalizations"),
    "mobilenetv4": Network(mobilenetv4, (3, 32, 32), 17, scales=4, notes="universal inverted bottlenecks with layer scale"),
    "hrnet_fuse": Network(lambda: with_head(Fuse(16), Fuse(16)), (3, 32, 32), 7, scales=2,
                          notes="BatchNormalization behind a sum, one part of which has been enlarged"),
}
