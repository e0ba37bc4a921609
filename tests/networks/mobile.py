"""Networks for phones: RepViT, MobileCLIP's and FastViTHD's blocks, RepGhost, InceptionNeXt, FasterNet, MobileViT, ShuffleNet."""
import torch
import torch.nn.functional as F
from torch import nn

from blocks import Classifier, SqueezeExcite, conv_bn
from common import Network


class Residual(nn.Module):
    def __init__(self, *body: nn.Module):
        super().__init__()
        self.body = nn.Sequential(*body)

    def forward(self, x):
        return x + self.body(x)


class DepthwiseRep(nn.Module):
    """RepViT's token mixer (Wang et al., 2024): 3x3 with BatchNormalization, 1x1 with bias, identity, one more BatchNormalization."""
    deploy_convs = 1

    def __init__(self, width: int):
        super().__init__()
        self.conv, self.point, self.norm = conv_bn(width, width, 3, 1, 1, groups=width), nn.Conv2d(width, width, 1, groups=width), nn.BatchNorm2d(width)

    def forward(self, x):
        return self.norm(self.conv(x) + self.point(x) + x)

    def deployed(self):
        return nn.Conv2d(self.point.in_channels, self.point.in_channels, 3, padding=1, groups=self.point.groups)


def channel_mixer(width: int) -> nn.Module:
    return Residual(*conv_bn(width, 2 * width, 1), nn.GELU(), *conv_bn(2 * width, width, 1))


