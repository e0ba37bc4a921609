"""Training blocks with random numbers and the converters that their papers give (switch_to_deploy and its like), in numpy and float32, so
that nothing of Crease is in them; each converter can make one mistake. RepVGG (arXiv 2101.03697), MobileOne (2206.04040), ACNet
(1908.03930), RepLKNet (2203.06717), a plain convolution and a dense layer, each followed by BatchNormalization."""
import numpy as np


class Norm:
    """BatchNormalization with parameters as training leaves them: no two channels alike, means away from zero."""

    def __init__(self, rng, channels, eps=1e-5):
        self.gamma = rng.uniform(0.5, 1.5, channels).astype(np.float32)
        self.beta = rng.normal(0, 0.3, channels).astype(np.float32)
        self.mean = rng.normal(0, 0.5, channels).astype(np.float32)
        self.var = rng.uniform(0.05, 2.0, channels).astype(np.float32)
        self.eps = np.float32(eps)


class Branch:
    """A convolution (None: the identity) and its norm. `kernel` is [out, in / groups, kh, kw]."""

    def __init__(self, kernel, norm, bias=None):
        self.kernel, self.norm, self.bias = kernel, norm, bias


class Block:
    """Branches on one input, summed. `size`: of the kernel that they become."""

    def __init__(self, name, kind, channels, size, stride, groups, branches, alpha=1.0):
        self.name, self.kind, self.channels, self.size, self.stride, self.groups = name, kind, channels, size, stride, groups
        self.branches, self.alpha = branches, alpha


