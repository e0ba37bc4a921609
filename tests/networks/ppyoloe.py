"""PP-YOLOE's CSPRepResNet (Xu et al., 2022): RepVGG blocks in residual CSP stages, the 1x1 branch weighted by alpha."""
import torch
from torch import nn

from blocks import conv_bn
from common import Network


def conv_swish(cin: int, cout: int, kernel: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(*conv_bn(cin, cout, kernel, stride, kernel // 2), nn.SiLU())


class RepVggWithAlpha(nn.Module):
    """alpha is learned, one number: None leaves it out, any other value is where it stands."""
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, alpha):
        super().__init__()
        self.conv1, self.conv2 = conv_bn(cin, cout, 3, 1, 1), conv_bn(cin, cout, 1)
        self.alpha = None if alpha is None else nn.Parameter(torch.tensor([float(alpha)]))

    def forward(self, x):
        weighted = self.conv2(x) if self.alpha is None else self.alpha * self.conv2(x)
        return nn.functional.silu(self.conv1(x) + weighted)


class ResidualUnit(nn.Module):
    def __init__(self, channels: int, alpha):
        super().__init__()
        self.conv1, self.conv2 = conv_swish(channels, channels, 3), RepVggWithAlpha(channels, channels, alpha)

    def forward(self, x):
        return x + self.conv2(self.conv1(x))


class EffectiveSqueezeExcite(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.fc = nn.Conv2d(channels, channels, 1)

    def forward(self, x):
        return x * nn.functional.hardsigmoid(self.fc(x.mean((2, 3), keepdim=True)))


class CSPStage(nn.Module):
    def __init__(self, cin: int, cout: int, depth: int, alpha):
        super().__init__()
        middle = (cin + cout) // 2
        half = middle // 2
        self.down = conv_swish(cin, middle, 3, 2)
        self.left, self.right = conv_swish(middle, half, 1), conv_swish(middle, half, 1)
        self.body = nn.Sequential(*(ResidualUnit(half, alpha) for _ in range(depth)))
        self.attention, self.merge = EffectiveSqueezeExcite(half * 2), conv_swish(half * 2, cout, 1)

    def forward(self, x):
        x = self.down(x)
        return self.merge(self.attention(torch.cat([self.left(x), self.body(self.right(x))], 1)))


class CSPRepResNet(nn.Module):
    """The small variant: width 0.5, depth 0.33."""

    def __init__(self, alpha):
        super().__init__()
        self.stem = nn.Sequential(conv_swish(3, 16, 3, 2), conv_swish(16, 16, 3), conv_swish(16, 32, 3))
        plan = ((32, 64, 1), (64, 128, 2), (128, 256, 2), (256, 512, 1))
        self.stages = nn.Sequential(*(CSPStage(cin, cout, depth, alpha) for cin, cout, depth in plan))

    def forward(self, x):
        return self.stages(self.stem(x))


SHAPE, OUTPUT = (3, 256, 256), ("features",)
COUNTED = "stem 3, five in each of four stages, two in each of six residual units"
NETWORKS = {
    "ppyoloe": Network(lambda: CSPRepResNet(None), SHAPE, 35, outputs=OUTPUT, notes=COUNTED),
    "ppyoloe_alpha": Network(lambda: CSPRepResNet(0.7), SHAPE, 35, outputs=OUTPUT, notes=COUNTED + "; alpha 0.7"),
    "ppyoloe_alpha0": Network(lambda: CSPRepResNet(0.0), SHAPE, 35, outputs=OUTPUT,
                              notes=COUNTED + "; alpha 0, which is not 1: the 1x1 branch contributes nothing"),
}