class RepViT(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = nn.Sequential(*conv_bn(3, 8, 3, 2, 1), nn.GELU(), *conv_bn(8, 16, 3, 2, 1))
        self.body = nn.Sequential(DepthwiseRep(16), SqueezeExcite(16, 4), channel_mixer(16), DepthwiseRep(16), channel_mixer(16),
                                  *conv_bn(16, 16, 3, 2, 1, groups=16), *conv_bn(16, 32, 1), channel_mixer(32), DepthwiseRep(32), channel_mixer(32))
        self.norm1, self.norm2, self.head1, self.head2 = nn.BatchNorm1d(32), nn.BatchNorm1d(32), nn.Linear(32, 20), nn.Linear(32, 20)

    def forward(self, x):
        x = self.body(self.enter(x)).mean((2, 3))
        return (self.head1(self.norm1(x)) + self.head2(self.norm2(x))) / 2


class MobileOne(nn.Module):
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, kernel: int, stride: int = 1, groups: int = 1, branches: int = 1, act: bool = True):
        super().__init__()
        self.skip = nn.BatchNorm2d(cin) if cin == cout and stride == 1 else None
        padding = tuple(k // 2 for k in kernel) if isinstance(kernel, tuple) else kernel // 2
        self.wide = nn.ModuleList(conv_bn(cin, cout, kernel, stride, padding, groups) for _ in range(branches))
        self.point = conv_bn(cin, cout, 1, stride, 0, groups) if kernel != 1 else None
        self.act = nn.GELU() if act else nn.Identity()

    def forward(self, x):
        y = sum(branch(x) for branch in self.wide)
        y = y if self.point is None else y + self.point(x)
        return self.act(y if self.skip is None else y + self.skip(x))

    def deployed(self):
        return nn.Sequential(self.wide[0], self.act)


class RepMixer(nn.Module):
    """x + gamma * (mixer(x) - norm(x)), the norm and the mixer being blocks of one and three branches."""
    deploy_convs = 1

    def __init__(self, width: int, kernel=3):
        super().__init__()
        self.norm, self.mixer = nn.BatchNorm2d(width), MobileOne(width, width, kernel, groups=width, act=False)
        self.gamma = nn.Parameter(torch.randn(width, 1, 1) * 0.5)

    def forward(self, x):
        return x + self.gamma * (self.mixer(x) - self.norm(x))

    def deployed(self):
        return self.mixer  # by then one convolution


class ConvFeedForward(nn.Module):
    def __init__(self, width: int, scale: bool = True):
        super().__init__()
        self.mix, self.up, self.down = conv_bn(width, width, 7, 1, 3, groups=width), nn.Conv2d(width, 3 * width, 1), nn.Conv2d(3 * width, width, 1)
        self.gamma = nn.Parameter(torch.randn(width, 1, 1) * 0.5)

    def forward(self, x):
        y = self.down(F.gelu(self.up(self.mix(x))))
        return x + (y if self.gamma is None else self.gamma * y)

    def deployed(self):
        self.gamma = None
        return self


class NormedAttention(nn.Module):
    """FastViT's: BatchNormalization, then q, k and v of all pixels."""

    def __init__(self, width: int, heads: int = 2):
        super().__init__()
        self.norm, self.heads, self.scaled = nn.BatchNorm2d(width), heads, True
        self.qkv, self.out = nn.Linear(width, 3 * width, bias=False), nn.Linear(width, width)
        self.gamma = nn.Parameter(torch.randn(width, 1, 1) * 0.5)

    def forward(self, x):
        n, c, h, w = x.shape
        tokens = self.norm(x).flatten(2).transpose(1, 2)
        q, k, v = self.qkv(tokens).reshape(n, h * w, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        y = torch.softmax((q * (c // self.heads) ** -0.5 if self.scaled else q) @ k.transpose(2, 3), 3) @ v
        y = self.out(y.transpose(1, 2).reshape(n, h * w, c)).transpose(1, 2).reshape(n, c, h, w)
        return x + (self.gamma * y if self.scaled else y)

    def deployed(self):
        self.scaled = False
        return self


class MobileCLIP(nn.Module):
    """The image side (Vasu et al., 2024): MobileOne blocks, RepMixer, large depthwise downsampling, attention, a linear projection."""

    def __init__(self):
        super().__init__()
        self.enter = nn.Sequential(MobileOne(3, 16, 3, 2), MobileOne(16, 16, 3, 2, 16), MobileOne(16, 16, 1))
        self.body = nn.Sequential(RepMixer(16), ConvFeedForward(16), MobileOne(16, 32, 7, 2, 16), MobileOne(32, 32, 1), RepMixer(32), ConvFeedForward(32),
                                  NormedAttention(32), ConvFeedForward(32), MobileOne(32, 64, 3, groups=32))
        self.head = Classifier(64, 24)

    def forward(self, x):
        return self.head(self.body(self.enter(x)))


class TextMixer(nn.Module):
    """MobileCLIP's text side: RepMixer over a sentence, as 1 x 11 convolutions, between linear layers."""

    def __init__(self, width: int = 32):
        super().__init__()
        self.mixer, self.feed = RepMixer(width, (1, 11)), ConvFeedForward(width)
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, 24, bias=False)

    def forward(self, x):
        x = self.feed(self.mixer(x.permute(0, 2, 1).unsqueeze(2))).squeeze(2).permute(0, 2, 1)
        return self.head(self.norm(x).mean(1))


class GhostUnit(nn.Module):
    """RepGhost (Chen et al., 2022): a depthwise branch and a BatchNormalization of the same value, added before the ReLU."""

    def __init__(self, cin: int, cout: int):
        super().__init__()
        self.enter, self.cheap, self.norm = nn.Sequential(*conv_bn(cin, cout, 1), nn.ReLU()), conv_bn(cout, cout, 3, 1, 1, groups=cout), nn.BatchNorm2d(cout)

    def forward(self, x):
        x = self.enter(x)
        return torch.relu(self.cheap(x) + (0 if self.norm is None else self.norm(x)))

    def deployed(self):
        self.norm = None
        return self


class InceptionMixer(nn.Module):
    """InceptionNeXt (Yu et al., 2024): the channels in parts with kernels of their own, then BatchNormalization, layer scale at the end."""

    def __init__(self, width: int):
        super().__init__()
        part = width // 4
        self.parts = (width - 3 * part, part, part, part)
        self.square = nn.Conv2d(part, part, 3, padding=1, groups=part)
        self.wide, self.high = nn.Conv2d(part, part, (1, 7), padding=(0, 3), groups=part), nn.Conv2d(part, part, (7, 1), padding=(3, 0), groups=part)
        self.norm, self.up, self.down = nn.BatchNorm2d(width), nn.Conv2d(width, 3 * width, 1), nn.Conv2d(3 * width, width, 1)
        self.gamma = nn.Parameter(torch.randn(width))

    def forward(self, x):
        same, square, wide, high = x.split(self.parts, 1)
        y = torch.cat([same, self.square(square), self.wide(wide), self.high(high)], 1)
        y = self.down(F.gelu(self.up(self.norm(y))))
        return x + (y if self.gamma is None else y * self.gamma.view(1, -1, 1, 1))

    def deployed(self):
        self.norm, self.gamma = nn.Identity(), None
        return self


class PartialConv(nn.Module):
    """FasterNet (Chen et al., 2023): a 3x3 on a quarter of the channels, two 1x1."""

    def __init__(self, width: int):
        super().__init__()
        self.parts, self.conv = (width // 4, width - width // 4), nn.Conv2d(width // 4, width // 4, 3, padding=1, bias=False)
        self.mix = nn.Sequential(*conv_bn(width, 2 * width, 1), nn.ReLU(), nn.Conv2d(2 * width, width, 1, bias=False))

    def forward(self, x):
        left, right = x.split(self.parts, 1)
        return x + self.mix(torch.cat([self.conv(left), right], 1))


class ShuffleUnit(nn.Module):
    """ShuffleNet (Zhang et al., 2018): grouped 1x1, shuffled channels, depthwise, grouped 1x1."""

    def __init__(self, width: int, groups: int):
        super().__init__()
        self.groups = groups
        self.enter = nn.Sequential(*conv_bn(width, width, 1, groups=groups), nn.ReLU())
        self.depthwise, self.leave = conv_bn(width, width, 3, 1, 1, groups=width), conv_bn(width, width, 1, groups=groups)

    def forward(self, x):
        y = self.enter(x)
        n, c, h, w = y.shape
        y = y.view(n, self.groups, c // self.groups, h, w).transpose(1, 2).reshape(n, c, h, w)
        return torch.relu(x + self.leave(self.depthwise(y)))


class MobileViT(nn.Module):
    """Mehta and Rastegari, 2022: convolutions, pixels unfolded into patches, a transformer layer, folded back, Concat, 3x3."""

    def __init__(self, width: int = 16, inner: int = 24):
        super().__init__()
        self.enter = nn.Sequential(*conv_bn(3, width, 3, 4, 1), nn.SiLU())
        self.local = nn.Sequential(*conv_bn(width, width, 3, 1, 1), nn.SiLU(), nn.Conv2d(width, inner, 1, bias=False))
        self.norm1, self.norm2, self.norm3 = nn.LayerNorm(inner), nn.LayerNorm(inner), nn.LayerNorm(inner)
        self.qkv, self.out, self.up, self.down = nn.Linear(inner, 3 * inner), nn.Linear(inner, inner), nn.Linear(inner, 2 * inner), nn.Linear(2 * inner, inner)
        self.project, self.fuse = nn.Sequential(*conv_bn(inner, width, 1), nn.SiLU()), nn.Sequential(*conv_bn(2 * width, width, 3, 1, 1), nn.SiLU())
        self.head = Classifier(width, 20)

    def mix(self, x):
        q, k, v = self.qkv(self.norm1(x)).chunk(3, -1)
        x = x + self.out(torch.softmax(q @ k.transpose(2, 3) * 24 ** -0.5, 3) @ v)
        return self.norm3(x + self.down(F.silu(self.up(self.norm2(x)))))

    def forward(self, x):
        x = self.enter(x)
        y = self.local(x).reshape(-1, 24, 8, 2, 8, 2).permute(0, 3, 5, 2, 4, 1).reshape(-1, 4, 64, 24)
        y = self.mix(y).reshape(-1, 2, 2, 8, 8, 24).permute(0, 5, 3, 1, 4, 2).reshape(-1, 24, 16, 16)
        return self.head(self.fuse(torch.cat([x, self.project(y)], 1)))


def stacked(enter: int, *body: nn.Module, out: int) -> nn.Module:
    return nn.Sequential(*conv_bn(3, enter, 4, 4), nn.ReLU(), *body, Classifier(out, 20))


NETWORKS = {
    "repvit": Network(RepViT, (3, 64, 64), 17, scales=27, notes="3x3, 1x1, identity, then BatchNormalization of the sum; two heads with BatchNormalization of their own"),
    "mobileclip_image": Network(MobileCLIP, (3, 64, 64), 17, norms=1, scales=43, notes="the BatchNormalization before an attention reads a sum that is used again"),
    "mobileclip_text": Network(TextMixer, (12, 32), 4, scales=10),
    "repghost": Network(lambda: stacked(8, GhostUnit(8, 16), GhostUnit(16, 24), out=24), (3, 32, 32), 5, scales=0),
    "inceptionnext": Network(lambda: stacked(16, InceptionMixer(16), InceptionMixer(16), out=16), (3, 32, 32), 11, scales=10),
    "fasternet": Network(lambda: stacked(16, PartialConv(16), PartialConv(16), out=16), (3, 32, 32), 7, scales=2),
    "shufflenet_v1": Network(lambda: stacked(16, ShuffleUnit(16, 4), ShuffleUnit(16, 4), out=16), (3, 32, 32), 7, scales=4),
    "mobilevit": Network(MobileViT, (3, 64, 64), 5, scales=32),
}
