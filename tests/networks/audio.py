"""Networks that listen and speak: ECAPA-TDNN, Conformer, the HiFi-GAN generator, Conv-TasNet, an x-vector network."""
import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils import weight_norm

from common import Network


def conv_bn_1d(cin: int, cout: int, kernel: int = 1, dilation: int = 1, groups: int = 1, stride: int = 1) -> nn.Sequential:
    padding = dilation * (kernel - 1) // 2
    return nn.Sequential(nn.Conv1d(cin, cout, kernel, stride, padding, dilation, groups), nn.BatchNorm1d(cout))


class TDNN(nn.Module):
    """Convolution, ReLU, then BatchNormalization, as SpeechBrain writes it."""

    def __init__(self, cin: int, cout: int, kernel: int = 1, dilation: int = 1):
        super().__init__()
        self.conv = nn.Conv1d(cin, cout, kernel, dilation=dilation, padding=dilation * (kernel - 1) // 2, padding_mode="reflect")
        self.norm = nn.BatchNorm1d(cout)

    def forward(self, x):
        return self.norm(torch.relu(self.conv(x)))


class Res2Net(nn.Module):
    def __init__(self, channels: int, scale: int, kernel: int, dilation: int):
        super().__init__()
        self.scale = scale
        self.parts = nn.ModuleList(TDNN(channels // scale, channels // scale, kernel, dilation) for _ in range(scale - 1))

    def forward(self, x):
        parts, out = x.chunk(self.scale, 1), []
        for i, part in enumerate(parts):
            out.append(part if i == 0 else self.parts[i - 1](part if i == 1 else part + out[-1]))
        return torch.cat(out, 1)


class SERes2Net(nn.Module):
    def __init__(self, channels: int, dilation: int):
        super().__init__()
        self.enter, self.res2net, self.leave = TDNN(channels, channels), Res2Net(channels, 4, 3, dilation), TDNN(channels, channels)
        self.squeeze, self.excite = nn.Conv1d(channels, 8, 1), nn.Conv1d(8, channels, 1)

    def forward(self, x):
        y = self.leave(self.res2net(self.enter(x)))
        gate = torch.sigmoid(self.excite(torch.relu(self.squeeze(y.mean(2, keepdim=True)))))
        return x + y * gate


class EcapaTDNN(nn.Module):
    """Desplanques et al., Interspeech 2020: attentive statistics at the end."""

    def __init__(self, channels: int = 32):
        super().__init__()
        self.enter = TDNN(20, channels, 5)
        self.blocks = nn.ModuleList(SERes2Net(channels, d) for d in (2, 3, 4))
        self.merge = TDNN(3 * channels, 3 * channels)
        self.attend = nn.Sequential(TDNN(9 * channels, 16), nn.Tanh(), nn.Conv1d(16, 3 * channels, 1))
        self.norm, self.leave = nn.BatchNorm1d(6 * channels), nn.Conv1d(6 * channels, 24, 1)

    @staticmethod
    def statistics(x, weight):
        mean = (weight * x).sum(2, keepdim=True)
        return mean, torch.sqrt((weight * (x - mean) ** 2).sum(2, keepdim=True) + 1e-4)

    def forward(self, x):
        x, seen = self.enter(x), []
        for block in self.blocks:
            x = block(x)
            seen.append(x)
        x = self.merge(torch.cat(seen, 1))
        mean, deviation = self.statistics(x, torch.full_like(x[:, :1], 1 / x.shape[2]))
        weight = torch.softmax(self.attend(torch.cat([x, mean.expand_as(x), deviation.expand_as(x)], 1)), 2)
        return self.leave(self.norm(torch.cat(self.statistics(x, weight), 1)))


class FeedForward(nn.Module):
    """Half a step: 0.5 times its result is added."""

    def __init__(self, width: int):
        super().__init__()
        self.norm, self.up, self.down = nn.LayerNorm(width), nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.half = True

    def forward(self, x):
        y = self.down(F.silu(self.up(self.norm(x))))
        return x + (0.5 * y if self.half else y)

    def deployed(self):
        self.half = False
        return self


class SelfAttention(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.norm, self.heads, self.scaled = nn.LayerNorm(width), heads, True
        self.q, self.k, self.v, self.out = (nn.Linear(width, width) for _ in range(4))

    def split(self, x):
        return x.reshape(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x):
        y = self.norm(x)
        q, k, v = self.split(self.q(y)), self.split(self.k(y)), self.split(self.v(y))
        scores = q @ k.transpose(2, 3)
        if self.scaled:
            scores = scores / q.shape[-1] ** 0.5
        return x + self.out((torch.softmax(scores, 3) @ v).transpose(1, 2).reshape(x.shape))

    def deployed(self):
        self.scaled = False
        return self


class ConvolutionModule(nn.Module):
    """Pointwise, GLU, depthwise with BatchNormalization, Swish, pointwise."""

    def __init__(self, width: int, kernel: int):
        super().__init__()
        self.norm, self.enter, self.leave = nn.LayerNorm(width), nn.Conv1d(width, 2 * width, 1), nn.Conv1d(width, width, 1)
        self.depthwise = conv_bn_1d(width, width, kernel, groups=width)

    def forward(self, x):
        y = F.glu(self.enter(self.norm(x).transpose(1, 2)), 1)
        return x + self.leave(F.silu(self.depthwise(y))).transpose(1, 2)


class Conformer(nn.Module):
    """Gulati et al., Interspeech 2020: two strided convolutions, then blocks of feed-forward, attention, convolution, feed-forward."""

    def __init__(self, width: int = 32, depth: int = 2):
        super().__init__()
        self.enter = nn.Sequential(nn.Conv2d(1, 8, 3, 2), nn.ReLU(), nn.Conv2d(8, 8, 3, 2), nn.ReLU())
        self.project = nn.Linear(8 * 9, width)
        self.blocks = nn.Sequential(*(nn.Sequential(FeedForward(width), SelfAttention(width, 4), ConvolutionModule(width, 7), FeedForward(width), nn.LayerNorm(width))
                                      for _ in range(depth)))
        self.leave = nn.Linear(width, 20)

    def forward(self, x):
        x = self.enter(x.unsqueeze(1)).transpose(1, 2).flatten(2)
        return self.leave(self.blocks(self.project(x)))


def normed(conv: nn.Module) -> nn.Module:
    return weight_norm(conv)


class ResBlock(nn.Module):
    def __init__(self, channels: int, kernel: int, dilations=(1, 3)):
        super().__init__()
        self.wide = nn.ModuleList(normed(nn.Conv1d(channels, channels, kernel, padding=d * (kernel - 1) // 2, dilation=d)) for d in dilations)
        self.plain = nn.ModuleList(normed(nn.Conv1d(channels, channels, kernel, padding=(kernel - 1) // 2)) for _ in dilations)

    def forward(self, x):
        for wide, plain in zip(self.wide, self.plain):
            x = x + plain(F.leaky_relu(wide(F.leaky_relu(x, 0.1)), 0.1))
        return x


class HiFiGAN(nn.Module):
    """The generator (Kong et al., 2020): weight norm everywhere, transposed convolutions, the mean of parallel residual blocks."""

    def __init__(self, width: int = 32):
        super().__init__()
        self.enter = normed(nn.Conv1d(20, width, 7, padding=3))
        self.ups = nn.ModuleList(normed(nn.ConvTranspose1d(width >> i, width >> (i + 1), 8, 4, 2)) for i in range(2))
        self.blocks = nn.ModuleList(nn.ModuleList(ResBlock(width >> (i + 1), k) for k in (3, 5, 7)) for i in range(2))
        self.leave = normed(nn.Conv1d(width >> 2, 1, 7, padding=3))
        self.mean = True

    def forward(self, x):
        x = self.enter(x)
        for up, blocks in zip(self.ups, self.blocks):
            x = up(F.leaky_relu(x, 0.1))
            x = sum(block(x) for block in blocks)
            x = x / len(blocks) if self.mean else x
        return torch.tanh(self.leave(F.leaky_relu(x)))

    def deployed(self):
        for module in self.modules():
            if hasattr(module, "weight_g"):
                nn.utils.remove_weight_norm(module)
        self.mean = False
        return self


class Separator(nn.Module):
    """Conv-TasNet's block (Luo and Mesgarani, 2019): PReLU and a norm over everything, depthwise, PReLU, norm, two 1x1."""

    def __init__(self, channels: int, hidden: int, dilation: int, last: bool):
        super().__init__()
        self.enter, self.act1, self.norm1 = nn.Conv1d(channels, hidden, 1), nn.PReLU(), nn.GroupNorm(1, hidden)
        self.depthwise = nn.Conv1d(hidden, hidden, 3, padding=dilation, dilation=dilation, groups=hidden)
        self.act2, self.norm2 = nn.PReLU(), nn.GroupNorm(1, hidden)
        self.residual, self.skip = None if last else nn.Conv1d(hidden, channels, 1), nn.Conv1d(hidden, channels, 1)

    def forward(self, x):
        y = self.norm2(self.act2(self.depthwise(self.norm1(self.act1(self.enter(x))))))
        return x if self.residual is None else x + self.residual(y), self.skip(y)


class ConvTasNet(nn.Module):
    def __init__(self, width: int = 16):
        super().__init__()
        self.encode, self.decode = nn.Conv1d(1, width, 16, 8, bias=False), nn.ConvTranspose1d(width, 1, 16, 8, bias=False)
        self.norm, self.enter = nn.GroupNorm(1, width), nn.Conv1d(width, width, 1)
        self.blocks = nn.ModuleList(Separator(width, 2 * width, 2 ** i, i == 2) for i in range(3))
        self.leave = nn.Sequential(nn.PReLU(), nn.Conv1d(width, width, 1))

    def forward(self, x):
        mixture = torch.relu(self.encode(x))
        y, total = self.enter(self.norm(mixture)), 0
        for block in self.blocks:
            y, skip = block(y)
            total = total + skip
        return self.decode(mixture * torch.sigmoid(self.leave(total)))


class XVector(nn.Module):
    """Kaldi's x-vector as PyTorch writes it: unpadded TDNN layers, statistics, linear layers with BatchNormalization."""

    def __init__(self):
        super().__init__()
        layers, cin = [], 20
        for cout, kernel, dilation in ((32, 5, 1), (32, 3, 2), (32, 3, 3), (32, 1, 1), (64, 1, 1)):
            layers += [nn.Conv1d(cin, cout, kernel, dilation=dilation), nn.ReLU(), nn.BatchNorm1d(cout)]
            cin = cout
        self.frames = nn.Sequential(*layers)
        self.segment = nn.Sequential(nn.Linear(128, 32), nn.ReLU(), nn.BatchNorm1d(32), nn.Linear(32, 24))

    def forward(self, x):
        x = self.frames(x)
        deviation = torch.sqrt(((x - x.mean(2, keepdim=True)) ** 2).mean(2) + 1e-4)
        return self.segment(torch.cat([x.mean(2), deviation], 1))


OUTPUT = ("sound",)
NETWORKS = {
    "ecapa_tdnn": Network(EcapaTDNN, (20, 40), 26, norms=18, scales=39, notes="18 BatchNormalization after ReLU and read more than once, or before a reflected border, stay"),
    "conformer": Network(Conformer, (32, 39), 8, scales=84, notes="half steps, attention, depthwise convolutions with BatchNormalization"),
    "conv_tasnet": Network(ConvTasNet, (1, 160), 14, scales=19, outputs=OUTPUT, notes="and a ConvTranspose; norms over all channels"),
    "xvector": Network(XVector, (20, 48), 5, norms=1, scales=2, notes="BatchNormalization after ReLU, before unpadded convolutions; the last one, before the statistics, stays"),
    "hifigan": Network(HiFiGAN, (20, 16), 26, scales=16, outputs=OUTPUT, notes="weight norm; means of three blocks; and 2 ConvTranspose"),
}
