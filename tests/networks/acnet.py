"""ACNet (Ding et al., ICCV 2019): a square convolution beside a 1xk and a kx1 one, each with BatchNormalization."""
import torch.nn.functional as F
from torch import nn

from blocks import ResNet18, conv_bn
from common import Network


class ACBlock(nn.Module):
    """With padding p < k//2 the strips would see rows outside the square's reach, so the input is cropped for them."""
    deploy_convs = 1

    def __init__(self, cin: int, cout: int, stride: int = 1, kernel: int = 3, padding: int = 1):
        super().__init__()
        excess = padding - kernel // 2
        self.crop = max(0, -excess)
        strip = max(0, excess)
        self.square = conv_bn(cin, cout, kernel, stride, padding)
        self.vertical = conv_bn(cin, cout, (kernel, 1), stride, (padding, strip))
        self.horizontal = conv_bn(cin, cout, (1, kernel), stride, (strip, padding))

    def forward(self, x):
        crop = self.crop
        rows = x[:, :, crop:-crop, :] if crop else x
        columns = x[:, :, :, crop:-crop] if crop else x
        return self.square(x) + self.vertical(columns) + self.horizontal(rows)


class CroppedStack(nn.Module):
    """Unpadded blocks, the case in which ACNet crops."""

    def __init__(self):
        super().__init__()
        self.first, self.second = ACBlock(3, 16, 1, 3, 0), ACBlock(16, 24, 2, 5, 1)

    def forward(self, x):
        return self.second(F.relu(self.first(x)))


NETWORKS = {
    "acnet_resnet18": Network(lambda: ResNet18(ACBlock), (3, 224, 224), 20),
    "acnet_cropped": Network(CroppedStack, (3, 32, 32), 2, notes="spatial Slice before the strip convolutions",
                             outputs=("features",)),
}
