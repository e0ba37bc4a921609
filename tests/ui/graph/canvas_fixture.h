#pragma once

#include "core/fold/document.h"
#include "ui/graph/picture.h"

#include <gtest/gtest.h>

namespace crease::ui::test {

/// Two residual stages with BatchNormalization, a branch that meets again, and something that does not fold.
[[nodiscard]] fold::Document sampleDocument();

/// So many bottlenecks in a row, Conv + BatchNormalization throughout; with PyTorch's names ("layer1.0.conv1"), or none.
/// `torn`: the number of a BatchNormalization that is named into the block after its own; negative: none.
[[nodiscard]] fold::Document residualDocument(int blocks, bool named, int torn = -1);

/// So many blocks of three branches (3x3, 1x1, identity), each with its BatchNormalization: RepVGG.
[[nodiscard]] fold::Document branchedDocument(int blocks);

/// The same with every worthwhile site folded.
[[nodiscard]] fold::Document folded(const fold::Document& document);

/// Throws when the picture cannot be built, which fails the test that asked.
[[nodiscard]] PicturePtr pictureOf(PictureRequest request);

[[nodiscard]] const DrawnNode& nodeTitled(const GraphPicture& picture, const QString& title);
[[nodiscard]] QString firstSite(const GraphPicture& picture);

} // namespace crease::ui::test