def kernel(rng, cout, cin, groups, kh, kw):
    scale = 1 / np.sqrt(cin / groups * kh * kw)
    return rng.normal(0, scale, (cout, cin // groups, kh, kw)).astype(np.float32)


def repvgg(rng, name, cin, cout, stride, groups):
    branches = [Branch(kernel(rng, cout, cin, groups, 3, 3), Norm(rng, cout)), Branch(kernel(rng, cout, cin, groups, 1, 1), Norm(rng, cout))]
    if cin == cout and stride == 1:
        branches.append(Branch(None, Norm(rng, cout)))
    return Block(name, "repvgg", (cin, cout), (3, 3), stride, groups, branches)


def mobileone(rng, name, cin, cout, stride, groups):
    branches = [Branch(kernel(rng, cout, cin, groups, 3, 3), Norm(rng, cout)) for _ in range(2)] + [Branch(kernel(rng, cout, cin, groups, 1, 1), Norm(rng, cout))]
    if cin == cout and stride == 1:
        branches.append(Branch(None, Norm(rng, cout)))
    return Block(name, "mobileone", (cin, cout), (3, 3), stride, groups, branches)


def acnet(rng, name, cin, cout, stride, groups):
    branches = [Branch(kernel(rng, cout, cin, groups, h, w), Norm(rng, cout)) for h, w in ((3, 3), (1, 3), (3, 1))]
    return Block(name, "acnet", (cin, cout), (3, 3), stride, groups, branches)


def replknet(rng, name, cin, cout, stride, groups):
    branches = [Branch(kernel(rng, cin, cin, cin, 13, 13), Norm(rng, cin)), Branch(kernel(rng, cin, cin, cin, 5, 5), Norm(rng, cin))]
    return Block(name, "replknet", (cin, cin), (13, 13), 1, cin, branches)


def plain(rng, name, cin, cout, stride, groups):
    size = int(rng.choice([1, 3, 5]))
    bias = rng.normal(0, 0.3, cout).astype(np.float32)
    return Block(name, "plain", (cin, cout), (size, size), stride, groups, [Branch(kernel(rng, cout, cin, groups, size, size), Norm(rng, cout, rng.choice([1e-5, 1e-3])), bias)])


KINDS = {"repvgg": repvgg, "mobileone": mobileone, "acnet": acnet, "replknet": replknet, "plain": plain}

#: what may go wrong at one norm, as (kernel factor, bias) of a channel
NORM_MISTAKES = {
    "epsilon_forgotten": lambda n: (n.gamma / np.sqrt(n.var), n.mean, n.beta),
    "epsilon_other": lambda n: (n.gamma / np.sqrt(n.var + np.float32(1e-3 if n.eps < 1e-4 else 1e-5)), n.mean, n.beta),
    "mean_forgotten": lambda n: (n.gamma / np.sqrt(n.var + n.eps), 0 * n.mean, n.beta),
    "gamma_forgotten": lambda n: (1 / np.sqrt(n.var + n.eps), n.mean, n.beta),
    "beta_forgotten": lambda n: (n.gamma / np.sqrt(n.var + n.eps), n.mean, 0 * n.beta),
    "variance_without_root": lambda n: (n.gamma / (n.var + n.eps), n.mean, n.beta),
    "batchnorm_skipped": lambda n: (np.ones_like(n.gamma), 0 * n.mean, 0 * n.beta),
}
BRANCH_MISTAKES = ("branch_forgotten", "branch_twice", "off_centre", "bias_forgotten", "other_statistics")
KERNEL_MISTAKES = ("kernel_flipped", "kernel_transposed", "groups_wrong", "channels_swapped", "input_channels_swapped", "rounded_float16", "rounded_bfloat16",
                   "rounded_int8", "channel_factor", "whole_bias_forgotten")
MISTAKES = tuple(NORM_MISTAKES) + BRANCH_MISTAKES + KERNEL_MISTAKES


def applies(block, mistake, branch):
    """Whether the mistake can be made there at all, and changes anything."""
    one, square = block.branches[branch], block.size[0] == block.size[1] > 1
    if mistake == "off_centre":
        return one.kernel is None and block.size != (1, 1) or one.kernel is not None and one.kernel.shape[2:] != block.size
    if mistake in ("branch_forgotten", "branch_twice"):
        return len(block.branches) > 1
    if mistake == "bias_forgotten":
        return one.bias is not None
    if mistake in ("kernel_flipped", "kernel_transposed"):
        return square
    if mistake == "groups_wrong":
        return 1 < block.groups < block.channels[1] and block.channels[1] // block.groups > 1
    if mistake == "input_channels_swapped":
        return block.groups == 1
    return True


def padded(block, one, cout, off_centre):
    kh, kw = block.size
    if one.kernel is None:
        full = np.zeros((cout, block.channels[0] // block.groups, kh, kw), np.float32)
        y, x = (0, 0) if off_centre else (kh // 2, kw // 2)
        for i in range(cout):
            full[i, i % full.shape[1], y, x] = 1
        return full
    h, w = one.kernel.shape[2:]
    full = np.zeros(one.kernel.shape[:2] + (kh, kw), np.float32)
    y, x = (0, 0) if off_centre else ((kh - h) // 2, (kw - w) // 2)
    full[:, :, y:y + h, x:x + w] = one.kernel
    return full


def bfloat16(values):
    bits = np.ascontiguousarray(values, np.float32).view(np.uint32).astype(np.uint64)
    return ((bits + 0x7fff + (bits >> 16 & 1)) >> 16 << 16).astype(np.uint32).view(np.float32)


def finished(block, weight, bias, mistake, rng):
    if mistake == "kernel_flipped":
        return weight[:, :, ::-1, ::-1], bias
    if mistake == "kernel_transposed":
        return weight.transpose(0, 1, 3, 2), bias
    if mistake == "groups_wrong":
        g = block.groups
        order = np.arange(len(weight)).reshape(g, -1).T.reshape(-1)
        return weight[order], bias[order]
    if mistake == "channels_swapped":
        order = np.arange(len(weight))
        order[[0, len(order) // 2]] = order[[len(order) // 2, 0]]
        return weight[order], bias
    if mistake == "input_channels_swapped":
        return weight[:, ::-1], bias
    if mistake == "rounded_float16":
        return weight.astype(np.float16).astype(np.float32), bias
    if mistake == "rounded_bfloat16":
        return bfloat16(weight), bias
    if mistake == "rounded_int8":
        step = np.abs(weight).max() / 127
        return (np.round(weight / step) * step).astype(np.float32), bias
    if mistake == "channel_factor":
        weight = weight.copy()
        weight[int(rng.integers(len(weight)))] *= np.float32(1.2)
        return weight, bias
    if mistake == "whole_bias_forgotten":
        return weight, np.zeros_like(bias)
    return weight, bias


def converted(block, mistake=None, at=0, rng=None):
    """Kernel and bias of the one convolution, in float32 as converters compute; with one mistake at one branch."""
    cout, weight, bias = block.channels[1], 0, 0
    for index, one in enumerate(block.branches):
        here = mistake if index == at else None
        if here == "branch_forgotten":
            continue
        n = one.norm
        factor, mean, beta = NORM_MISTAKES[here](n) if here in NORM_MISTAKES else (n.gamma / np.sqrt(n.var + n.eps), n.mean, n.beta)
        if here == "other_statistics":
            factor = factor * rng.uniform(0.8, 1.25, cout).astype(np.float32)
            mean = mean + rng.normal(0, 0.1, cout).astype(np.float32)
        own = 0 if one.bias is None or here == "bias_forgotten" else one.bias
        times = 2 if here == "branch_twice" else 1
        weight = weight + times * padded(block, one, cout, here == "off_centre") * factor.reshape(-1, 1, 1, 1)
        bias = bias + times * (beta + (own - mean) * factor)
    return finished(block, weight.astype(np.float32), bias.astype(np.float32), mistake, rng)
