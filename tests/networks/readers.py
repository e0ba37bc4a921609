"""What reads text, faces and points: CRNN, ArcFace's residual units, PointNet."""
import torch
from torch import nn

from blocks import conv_bn
from common import Network


class CRNN(nn.Module):
    """Text recognition (Shi et al., 2015): convolutions, some with BatchNormalization, two recurrent layers, a linear one."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(1, 16, 3, 1, 1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, 1, 1), nn.ReLU(), nn.MaxPool2d(2),
                                  *conv_bn(32, 64, 3, 1, 1, bias=True), nn.ReLU(), nn.Conv2d(64, 64, 3, 1, 1), nn.ReLU(), nn.MaxPool2d((2, 2), (2, 1), (0, 1)),
                                  *conv_bn(64, 64, 3, 1, 1, bias=True), nn.ReLU(), nn.MaxPool2d((2, 2), (2, 1), (0, 1)), *conv_bn(64, 64, 2, bias=True), nn.ReLU())
        self.read, self.leave = nn.LSTM(64, 32, bidirectional=True), nn.Linear(64, 12)

    def forward(self, x):
        y, _ = self.read(self.body(x).squeeze(2).permute(2, 0, 1))
        return self.leave(y)


class ResidualUnit(nn.Module):
    """ArcFace's IR unit (Deng et al., 2019): BatchNormalization before a padded convolution too, PReLU."""

    def __init__(self, cin: int, cout: int, stride: int):
        super().__init__()
        self.body = nn.Sequential(nn.BatchNorm2d(cin), nn.Conv2d(cin, cout, 3, 1, 1, bias=False), nn.BatchNorm2d(cout), nn.PReLU(cout),
                                  *conv_bn(cout, cout, 3, stride, 1))
        self.shortcut = nn.MaxPool2d(1, stride) if cin == cout else conv_bn(cin, cout, 1, stride)

    def forward(self, x):
        return self.shortcut(x) + self.body(x)


class ArcFace(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = nn.Sequential(*conv_bn(3, 16, 3, 1, 1), nn.PReLU(16))
        self.body = nn.Sequential(*(ResidualUnit(*u) for u in ((16, 16, 2), (16, 32, 2), (32, 32, 1), (32, 32, 2))))
        self.leave = nn.Sequential(nn.BatchNorm2d(32), nn.Dropout(0.4), nn.Flatten(), nn.Linear(32 * 36, 24), nn.BatchNorm1d(24))

    def forward(self, x):
        return self.leave(self.body(self.enter(x)))


class Alignment(nn.Module):
    """PointNet's T-Net: a matrix for the points, near the identity."""

    def __init__(self, size: int):
        super().__init__()
        self.size = size
        self.points = nn.Sequential(*shared(size, 16), *shared(16, 64))
        self.matrix = nn.Sequential(nn.Linear(64, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, size * size))
        self.register_buffer("identity", torch.eye(size).flatten())

    def forward(self, x):
        return (self.matrix(self.points(x).max(2)[0]) + self.identity).view(-1, self.size, self.size)

    def deployed(self):
        self.matrix[0], self.matrix[1], self.identity = self.matrix[0], nn.Identity(), None
        return AlignmentFolded(self)


class AlignmentFolded(nn.Module):
    def __init__(self, net: Alignment):
        super().__init__()
        self.size, self.points, self.matrix = net.size, net.points, net.matrix

    def forward(self, x):
        return self.matrix(self.points(x).max(2)[0]).view(-1, self.size, self.size)


def shared(cin: int, cout: int) -> list:
    return [nn.Conv1d(cin, cout, 1), nn.BatchNorm1d(cout), nn.ReLU()]


class PointNet(nn.Module):
    """Qi et al., 2017: two alignments, shared layers, the largest of all points, a classifier."""

    def __init__(self):
        super().__init__()
        self.align, self.enter, self.again = Alignment(3), nn.Sequential(*shared(3, 16)), Alignment(16)
        self.deep = nn.Sequential(*shared(16, 32), nn.Conv1d(32, 64, 1), nn.BatchNorm1d(64))
        self.head = nn.Sequential(nn.Linear(64, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.3), nn.Linear(32, 10))

    def forward(self, x):
        x = self.enter(torch.bmm(x.transpose(1, 2), self.align(x)).transpose(1, 2))
        x = torch.bmm(x.transpose(1, 2), self.again(x)).transpose(1, 2)
        return self.head(self.deep(x).max(2)[0])


NETWORKS = {
    "crnn": Network(CRNN, (1, 32, 64), 6, scales=1),
    "arcface_ir": Network(ArcFace, (3, 48, 48), 10, norms=4, scales=4, notes="4 BatchNormalization before padded convolutions stay"),
    "pointnet": Network(PointNet, (3, 40), 7, scales=0),
}
