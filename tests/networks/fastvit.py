"""FastViT (Vasu et al., ICCV 2023): RepMixer, over-parametrised stem and large kernels, conditional position encoding."""
import torch
import torch.nn.functional as F
from torch import nn

from blocks import Classifier, conv_bn
from common import Network
from mobileone import MobileOneBlock


def per_channel(channels: int) -> nn.Parameter:
    """A layer scale [C,1,1], far enough from one to be noticed when it is forgotten."""
    return nn.Parameter(torch.rand(channels, 1, 1) + 0.2)


class RepMixer(nn.Module):
    """x + s * (mix(x) - norm(x)): with `mix` and `norm` affine, one depthwise convolution."""
    deploy_convs = 1

    def __init__(self, channels: int):
        super().__init__()
        self.norm = MobileOneBlock(channels, channels, 3, 1, channels, branches=0, scale=False, act=nn.Identity)
        self.mixer = MobileOneBlock(channels, channels, 3, 1, channels, act=nn.Identity)
        self.layer_scale = per_channel(channels)

    def forward(self, x):
        return x + self.layer_scale * (self.mixer(x) - self.norm(x))


class ConvFeedForward(nn.Module):
    def __init__(self, channels: int, ratio: int):
        super().__init__()
        self.conv = conv_bn(channels, channels, 7, 1, 3, channels)
        self.fc1, self.fc2 = nn.Conv2d(channels, channels * ratio, 1), nn.Conv2d(channels * ratio, channels, 1)

    def forward(self, x):
        return self.fc2(F.gelu(self.fc1(self.conv(x))))


class RepMixerBlock(nn.Module):
    def __init__(self, channels: int, ratio: int):
        super().__init__()
        self.mixer, self.feed_forward = RepMixer(channels), ConvFeedForward(channels, ratio)
        self.layer_scale = per_channel(channels)

    def forward(self, x):
        x = self.mixer(x)
        return x + self.layer_scale * self.feed_forward(x)


class Attention(nn.Module):
    """Attention over all positions, 32 channels a head."""

    def __init__(self, channels: int):
        super().__init__()
        self.heads = channels // 32
        self.qkv, self.projection = nn.Linear(channels, channels * 3, bias=False), nn.Linear(channels, channels)

    def forward(self, x):
        n, c, h, w = x.shape
        qkv = self.qkv(x.flatten(2).transpose(1, 2)).reshape(n, h * w, 3, self.heads, c // self.heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(q @ k.transpose(-2, -1) * (c // self.heads) ** -0.5, -1)
        y = self.projection((weights @ v).transpose(1, 2).reshape(n, h * w, c))
        return y.transpose(1, 2).reshape(n, c, h, w)


class AttentionBlock(nn.Module):
    def __init__(self, channels: int, ratio: int):
        super().__init__()
        self.norm, self.attention = nn.BatchNorm2d(channels), Attention(channels)
        self.feed_forward = ConvFeedForward(channels, ratio)
        self.scale1, self.scale2 = per_channel(channels), per_channel(channels)

    def forward(self, x):
        x = x + self.scale1 * self.attention(self.norm(x))
        return x + self.scale2 * self.feed_forward(x)


class RepCPE(nn.Module):
    """Position encoding by a residual 7x7 depthwise convolution."""
    deploy_convs = 1

    def __init__(self, channels: int):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 7, 1, 3, groups=channels)

    def forward(self, x):
        return self.conv(x) + x


class LargeKernel(nn.Module):
    """A 7x7 and a 3x3 of the same groups and stride."""
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, stride: int):
        super().__init__()
        self.large = conv_bn(cin, cout, 7, stride, 3, cin)
        self.small = conv_bn(cin, cout, 3, stride, 1, cin)

    def forward(self, x):
        return F.gelu(self.large(x) + self.small(x))


def downsample(cin: int, cout: int) -> nn.Sequential:
    return nn.Sequential(LargeKernel(cin, cout, 2), MobileOneBlock(cout, cout, 1, act=nn.GELU))


def stage(depth: int, channels: int, ratio: int, attention: bool) -> list:
    block = AttentionBlock if attention else RepMixerBlock
    position = [RepCPE(channels)] if attention else []
    return position + [block(channels, ratio) for _ in range(depth)]


class FastViT(nn.Module):
    def __init__(self, depths, widths, ratio: int, attention: bool):
        super().__init__()
        first, last = widths[0], widths[-1]
        layers = [MobileOneBlock(3, first, 3, 2, act=nn.GELU), MobileOneBlock(first, first, 3, 2, first, act=nn.GELU),
                  MobileOneBlock(first, first, 1, act=nn.GELU)]
        for index, (depth, width) in enumerate(zip(depths, widths)):
            if index:
                layers.append(downsample(widths[index - 1], width))
            layers += stage(depth, width, ratio, attention and index == 3)
        layers.append(MobileOneBlock(last, last * 2, 3, 1, last, attention=True, act=nn.GELU))
        self.body, self.head = nn.Sequential(*layers), Classifier(last * 2)

    def forward(self, x):
        return self.head(self.body(x))


NETWORKS = {
    "fastvit_t8": Network(lambda: FastViT((2, 2, 4, 2), (48, 96, 192, 384), 3, False), (3, 256, 256), 52,
                          notes="stem 3, four convolutions in each of 10 blocks, three downsamplings of 2, last block 3"),
    "fastvit_sa12": Network(lambda: FastViT((2, 2, 6, 2), (64, 128, 256, 512), 4, True), (3, 256, 256), 59, norms=2,
                            notes="attention in the last stage, after a RepCPE; the normalization before an attention "
                                  "reads a sum that is used again, and feeds a MatMul through Reshape and Transpose: 2 "
                                  "BatchNormalization may stay"),
}
