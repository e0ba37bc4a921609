#pragma once

#include <string>

namespace crease::ui::test {

/// Writes a network of RepVGG blocks (eight operators each) with an exporter's names and scopes and known shapes to `path`;
/// `nodes` operators or a few more.
void writeLargeModel(const std::string& path, int nodes);

} // namespace crease::ui::test
