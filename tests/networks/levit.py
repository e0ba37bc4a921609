"""LeViT-128S (Graham et al., ICCV 2021): a transformer whose linear layers carry BatchNormalization."""
import torch
import torch.nn.functional as F
from torch import nn

from blocks import conv_bn
from common import Network

WIDTHS, HEADS, DEPTHS, KEY = (128, 256, 384), (4, 6, 8), (2, 3, 4), 16


class LinearNorm(nn.Module):
    """A linear layer over [N,T,C], then BatchNormalization of its C with batch and position flattened."""

    def __init__(self, cin: int, cout: int):
        super().__init__()
        self.linear, self.norm = nn.Linear(cin, cout, bias=False), nn.BatchNorm1d(cout)

    def forward(self, x):
        y = self.linear(x)
        return self.norm(y.flatten(0, 1)).reshape_as(y)


class NormLinear(nn.Module):
    """The other order: BatchNormalization before the last linear layer."""

    def __init__(self, cin: int, cout: int):
        super().__init__()
        self.norm, self.linear = nn.BatchNorm1d(cin), nn.Linear(cin, cout)

    def forward(self, x):
        return self.linear(self.norm(x))


class Residual(nn.Module):
    def __init__(self, inner: nn.Module):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return x + self.inner(x)


def feed_forward(channels: int) -> nn.Module:
    return Residual(nn.Sequential(LinearNorm(channels, channels * 2), nn.Hardswish(), LinearNorm(channels * 2, channels)))


class Attention(nn.Module):
    """With `out` given the queries come from every second position, and the result has `out` channels."""

    def __init__(self, channels: int, heads: int, ratio: int, side: int, out=None):
        super().__init__()
        self.heads, self.value, self.side, self.subsample = heads, KEY * ratio, side, out is not None
        positions = side * side
        queries = ((side + 1) // 2) ** 2 if self.subsample else positions
        self.queries = LinearNorm(channels, heads * KEY)
        self.keys_values = LinearNorm(channels, heads * (KEY + self.value))
        self.projection = nn.Sequential(nn.Hardswish(), LinearNorm(heads * self.value, out or channels))
        self.bias = nn.Parameter(torch.randn(heads, queries, positions) * 0.1)

    def pick(self, x):
        if not self.subsample:
            return x
        n, _, c = x.shape
        return x.view(n, self.side, self.side, c)[:, ::2, ::2].reshape(n, -1, c)

    def forward(self, x):
        n, t, _ = x.shape
        k, v = self.keys_values(x).view(n, t, self.heads, -1).split([KEY, self.value], 3)
        q = self.queries(self.pick(x)).view(n, -1, self.heads, KEY).transpose(1, 2)
        weights = torch.softmax(q @ k.permute(0, 2, 3, 1) * KEY ** -0.5 + self.bias, -1)
        y = (weights @ v.transpose(1, 2)).transpose(1, 2)
        return self.projection(y.reshape(n, -1, self.heads * self.value))


def stem() -> nn.Sequential:
    layers, cin = [], 3
    for cout in (16, 32, 64, WIDTHS[0]):
        layers += [conv_bn(cin, cout, 3, 2, 1), nn.Hardswish()]
        cin = cout
    return nn.Sequential(*layers[:-1])


class LeViT(nn.Module):
    def __init__(self):
        super().__init__()
        layers, side = [], 14
        for index, (width, heads, depth) in enumerate(zip(WIDTHS, HEADS, DEPTHS)):
            for _ in range(depth):
                layers += [Residual(Attention(width, heads, 2, side)), feed_forward(width)]
            if index + 1 < len(WIDTHS):
                layers += [Attention(width, width // KEY, 4, side, WIDTHS[index + 1]), feed_forward(WIDTHS[index + 1])]
                side = (side + 1) // 2
        self.stem, self.body, self.head = stem(), nn.Sequential(*layers), NormLinear(WIDTHS[-1], 1000)

    def forward(self, x):
        return self.head(self.body(self.stem(x).flatten(2).transpose(1, 2)).mean(1))


NETWORKS = {
    "levit_128s": Network(LeViT, (3, 224, 224), 4, notes="55 BatchNormalization of linear layers: MatMul, Reshape to "
                          "[N*T,C], BatchNormalization; and one before the last Gemm", dynamic_batch=False),
}
