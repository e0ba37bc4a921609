"""Blocks of detectors: YOLOv5 with Focus, YOLOv10, RT-DETR, HGNetV2 and PP-LCNetV3 with learnable affine blocks."""
import torch
import torch.nn.functional as F
from torch import nn

from blocks import Classifier, SqueezeExcite, conv_bn
from common import Network
from yolo import conv_silu


class Focus(nn.Module):
    """YOLOv5 (Jocher, 2020): every second pixel in four parts, then a 3x3."""

    def __init__(self, cin: int, cout: int):
        super().__init__()
        self.conv = conv_silu(4 * cin, cout, 3)

    def forward(self, x):
        return self.conv(torch.cat([x[..., ::2, ::2], x[..., 1::2, ::2], x[..., ::2, 1::2], x[..., 1::2, 1::2]], 1))


class BottleneckCSP(nn.Module):
    """BatchNormalization behind the Concat of two convolutions."""

    def __init__(self, cin: int, cout: int):
        super().__init__()
        hidden = cout // 2
        self.enter, self.inner = conv_silu(cin, hidden, 1), nn.Sequential(conv_silu(hidden, hidden, 1), conv_silu(hidden, hidden, 3))
        self.left, self.right = nn.Conv2d(hidden, hidden, 1, bias=False), nn.Conv2d(cin, hidden, 1, bias=False)
        self.norm, self.leave = nn.BatchNorm2d(2 * hidden), conv_silu(2 * hidden, cout, 1)

    def forward(self, x):
        y = self.enter(x)
        y = y + self.inner(y)
        return self.leave(F.leaky_relu(self.norm(torch.cat([self.left(y), self.right(x)], 1)), 0.1))

    def deployed(self):
        self.norm = nn.Identity()
        return self


