"""Super-resolution and image-to-image networks: edge-oriented and collapsible blocks (ECBSR, SESR), residual scaling (ESRGAN),
Fourier convolutions (LaMa), the generator of pix2pix."""
import math

import torch
import torch.nn.functional as F
from torch import nn

from blocks import conv_bn
from common import Network

SOBEL = torch.tensor([[1.0, 0, -1], [2, 0, -2], [1, 0, -1]])
LAPLACE = torch.tensor([[0.0, 1, 0], [1, -4, 1], [0, 1, 0]])


class EdgeConv(nn.Module):
    """A 1x1 convolution, then a fixed depthwise filter with a learnt scale and bias. The border holds the 1x1's bias, as in ECBSR's code."""

    def __init__(self, channels: int, mask: torch.Tensor):
        super().__init__()
        self.point = nn.Conv2d(channels, channels, 1)
        self.scale = nn.Parameter(torch.randn(channels, 1, 1, 1) * 0.5)
        self.bias = nn.Parameter(torch.randn(channels) * 0.1)
        self.register_buffer("mask", mask.expand(channels, 1, 3, 3).clone())

    def forward(self, x):
        y = F.pad(self.point(x), (1, 1, 1, 1))
        border = self.point.bias.view(1, -1, 1, 1)
        y[:, :, 0:1, :] = border
        y[:, :, -1:, :] = border
        y[:, :, :, 0:1] = border
        y[:, :, :, -1:] = border
        return F.conv2d(y, self.scale * self.mask, self.bias, groups=len(self.bias))


class EdgeBlock(nn.Module):
    """ECB (Zhang et al., ACM MM 2021): 3x3, Sobel in both directions, Laplace, identity."""
    deploy_convs = 1

    def __init__(self, channels: int):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)
        self.edges = nn.ModuleList(EdgeConv(channels, mask) for mask in (SOBEL, SOBEL.t(), LAPLACE))
        self.act = nn.PReLU(channels)

    def forward(self, x):
        return self.act(self.conv(x) + sum(edge(x) for edge in self.edges) + x)

    def deployed(self):
        return nn.Sequential(nn.Conv2d(self.conv.in_channels, self.conv.out_channels, 3, padding=1), self.act)


class EdgeNet(nn.Module):
    """ECBSR, twice the size; the image is repeated and added."""

    def __init__(self, channels: int = 8, depth: int = 2):
        super().__init__()
        self.enter = nn.Conv2d(1, channels, 3, padding=1)
        self.body = nn.Sequential(*(EdgeBlock(channels) for _ in range(depth)))
        self.leave, self.shuffle = nn.Conv2d(channels, 4, 3, padding=1), nn.PixelShuffle(2)

    def forward(self, x):
        return self.shuffle(self.leave(self.body(self.enter(x))) + x)


