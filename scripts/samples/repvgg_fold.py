"""Folds the RepVGG sample the way its paper's converter does, in numpy, and can forget one bias on purpose."""
import numpy as np
import torch
from torch import nn

from networks import Classifier


class FoldedBlock(nn.Module):
    def __init__(self, cin, cout, stride):
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, 3, stride, 1)

    def forward(self, x):
        return torch.relu(self.conv(x))


def scale_and_shift(norm) -> tuple:
    gamma, beta, mean, variance = (t.detach().double().numpy() for t in
                                   (norm.weight, norm.bias, norm.running_mean, norm.running_var))
    scale = gamma / np.sqrt(variance + norm.eps)
    return scale, beta - mean * scale


def fold_branch(kernel: np.ndarray, norm) -> tuple:
    scale, shift = scale_and_shift(norm)
    return kernel * scale[:, None, None, None], shift


def branches(block) -> list:
    """Each branch as (3x3 kernel, its BatchNormalization)."""
    dense, pointwise = (b[0].weight.detach().double().numpy() for b in (block.dense, block.pointwise))
    found = [(dense, block.dense[1]), (np.pad(pointwise, ((0, 0), (0, 0), (1, 1), (1, 1))), block.pointwise[1])]
    if block.identity is not None:
        identity = np.zeros_like(dense)
        identity[range(len(dense)), range(len(dense)), 1, 1] = 1
        found.append((identity, block.identity))
    return found


def fold_block(block) -> tuple:
    folded = [fold_branch(kernel, norm) for kernel, norm in branches(block)]
    return sum(kernel for kernel, _ in folded), sum(bias for _, bias in folded)


def fold_network(model, plan, forgotten_bias=None) -> nn.Module:
    """The same network, one convolution per block. Block number `forgotten_bias` loses its bias."""
    result = Classifier(FoldedBlock, plan)
    for index, (block, target) in enumerate(zip(model.body, result.body)):
        kernel, bias = fold_block(block)
        target.conv.weight.data = torch.from_numpy(kernel).float()
        target.conv.bias.data = torch.from_numpy(bias).float() * (index != forgotten_bias)
    result.fc.load_state_dict(model.fc.state_dict())
    return result.eval()