class YOLOv5(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(Focus(3, 16), conv_silu(16, 32, 3, 2), BottleneckCSP(32, 32), conv_silu(32, 64, 3, 2))
        self.reduce, self.merge = conv_silu(64, 32, 1), conv_silu(128, 64, 1)
        self.csp, self.head = BottleneckCSP(64, 64), nn.Conv2d(64, 30, 1)

    def forward(self, x):
        x = self.reduce(self.body(x))
        x = self.merge(torch.cat([x] + [F.max_pool2d(x, k, 1, k // 2) for k in (5, 9, 13)], 1))
        x = self.head(self.csp(x))
        return x.view(-1, 3, 10, 8, 8).permute(0, 1, 3, 4, 2).sigmoid()


class RepVGGDW(nn.Module):
    """RepViT's and YOLOv10's: depthwise 7x7 and 3x3, each with BatchNormalization, then SiLU."""
    deploy_convs = 1

    def __init__(self, width: int):
        super().__init__()
        self.large, self.small = conv_bn(width, width, 7, 1, 3, groups=width), conv_bn(width, width, 3, 1, 1, groups=width)

    def forward(self, x):
        return F.silu(self.large(x) + self.small(x))

    def deployed(self):
        return nn.Sequential(self.large, nn.SiLU())


class CompactBlock(nn.Module):
    """YOLOv10's CIB (Wang et al., 2024)."""

    def __init__(self, width: int):
        super().__init__()
        self.body = nn.Sequential(*conv_bn(width, width, 3, 1, 1, groups=width), nn.SiLU(), conv_silu(width, 2 * width, 1), RepVGGDW(2 * width),
                                  conv_silu(2 * width, width, 1), *conv_bn(width, width, 3, 1, 1, groups=width), nn.SiLU())

    def forward(self, x):
        return x + self.body(x)


class PartialAttention(nn.Module):
    """YOLOv10's PSA: half of the channels attend to themselves, in a positional depthwise convolution too."""

    def __init__(self, width: int, heads: int = 2):
        super().__init__()
        half = width // 2
        self.enter, self.leave, self.heads, self.scaled = conv_silu(width, width, 1), conv_silu(width, width, 1), heads, True
        self.qkv, self.project = conv_bn(half, 2 * half, 1), conv_bn(half, half, 1)
        self.position = conv_bn(half, half, 3, 1, 1, groups=half)
        self.feed = nn.Sequential(conv_silu(half, 2 * half, 1), conv_bn(2 * half, half, 1))

    def attend(self, x):
        n, c, h, w = x.shape
        key = c // self.heads // 2
        q, k, v = self.qkv(x).view(n, self.heads, 2 * key + c // self.heads, h * w).split([key, key, c // self.heads], 2)
        scores = q.transpose(2, 3) @ k
        weights = torch.softmax(scores * key ** -0.5 if self.scaled else scores, 3)
        y = (v @ weights.transpose(2, 3)).view(n, c, h, w) + self.position(v.reshape(n, c, h, w))
        return self.project(y)

    def forward(self, x):
        left, right = self.enter(x).chunk(2, 1)
        right = right + self.attend(right)
        return self.leave(torch.cat([left, right + self.feed(right)], 1))


class YOLOv10(nn.Module):
    """The compact blocks, spatial-channel decoupled downsampling, partial attention, and the one-to-one head with its integral."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(conv_silu(3, 16, 3, 2), conv_silu(16, 32, 3, 2), CompactBlock(32), conv_silu(32, 64, 1),
                                  conv_bn(64, 64, 3, 2, 1, groups=64), PartialAttention(64))
        self.box = nn.Sequential(conv_silu(64, 32, 3), nn.Conv2d(32, 32, 1))
        self.kind = nn.Sequential(*conv_bn(64, 64, 3, 1, 1, groups=64), nn.SiLU(), conv_silu(64, 32, 1), nn.Conv2d(32, 5, 1))
        self.integral = nn.Conv2d(8, 1, 1, bias=False)

    def forward(self, x):
        x = self.body(x)
        sides = self.box(x).view(-1, 4, 8, 64).transpose(1, 2).softmax(1)
        return torch.cat([self.integral(sides).view(-1, 4, 64), self.kind(x).flatten(2).sigmoid()], 1)


class CSPRep(nn.Module):
    """RT-DETR's fusion block (Zhao et al., 2023): RepVGG blocks beside a 1x1."""

    def __init__(self, cin: int, cout: int):
        super().__init__()
        self.left, self.right = conv_silu(cin, cout, 1), conv_silu(cin, cout, 1)
        self.body = nn.Sequential(*(RepConv(cout) for _ in range(2)))

    def forward(self, x):
        return self.body(self.left(x)) + self.right(x)


class RepConv(nn.Module):
    """3x3 and 1x1, each with BatchNormalization, no identity."""
    deploy_convs = 1

    def __init__(self, width: int):
        super().__init__()
        self.conv1, self.conv2 = conv_bn(width, width, 3, 1, 1), conv_bn(width, width, 1)

    def forward(self, x):
        return F.silu(self.conv1(x) + self.conv2(x))

    def deployed(self):
        return nn.Sequential(self.conv1, nn.SiLU())


class Encoder(nn.Module):
    """A transformer layer over the smallest map, normalised afterwards."""

    def __init__(self, width: int, heads: int = 4):
        super().__init__()
        self.heads, self.scaled = heads, True
        self.q, self.k, self.v, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)

    def split(self, x):
        return x.reshape(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x, position):
        placed = x + position
        q, k, v = self.split(self.q(placed)), self.split(self.k(placed)), self.split(self.v(x))
        if self.scaled:
            q = q * q.shape[-1] ** -0.5
        x = self.norm1(x + self.out((torch.softmax(q @ k.transpose(2, 3), 3) @ v).transpose(1, 2).reshape(x.shape)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))

    def deployed(self):
        self.scaled = False
        return self


class RTDETR(nn.Module):
    """The hybrid encoder on two levels, and the heads of boxes and scores."""

    def __init__(self, width: int = 32):
        super().__init__()
        self.stem = nn.Sequential(conv_silu(3, 16, 3, 2), conv_silu(16, 24, 3, 2))
        self.deeper = conv_silu(24, 48, 3, 2)
        self.project = nn.ModuleList([conv_bn(24, width, 1), conv_bn(48, width, 1)])
        self.encoder, self.position = Encoder(width), nn.Parameter(torch.randn(1, 64, width) * 0.1)
        self.lateral, self.down = conv_silu(width, width, 1), conv_silu(width, width, 3, 2)
        self.top, self.bottom = CSPRep(2 * width, width), CSPRep(2 * width, width)
        self.norm, self.score = nn.LayerNorm(width), nn.Linear(width, 6)
        self.box = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 4))

    def forward(self, x):
        large = self.stem(x)
        small = self.project[1](self.deeper(large))
        tokens = self.encoder(small.flatten(2).transpose(1, 2), self.position)
        small = self.lateral(tokens.transpose(1, 2).reshape(-1, 32, 8, 8))
        fused = self.top(torch.cat([F.interpolate(small, scale_factor=2.0, mode="nearest"), self.project[0](large)], 1))
        low = self.bottom(torch.cat([self.down(fused), small], 1))
        memory = self.norm(torch.cat([fused.flatten(2), low.flatten(2)], 2).transpose(1, 2))
        return torch.cat([self.score(memory), self.box(memory).sigmoid()], 2)


class LearnableAffine(nn.Module):
    """One scale and one shift for everything, behind an activation (PP-LCNetV3, HGNetV2 in RT-DETR and D-FINE)."""

    def __init__(self):
        super().__init__()
        self.scale, self.shift = nn.Parameter(torch.tensor([1.3])), nn.Parameter(torch.tensor([0.2]))

    def forward(self, x):
        return self.scale * x + self.shift


def conv_lab(cin: int, cout: int, kernel: int, stride: int = 1, groups: int = 1) -> nn.Sequential:
    return nn.Sequential(*conv_bn(cin, cout, kernel, stride, kernel // 2, groups=groups), nn.ReLU(), LearnableAffine())


class HGBlock(nn.Module):
    """Every convolution's result is kept, and two 1x1 squeeze them."""

    def __init__(self, cin: int, mid: int, cout: int, depth: int = 3):
        super().__init__()
        self.layers = nn.ModuleList(conv_lab(cin if i == 0 else mid, mid, 3) for i in range(depth))
        self.squeeze, self.excite = conv_lab(cin + depth * mid, cout // 2, 1), conv_lab(cout // 2, cout, 1)

    def forward(self, x):
        seen = [x]
        for layer in self.layers:
            seen.append(layer(seen[-1]))
        return self.excite(self.squeeze(torch.cat(seen, 1)))


class HGNetV2(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = nn.Sequential(conv_lab(3, 16, 3, 2), conv_lab(16, 24, 1))
        self.body = nn.Sequential(HGBlock(24, 16, 32), *conv_bn(32, 32, 3, 2, 1, groups=32), HGBlock(32, 16, 48))
        self.head = Classifier(48, 20)

    def forward(self, x):
        return self.head(self.body(self.enter(x)))


class LearnableRep(nn.Module):
    """PP-LCNetV3 (PP-OCRv4): branches with BatchNormalization, a learnable affine, then Hardswish and another affine."""
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, kernel: int, stride: int = 1, groups: int = 1, branches: int = 2):
        super().__init__()
        self.identity = nn.BatchNorm2d(cin) if cin == cout and stride == 1 else None
        self.wide = nn.ModuleList(conv_bn(cin, cout, kernel, stride, kernel // 2, groups) for _ in range(branches))
        self.point = conv_bn(cin, cout, 1, stride, 0, groups) if kernel > 1 else None
        self.affine, self.after = LearnableAffine(), LearnableAffine()

    def forward(self, x):
        y = sum(branch(x) for branch in self.wide)
        y = y if self.point is None else y + self.point(x)
        y = y if self.identity is None else y + self.identity(x)
        return self.after(F.hardswish(self.affine(y)))

    def deployed(self):
        return nn.Sequential(self.wide[0], nn.Hardswish(), self.after)


class LCNetV3(nn.Module):
    def __init__(self):
        super().__init__()
        units = []
        for cin, cout, kernel, stride in ((16, 24, 3, 1), (24, 32, 3, 2), (32, 32, 3, 1), (32, 48, 5, 2)):
            units += [LearnableRep(cin, cin, kernel, stride, cin), LearnableRep(cin, cout, 1)]
        self.body = nn.Sequential(*conv_bn(3, 16, 3, 2, 1), *units, SqueezeExcite(48, 12))
        self.head = Classifier(48, 20)

    def forward(self, x):
        return self.head(self.body(x))


NETWORKS = {
    "yolov5_focus": Network(YOLOv5, (3, 64, 64), 18, scales=15, outputs=("boxes",), notes="Focus; BatchNormalization behind a Concat"),
    "yolov10": Network(YOLOv10, (3, 64, 64), 22, scales=31, outputs=("boxes",), notes="compact blocks, partial attention, the integral of the box head"),
    "rtdetr": Network(RTDETR, (3, 64, 64), 15, scales=46, outputs=("boxes",), notes="RepVGG blocks beside 1x1, an encoder layer"),
    "hgnetv2_lab": Network(HGNetV2, (3, 48, 48), 13, scales=24, notes="a scale and shift behind each activation"),
    "lcnetv3": Network(LCNetV3, (3, 48, 48), 11, scales=25, notes="branches, a scale and shift before and after each activation"),
}
