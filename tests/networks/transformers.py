"""Small transformers and what looks like them: a GPT block with LoRA, ConvNeXt, ResMLP, ViT as timm writes it, PoolFormer."""
import torch
import torch.nn.functional as F
import torchvision.models as tv
from torch import nn

from blocks import conv_bn
from common import Network


class LoRALinear(nn.Module):
    """Hu et al., 2022: x W + (alpha / r) x A B."""

    def __init__(self, cin: int, cout: int, rank: int = 4, alpha: int = 8):
        super().__init__()
        self.linear, self.scale = nn.Linear(cin, cout), alpha / rank
        self.down, self.up = nn.Linear(cin, rank, bias=False), nn.Linear(rank, cout, bias=False)

    def forward(self, x):
        return self.linear(x) + self.up(self.down(x)) * self.scale

    def deployed(self):
        return self.linear


class GPTBlock(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads, self.scaled = heads, True
        self.register_buffer("mask", torch.triu(torch.full((12, 12), -8.0), 1))
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.q, self.k, self.v = LoRALinear(width, width), nn.Linear(width, width), LoRALinear(width, width)
        self.out, self.up, self.down = nn.Linear(width, width), LoRALinear(width, 4 * width), LoRALinear(4 * width, width)

    def split(self, x):
        return x.reshape(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x):
        y = self.norm1(x)
        q, k, v = self.split(self.q(y)), self.split(self.k(y)), self.split(self.v(y))
        scores = q @ k.transpose(2, 3)
        if self.scaled:
            scores = scores / q.shape[-1] ** 0.5
        x = x + self.out((torch.softmax(scores + self.mask, 3) @ v).transpose(1, 2).reshape(x.shape))
        return x + self.down(F.gelu(self.up(self.norm2(x))))

    def deployed(self):
        self.scaled = False
        return self


class GPT(nn.Module):
    def __init__(self, width: int = 32, depth: int = 2):
        super().__init__()
        self.position = nn.Parameter(torch.randn(1, 12, width) * 0.1)
        self.blocks = nn.Sequential(*(GPTBlock(width, 4) for _ in range(depth)))
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, 40, bias=False)

    def forward(self, x):
        return self.head(self.norm(self.blocks(x + self.position)))