class Collapsible(nn.Module):
    """SESR's linear block (Bhardwaj et al., MLSys 2022): k x k to many channels, then 1x1; a short residual in some."""
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, kernel: int, residual: bool, act: bool = True):
        super().__init__()
        self.wide, self.narrow = nn.Conv2d(cin, 64, kernel, padding=kernel // 2), nn.Conv2d(64, cout, 1)
        self.residual, self.act = residual, nn.PReLU(cout) if act else nn.Identity()

    def forward(self, x):
        y = self.narrow(self.wide(x))
        return self.act(y + x if self.residual else y)

    def deployed(self):
        kernel = self.wide.kernel_size
        return nn.Sequential(nn.Conv2d(self.wide.in_channels, self.narrow.out_channels, kernel, padding=kernel[0] // 2), self.act)


class SESR(nn.Module):
    def __init__(self, channels: int = 16, depth: int = 3):
        super().__init__()
        self.enter = Collapsible(1, channels, 5, False)
        self.body = nn.Sequential(*(Collapsible(channels, channels, 3, True) for _ in range(depth)))
        self.leave, self.shuffle = Collapsible(channels, 4, 5, False, False), nn.PixelShuffle(2)

    def forward(self, x):
        first = self.enter(x)
        return self.shuffle(self.leave(self.body(first) + first) + x)


class DenseBlock(nn.Module):
    """ESRGAN's residual dense block (Wang et al., 2018): the last convolution is scaled by 0.2."""

    def __init__(self, channels: int, growth: int):
        super().__init__()
        self.convs = nn.ModuleList(nn.Conv2d(channels + i * growth, growth if i < 4 else channels, 3, padding=1) for i in range(5))
        self.scale = 0.2

    def forward(self, x):
        seen = [x]
        for conv in self.convs[:-1]:
            seen.append(F.leaky_relu(conv(torch.cat(seen, 1)), 0.2))
        last = self.convs[-1](torch.cat(seen, 1))
        return (last * self.scale if self.scale != 1 else last) + x

    def deployed(self):
        self.scale = 1
        return self


class ESRGAN(nn.Module):
    def __init__(self, channels: int = 16):
        super().__init__()
        self.enter, self.leave = nn.Conv2d(3, channels, 3, padding=1), nn.Conv2d(channels, 3, 3, padding=1)
        self.body = nn.Sequential(DenseBlock(channels, 8), DenseBlock(channels, 8), nn.Conv2d(channels, channels, 3, padding=1))
        self.up = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        first = self.enter(x)
        big = F.interpolate(first + self.body(first), scale_factor=2.0, mode="nearest")
        return self.leave(F.leaky_relu(self.up(big), 0.2))


def fourier(size: int) -> torch.Tensor:
    """The matrix of a discrete Hartley transform, its own inverse: a stand-in that PyTorch can export for LaMa's FFT."""
    angle = 2 * math.pi * torch.outer(torch.arange(size), torch.arange(size)) / size
    return (angle.cos() + angle.sin()) / math.sqrt(size)


class FourierUnit(nn.Module):
    def __init__(self, channels: int, size: int):
        super().__init__()
        self.conv = nn.Sequential(*conv_bn(channels, channels, 1), nn.ReLU())
        self.register_buffer("matrix", fourier(size))

    def transform(self, x):
        return torch.matmul(torch.matmul(x, self.matrix).transpose(2, 3), self.matrix).transpose(2, 3)

    def forward(self, x):
        return self.transform(self.conv(self.transform(x)))


class SpectralTransform(nn.Module):
    def __init__(self, cin: int, cout: int, size: int):
        super().__init__()
        self.enter = nn.Sequential(*conv_bn(cin, cout // 2, 1), nn.ReLU())
        self.unit, self.leave = FourierUnit(cout // 2, size), nn.Conv2d(cout // 2, cout, 1, bias=False)

    def forward(self, x):
        x = self.enter(x)
        return self.leave(x + self.unit(x))


class FourierConv(nn.Module):
    """LaMa's FFC_BN_ACT (Suvorov et al., 2022): local and global channels, BatchNormalization after the sum of two layers of
    different inputs."""

    def __init__(self, local: int, wide: int, size: int):
        super().__init__()
        self.ll, self.lg, self.gl = (nn.Conv2d(a, b, 3, padding=1, padding_mode="reflect", bias=False)
                                     for a, b in ((local, local), (local, wide), (wide, local)))
        self.gg = SpectralTransform(wide, wide, size)
        self.norm_l, self.norm_g = nn.BatchNorm2d(local), nn.BatchNorm2d(wide)

    def forward(self, x):
        near, far = x
        return (torch.relu(self.norm_l(self.ll(near) + self.gl(far))),
                torch.relu(self.norm_g(self.lg(near) + self.gg(far))))

    def deployed(self):
        self.norm_l, self.norm_g = nn.Identity(), nn.Identity()
        return self


class LaMa(nn.Module):
    def __init__(self, size: int = 32):
        super().__init__()
        self.enter = nn.Sequential(nn.ReflectionPad2d(3), *conv_bn(4, 24, 7), nn.ReLU())
        self.split, self.blocks = (8, 16), nn.ModuleList(FourierConv(8, 16, size) for _ in range(2))
        self.leave = nn.Sequential(nn.ConvTranspose2d(24, 12, 3, 2, 1, output_padding=1), nn.BatchNorm2d(12), nn.ReLU(), nn.Conv2d(12, 3, 1))

    def forward(self, x):
        pair = self.enter(x).split(self.split, 1)
        for block in self.blocks:
            near, far = block(pair)
            pair = (pair[0] + near, pair[1] + far)
        return torch.sigmoid(self.leave(torch.cat(pair, 1)))


class Pix2Pix(nn.Module):
    """The U-Net generator of pix2pix (Isola et al., 2017): stride 2 down, ConvTranspose up, BatchNormalization behind both."""

    def __init__(self, width: int = 8, depth: int = 4):
        super().__init__()
        widths = [3] + [width * min(2 ** i, 4) for i in range(depth)]
        self.down = nn.ModuleList(conv_bn(a, b, 4, 2, 1) if i else nn.Conv2d(a, b, 4, 2, 1) for i, (a, b) in enumerate(zip(widths, widths[1:])))
        self.up = nn.ModuleList(nn.Sequential(nn.ConvTranspose2d(b if i == depth - 1 else 2 * b, a if i else 3, 4, 2, 1), nn.BatchNorm2d(a) if i else nn.Identity())
                                for i, (a, b) in enumerate(zip(widths, widths[1:])))

    def forward(self, x):
        seen = []
        for i, down in enumerate(self.down):
            x = down(F.leaky_relu(x, 0.2) if i else x)
            seen.append(x)
        for i in reversed(range(len(self.up))):
            x = self.up[i](F.relu(x))
            x = torch.cat([x, seen[i - 1]], 1) if i else x
        return torch.tanh(x)


NETWORKS = {
    "ecbsr": Network(EdgeNet, (1, 24, 24), 4, scales=1, outputs=("image2x",), dynamic_size=True,
                     notes="blocks of a 3x3, three edge filters and an identity, at any height and width"),
    "sesr": Network(SESR, (1, 24, 32), 5, scales=2, outputs=("image2x",), notes="collapsible linear blocks"),
    "esrgan": Network(ESRGAN, (3, 16, 16), 14, scales=3, outputs=("image2x",), notes="residual scaling by 0.2"),
    "lama": Network(LaMa, (4, 32, 32), 14, scales=10, outputs=("image",), notes="BatchNormalization after sums of two layers of different inputs"),
    "pix2pix": Network(Pix2Pix, (3, 64, 64), 4, scales=0, outputs=("image",), notes="and four ConvTranspose"),
}
