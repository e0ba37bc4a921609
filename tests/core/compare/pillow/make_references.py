#!/usr/bin/env python3
"""What Pillow, torchvision and the letterboxes of the YOLOs (written out in numpy) make of a few pictures: the references of pillow_test.cpp.

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


def bilinear(pixels, width, height):
    """As OpenCV's INTER_LINEAR: between the four neighbours of a pixel's middle, however much smaller the picture gets."""
    def between(count, wanted):
        at = numpy.clip((numpy.arange(wanted) + 0.5) * count / wanted - 0.5, 0, count - 1)
        low = numpy.minimum(at.astype(int), max(count - 2, 0))
        return low, numpy.minimum(low + 1, count - 1), at - low
    top, bottom, down = between(pixels.shape[0], height)
    left, right, across = between(pixels.shape[1], width)
    across, down = across[None, :, None], down[:, None, None]
    upper = pixels[top][:, left] * (1 - across) + pixels[top][:, right] * across
    lower = pixels[bottom][:, left] * (1 - across) + pixels[bottom][:, right] * across
    return numpy.floor(upper * (1 - down) + lower * down + 0.5)


def letterbox(image):
    """Ultralytics' LetterBox: in the middle of grey 114, an odd pixel more below and on the right."""
    pixels = numpy.asarray(image).astype(float)
    scale = min(edge / pixels.shape[0], edge / pixels.shape[1])
    width, height = round(pixels.shape[1] * scale), round(pixels.shape[0] * scale)
    top, left = round((edge - height) / 2 - 0.1), round((edge - width) / 2 - 0.1)
    out = numpy.full((edge, edge, 3), 114.0)
    out[top:top + height, left:left + width] = bilinear(pixels, width, height)
    return out.astype(numpy.uint8)


def top_left(image):
    """YOLOX's preproc: blue first, grey 114 below and on the right."""
    pixels = numpy.asarray(image)[:, :, ::-1].astype(float)
    scale = min(edge / pixels.shape[0], edge / pixels.shape[1])
    width, height = int(pixels.shape[1] * scale), int(pixels.shape[0] * scale)
    out = numpy.full((edge, edge, 3), 114.0)
    out[:height, :width] = bilinear(pixels, width, height)
    return out.astype(numpy.uint8)


ways = {
    "torchvision": cut(int(edge * 256 / 224), InterpolationMode.BILINEAR),
    "torchvision-v2": cut(int(edge * 232 / 224), InterpolationMode.BILINEAR),
    "timm": cut(int(edge / 0.875), InterpolationMode.BICUBIC),
    "yolov5": letterbox,
    "yolov8": letterbox,
    "yolox": top_left,
    "unit": lambda image: image.resize((edge, edge), Image.Resampling.BILINEAR),
}
for name, size in {"wide": (131, 77), "tall": (50, 97), "small": (31, 29)}.items():
    image = picture(*size, seed=len(name))
    image.save(folder / f"{name}.png")
    for way, transform in ways.items():
        numpy.save(folder / f"{name}.{way}.npy", numpy.asarray(transform(image)))
