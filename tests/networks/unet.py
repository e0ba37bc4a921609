"""A U-Net whose up-sampling is ConvTranspose with BatchNormalization, plain, grouped and with output padding."""
import torch
from torch import nn

from blocks import conv_bn
from common import Network


def double_conv(cin: int, cout: int) -> nn.Sequential:
    return nn.Sequential(*conv_bn(cin, cout, 3, 1, 1), nn.ReLU(), *conv_bn(cout, cout, 3, 1, 1), nn.ReLU())


class Up(nn.Module):
    def __init__(self, cin: int, cout: int, **options):
        super().__init__()
        self.rise = nn.Sequential(nn.ConvTranspose2d(cin, cout, stride=2, **options), nn.BatchNorm2d(cout), nn.ReLU())
        self.conv = double_conv(cout * 2, cout)

    def forward(self, deep, shallow):
        return self.conv(torch.cat([self.rise(deep), shallow], 1))


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter, self.pool = double_conv(3, 16), nn.MaxPool2d(2)
        self.down1, self.down2, self.down3 = double_conv(16, 32), double_conv(32, 64), double_conv(64, 128)
        self.up3 = Up(128, 64, kernel_size=2, bias=False)
        self.up2 = Up(64, 32, kernel_size=4, padding=1, groups=4)
        self.up1 = Up(32, 16, kernel_size=3, padding=1, output_padding=1)
        self.leave = nn.Conv2d(16, 2, 1)

    def forward(self, x):
        full = self.enter(x)
        half = self.down1(self.pool(full))
        quarter = self.down2(self.pool(half))
        deepest = self.down3(self.pool(quarter))
        return self.leave(self.up1(self.up2(self.up3(deepest, quarter), half), full))


NETWORKS = {
    "unet": Network(UNet, (3, 128, 128), 15, outputs=("mask",), notes="and 3 ConvTranspose, each with BatchNormalization"),
}
