#pragma once

#include <vector>

namespace crease::layout::detail {

/// Items in a line, each at least a given distance after the one before, each as near as possible to where it wants to
/// be (least squares, weighted). Items that want nothing follow their neighbours.
class Spread {
public:
    /// `apart`: least distance from the item before (ignored for the first). `wish`: NaN if none.
    void add(double apart, double wish, double weight);
    [[nodiscard]] std::vector<double> solve() const;

private:
    struct Item {
        double apart, wish, weight;
    };
    std::vector<Item> items_;
};

} // namespace crease::layout::detail
