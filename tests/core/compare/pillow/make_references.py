#!/usr/bin/env python3
"""What Pillow and torchvision make of a few pictures, as the references of pillow_test.cpp.

    python3 tests/core/compare/pillow/make_references.py FOLDER [EDGE]

Needs python3-pil, python3-torchvision and python3-numpy. Each reference is an array of bytes, height x width x 3, of EDGE (default 48)
pixels. The pictures are drawn here: soft shapes, hard edges and noise, as photographs have them.
"""
import sys
from pathlib import Path

import numpy
from PIL import Image
from torchvision import transforms
from torchvision.transforms import InterpolationMode

folder = Path(sys.argv[1])
edge = int(sys.argv[2]) if len(sys.argv) > 2 else 48


def picture(width, height, seed):
    random = numpy.random.RandomState(seed)
    y, x = numpy.mgrid[0:height, 0:width].astype(float)
    planes = []
    for channel in range(3):
        plane = 128 + 90 * numpy.sin(x / (7 + 3 * channel)) * numpy.cos(y / (11 - 2 * channel))
        plane[(x // 13 + y // 17) % 2 == 0] += 40
        planes.append(plane + random.randn(height, width) * 20)
    return Image.fromarray(numpy.clip(numpy.stack(planes, 2), 0, 255).astype(numpy.uint8))


def cut(resize, how):
    return transforms.Compose([transforms.Resize(resize, interpolation=how), transforms.CenterCrop(edge)])


ways = {
    "torchvision": cut(int(edge * 256 / 224), InterpolationMode.BILINEAR),
    "torchvision-v2": cut(int(edge * 232 / 224), InterpolationMode.BILINEAR),
    "timm": cut(int(edge / 0.875), InterpolationMode.BICUBIC),
    "unit": lambda image: image.resize((edge, edge), Image.Resampling.BILINEAR),
}
for name, size in {"wide": (131, 77), "tall": (50, 97), "small": (31, 29)}.items():
    image = picture(*size, seed=len(name))
    image.save(folder / f"{name}.png")
    for way, transform in ways.items():
        numpy.save(folder / f"{name}.{way}.npy", numpy.asarray(transform(image)))
