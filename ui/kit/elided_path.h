#pragma once

#include <QFontMetrics>
#include <QString>

namespace crease::ui {

/// A dotted path ("features.denseblock1.denselayer6.conv1") in at most `width` pixels: scopes give way from the left, each
/// down to its first letter and its number ("f.d1.denselayer6.conv1"), so that neighbours in a list still differ. Where
/// that is not enough, the middle goes.
[[nodiscard]] QString elidedPath(const QFontMetrics& metrics, const QString& path, int width);

} // namespace crease::ui
