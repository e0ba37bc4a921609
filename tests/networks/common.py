"""What the network families share: the record of a network, randomised statistics, the export in training form.

A test network must be hard to fold by accident: statistics left at mean 0 and variance 1 would let a fold that forgets
the mean pass. So every BatchNormalization gets random numbers, a tenth of the scales are negative, and the weights are
then rescaled layer by layer so that activations stay of the order of one however deep the network is.
"""
import io
from dataclasses import dataclass
from typing import Callable, Optional, Sequence

import onnx
import torch
from torch import nn

CONVS = (nn.Conv1d, nn.Conv2d, nn.Conv3d)
TRANSPOSED = (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)
NORMS = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)


@dataclass(frozen=True)
class Network:
    """One network to export. `convs` is the number of Conv nodes in its deploy form, `norms` of BatchNormalization, `scales` of
    Mul, Div, Add and Sub together (not counted where None)."""
    build: Callable[[], nn.Module]
    shape: Sequence[int]
    convs: int
    norms: int = 0
    notes: str = ""
    opset: int = 13
    outputs: Sequence[str] = ("logits",)
    dynamic_batch: bool = True
    dynamic_size: bool = False
    scales: Optional[int] = None


def deploy_convs(module: nn.Module) -> int:
    """Conv nodes after folding: a block says so itself with `deploy_convs`, anything else is counted as it stands."""
    declared = getattr(module, "deploy_convs", None)
    if declared is not None:
        return declared
    own = 1 if isinstance(module, CONVS) else 0
    return own + sum(deploy_convs(child) for child in module.children())


def without_norms(layers: nn.Sequential) -> None:
    """A BatchNormalization right behind a layer goes into it; the layer then has a bias."""
    for before, after in zip(list(layers), list(layers)[1:]):
        if isinstance(after, NORMS) and isinstance(before, CONVS + TRANSPOSED + (nn.Linear,)):
            before.bias = before.bias if before.bias is not None else nn.Parameter(torch.zeros(after.num_features))
            layers[list(layers).index(after)] = nn.Identity()


def deploy_form(module: nn.Module) -> nn.Module:
    """The structure that the best converter leaves, with any numbers: a block says so itself with `deployed`."""
    for name, child in list(module.named_children()):
        setattr(module, name, deploy_form(child))
    if isinstance(module, nn.Sequential):
        without_norms(module)
    return module.deployed() if hasattr(module, "deployed") else module


def count_scales(data: bytes) -> int:
    """Mul, Div, Add and Sub that run with the network, not once before it."""
    graph, count = onnx.load_model_from_string(data).graph, 0
    constant = {"", *(tensor.name for tensor in graph.initializer)}
    for node in graph.node:
        if constant.issuperset(node.input):
            constant.update(node.output)
        elif node.op_type in ("Mul", "Div", "Add", "Sub"):
            count += 1
    return count


def deploy_scales(shape: Sequence[int], network: "Network") -> int:
    """Mul, Div, Add and Sub of the deploy form, as the same exporter writes them."""
    return count_scales(export_training_form(deploy_form(network.build().eval()), shape, network))


def randomise_norm(norm: nn.Module, generator: torch.Generator) -> None:
    """Scale 0.5..1.5 (a tenth negative), shift and mean within +-0.3 and +-0.5, variance 0.5..2."""
    def uniform(low: float, high: float) -> torch.Tensor:
        return torch.rand(norm.num_features, generator=generator) * (high - low) + low
    sign = torch.where(uniform(0, 1) < 0.1, -1.0, 1.0)
    norm.weight.data = uniform(0.5, 1.5) * sign
    norm.bias.data = uniform(-0.3, 0.3)
    norm.running_mean = uniform(-0.5, 0.5)
    norm.running_var = uniform(0.5, 2.0)


def unit_variance_hook(module: nn.Module, inputs, output: torch.Tensor) -> torch.Tensor:
    """Rescales a layer's weights so that what it just gave would have had a standard deviation of one."""
    deviation = float(output.std())
    if not deviation > 1e-6:
        return output
    weight = getattr(module, "weight_g", module.weight)  # weight_norm's factor: the weight itself is computed from it
    weight.data /= deviation
    if module.bias is not None:
        module.bias.data /= deviation
    return output / deviation


@torch.no_grad()
def settle_weights(model: nn.Module, sample: torch.Tensor) -> None:
    layers = [m for m in model.modules() if isinstance(m, CONVS + TRANSPOSED + (nn.Linear,))]
    for layer in layers:
        if not layer.weight.any():  # ViT's head starts at zero
            nn.init.normal_(layer.weight)
    hooks = [layer.register_forward_hook(unit_variance_hook) for layer in layers]
    model(sample)
    for hook in hooks:
        hook.remove()


def prepare(network: Network, seed: int, shape: Sequence[int]) -> nn.Module:
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    model = network.build().eval()
    for module in model.modules():
        if isinstance(module, NORMS):
            randomise_norm(module, generator)
    sample = torch.rand(2, *shape, generator=generator)
    settle_weights(model, sample)
    check_sane(model, sample)
    return model


@torch.no_grad()
def check_sane(model: nn.Module, sample: torch.Tensor) -> None:
    """Answers that overflow or vanish would make any comparison of two versions meaningless."""
    answer = model(sample)
    if not torch.isfinite(answer).all() or not 1e-3 < float(answer.std()) < 1e3:
        raise ValueError(f"the answers are not of a sane size: deviation {float(answer.std())}")


def export_training_form(model: nn.Module, shape: Sequence[int], network: Network, opset: Optional[int] = None) -> bytes:
    """ONNX bytes with BatchNormalization kept in its inference form: PRESERVE on a model in eval mode skips the exporter's own fold."""
    buffer = io.BytesIO()
    open_axes = {0: "N", 2: "H", 3: "W"} if network.dynamic_size else {0: "N"}
    axes = {"image": open_axes, **{name: {0: "N"} for name in network.outputs}} if network.dynamic_batch else None
    torch.onnx.export(model, torch.rand(1, *shape), buffer, opset_version=opset or network.opset,
                      training=torch.onnx.TrainingMode.PRESERVE, do_constant_folding=False,
                      input_names=["image"], output_names=list(network.outputs), dynamic_axes=axes)
    return buffer.getvalue()


def count_ops(data: bytes) -> dict:
    counts: dict = {}
    for node in onnx.load_model_from_string(data).graph.node:
        counts[node.op_type] = counts.get(node.op_type, 0) + 1
        if node.op_type == "BatchNormalization" and len(node.output) != 1:
            raise ValueError(f"{node.name} was exported in training mode")
    return counts
