"""QARepVGG (Chu et al., AAAI 2024): only the 3x3 branch is normalised before the sum; the sum is normalised again."""
from torch import nn

from blocks import conv_bn
from common import Network
from repvgg import STAGES_A, RepVGG


class QARepVGGBlock(nn.Module):
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, stride: int = 1, groups: int = 1):
        super().__init__()
        self.dense = conv_bn(cin, cout, 3, stride, 1, groups)
        self.pointwise = nn.Conv2d(cin, cout, 1, stride, 0, groups=groups, bias=False)
        self.identity = cin == cout and stride == 1
        self.norm, self.act = nn.BatchNorm2d(cout), nn.ReLU()

    def forward(self, x):
        y = self.dense(x) + self.pointwise(x)
        return self.act(self.norm(y + x if self.identity else y))


NETWORKS = {
    "qarepvgg_a0": Network(lambda: RepVGG(STAGES_A, (0.75, 0.75, 0.75, 2.5), block=QARepVGGBlock), (3, 224, 224), 22,
                           notes="the official converter leaves the 22 BatchNormalization after the sums"),
}
