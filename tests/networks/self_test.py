#!/usr/bin/python3
"""Checks the test networks themselves: what they claim about each other and about their deploy form."""
import json
import os
import sys
import unittest

import torch

import dbb
from export import all_networks, expected

HERE = os.path.dirname(os.path.abspath(__file__))


class BorderForms(unittest.TestCase):
    """The three ways to write DBB's border are one function, to the last pixel."""

    def setUp(self):
        torch.manual_seed(3)
        self.reference = self.randomised(dbb.DiverseBranchBlock(6, 8, 2))
        self.image = torch.rand(2, 6, 15, 17)

    @staticmethod
    def randomised(block):
        with torch.no_grad():
            for tensor in (*block.parameters(), *block.buffers()):
                if tensor.is_floating_point():
                    tensor.uniform_(0.5, 1.5)
        return block.eval()

    def check(self, border):
        block = dbb.DiverseBranchBlock(6, 8, 2, border)
        state = self.reference.state_dict()
        block.load_state_dict({name: state[name.replace(".norm.", ".")] for name in block.state_dict()})
        with torch.no_grad():
            torch.testing.assert_close(block.eval()(self.image), self.reference(self.image))

    def test_in_place(self):
        self.check(dbb.InPlaceBorder)

    def test_concatenated(self):
        self.check(dbb.ConcatenatedBorder)


class Table(unittest.TestCase):
    def test_expected_json_is_what_the_families_say(self):
        with open(os.path.join(HERE, "expected.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file), json.loads(expected(all_networks())))


if __name__ == "__main__":
    sys.exit(unittest.main())