class ConvNeXtBlock(nn.Module):
    """Liu et al., 2022: depthwise 7x7, LayerNorm, two linear layers, layer scale."""

    def __init__(self, width: int):
        super().__init__()
        self.depthwise, self.norm = nn.Conv2d(width, width, 7, padding=3, groups=width), nn.LayerNorm(width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.gamma = nn.Parameter(torch.randn(width))

    def forward(self, x):
        y = self.down(F.gelu(self.up(self.norm(self.depthwise(x).permute(0, 2, 3, 1)))))
        y = y if self.gamma is None else self.gamma * y
        return x + y.permute(0, 3, 1, 2)

    def deployed(self):
        self.gamma = None
        return self


class ConvNeXt(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = nn.Conv2d(3, 16, 4, 4)
        self.stages = nn.Sequential(ConvNeXtBlock(16), ConvNeXtBlock(16), nn.Conv2d(16, 32, 2, 2), ConvNeXtBlock(32))
        self.norm, self.head = nn.LayerNorm(32), nn.Linear(32, 20)

    def forward(self, x):
        return self.head(self.norm(self.stages(self.enter(x)).mean((2, 3))))


class Affine(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.alpha, self.beta = nn.Parameter(torch.randn(1, 1, width)), nn.Parameter(torch.randn(1, 1, width))

    def forward(self, x):
        return self.alpha * x + self.beta


class ResMLPBlock(nn.Module):
    """Touvron et al., 2021: scales and shifts instead of norms, before and after linear layers over patches and channels."""

    def __init__(self, width: int, patches: int):
        super().__init__()
        self.norm1, self.norm2, self.patches = Affine(width), Affine(width), nn.Linear(patches, patches)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.gamma1, self.gamma2 = nn.Parameter(torch.randn(width)), nn.Parameter(torch.randn(width))

    def forward(self, x):
        y = self.patches(self.norm1(x).transpose(1, 2)).transpose(1, 2)
        x = x + self.gamma1 * y
        y = self.down(F.gelu(self.up(self.norm2(x))))
        return x + (y if self.gamma2 is None else self.gamma2 * y)

    def deployed(self):
        self.norm2, self.gamma2 = nn.Identity(), None
        return self


class ResMLP(nn.Module):
    def __init__(self, width: int = 24):
        super().__init__()
        self.enter = nn.Conv2d(3, width, 8, 8)
        self.blocks = nn.Sequential(*(ResMLPBlock(width, 16) for _ in range(2)))
        self.norm, self.head = Affine(width), nn.Linear(width, 20)

    def forward(self, x):
        return self.head(self.norm(self.blocks(self.enter(x).flatten(2).transpose(1, 2))).mean(1))

    def deployed(self):
        self.norm = nn.Identity()
        return self


class ViTBlock(nn.Module):
    """timm's: q, k and v from one linear layer, 1/sqrt(d) on q, layer scale (CaiT, DINOv2)."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads, self.scaled = heads, True
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.gamma1, self.gamma2 = nn.Parameter(torch.randn(width)), nn.Parameter(torch.randn(width))

    def forward(self, x):
        n, t, c = x.shape
        q, k, v = self.qkv(self.norm1(x)).reshape(n, t, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        q = q * (c // self.heads) ** -0.5
        y = self.out((torch.softmax(q @ k.transpose(2, 3), 3) @ v).transpose(1, 2).reshape(n, t, c))
        x = x + (self.gamma1 * y if self.scaled else y)
        y = self.down(F.gelu(self.up(self.norm2(x))))
        return x + (self.gamma2 * y if self.scaled else y)

    def deployed(self):
        self.scaled = False
        return self


class ViT(nn.Module):
    """The patches are cut out by Reshape and Transpose and go into a linear layer, as in the paper's own code (einops)."""

    def __init__(self, width: int = 32):
        super().__init__()
        self.enter, self.position = nn.Linear(3 * 64, width), nn.Parameter(torch.randn(1, 17, width) * 0.1)
        self.token = nn.Parameter(torch.randn(1, 1, width) * 0.1)
        self.blocks = nn.Sequential(*(ViTBlock(width, 4) for _ in range(2)))
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, 20)

    def forward(self, x):
        patches = x.reshape(-1, 3, 4, 8, 4, 8).permute(0, 2, 4, 3, 5, 1).reshape(-1, 16, 192)
        x = torch.cat([self.token.expand(x.shape[0], -1, -1), self.enter(patches)], 1) + self.position
        return self.head(self.norm(self.blocks(x))[:, 0])


class PoolBlock(nn.Module):
    """PoolFormer (Yu et al., 2022): a pool minus the value as mixer, GroupNorm, layer scale."""

    def __init__(self, width: int):
        super().__init__()
        self.norm1, self.norm2 = nn.GroupNorm(1, width), nn.GroupNorm(1, width)
        self.up, self.down = nn.Conv2d(width, 4 * width, 1), nn.Conv2d(4 * width, width, 1)
        self.gamma1, self.gamma2 = nn.Parameter(torch.randn(width, 1, 1)), nn.Parameter(torch.randn(width, 1, 1))

    def forward(self, x):
        y = self.norm1(x)
        x = x + self.gamma1 * (F.avg_pool2d(y, 3, 1, 1, count_include_pad=False) - y)
        y = self.down(F.gelu(self.up(self.norm2(x))))
        return x + (y if self.gamma2 is None else self.gamma2 * y)

    def deployed(self):
        self.gamma2 = None
        return self


class PoolFormer(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 16, 7, 4, 2), PoolBlock(16), PoolBlock(16), nn.Conv2d(16, 32, 3, 2, 1), PoolBlock(32))
        self.norm, self.head = nn.GroupNorm(1, 32), nn.Linear(32, 20)

    def forward(self, x):
        return self.head(self.norm(self.body(x)).mean((2, 3)))


class PoolMixer(nn.Module):
    """EfficientFormer's (Li et al., 2022): pools, convolutions with BatchNormalization, layer scale."""

    def __init__(self, width: int):
        super().__init__()
        self.up, self.down = conv_bn(width, 4 * width, 1), conv_bn(4 * width, width, 1)
        self.gamma1, self.gamma2 = nn.Parameter(torch.randn(1, width, 1, 1)), nn.Parameter(torch.randn(1, width, 1, 1))

    def forward(self, x):
        x = x + self.gamma1 * (F.avg_pool2d(x, 3, 1, 1, count_include_pad=False) - x)
        y = self.down(F.gelu(self.up(x)))
        return x + (y if self.gamma2 is None else self.gamma2 * y)

    def deployed(self):
        self.gamma2 = None
        return self


class EfficientFormer(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = nn.Sequential(*conv_bn(3, 8, 3, 2, 1), nn.ReLU(), *conv_bn(8, 16, 3, 2, 1), nn.ReLU())
        self.body = nn.Sequential(PoolMixer(16), PoolMixer(16), conv_bn(16, 32, 3, 2, 1), PoolMixer(32))
        self.norm, self.head, self.distil = nn.LayerNorm(32), nn.Linear(32, 20), nn.Linear(32, 20)

    def forward(self, x):
        x = self.norm(self.body(self.enter(x)).flatten(2).mean(2))
        return (self.head(x) + self.distil(x)) / 2


NETWORKS = {
    "gpt_lora": Network(GPT, (12, 32), 0, scales=52, notes="low-rank branches beside linear layers"),
    "convnext": Network(ConvNeXt, (3, 64, 64), 5, scales=41, notes="layer scale behind a linear layer, then a Transpose"),
    "resmlp": Network(ResMLP, (3, 32, 32), 1, scales=24, notes="scales and shifts before and after linear layers"),
    "vit_patches": Network(ViT, (3, 32, 32), 0, scales=52, notes="patches cut out by Reshape and Transpose; layer scale"),
    "poolformer": Network(PoolFormer, (3, 64, 64), 8, scales=38),
    "efficientformer": Network(EfficientFormer, (3, 64, 64), 9, scales=31),
    "regnet_y_400mf": Network(lambda: tv.regnet_y_400mf(weights=None), (3, 96, 96), 85, notes="squeeze and excitation"),
}
