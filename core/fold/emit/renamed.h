#pragma once

#include "core/analysis/model_facts.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace crease::fold {

/// What the values of a region are called once it is rewritten. What others read keeps its name; what a kept node makes right before a
/// scale bears the name of what is scaled; what a kept node reads right behind one, that of what is not scaled yet; all else is new.
class RenamedValues {
public:
    using Fresh = std::function<std::string(const std::string& base)>; ///< a name that nothing bears

    /// `region` and `kept` ascending; `ends` are the values that the operators of the ends make, `anchors` what they read.
    RenamedValues(const analysis::GraphFacts& facts, const std::vector<std::uint32_t>& region, const std::vector<std::uint32_t>& kept,
                  std::vector<ValueId> ends, std::vector<ValueId> anchors, Fresh fresh);
    [[nodiscard]] const std::string& of(ValueId value);

private:
    [[nodiscard]] std::string found(ValueId value);
    [[nodiscard]] bool made_inside(ValueId value) const;
    [[nodiscard]] bool is_shape(ValueId value) const;
    [[nodiscard]] bool stays(std::uint32_t node) const;
    [[nodiscard]] bool read_outside(ValueId value) const;
    [[nodiscard]] ValueId scaled_behind(ValueId value) const; ///< invalid: none
    [[nodiscard]] ValueId unscaled(ValueId value) const;

    const analysis::GraphFacts& facts_;
    const std::vector<std::uint32_t>& region_;
    const std::vector<std::uint32_t>& kept_;
    std::vector<ValueId> ends_, anchors_;
    Fresh fresh_;
    std::map<ValueId, std::string> names_;
};

} // namespace crease::fold
