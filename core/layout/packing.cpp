// Parts that are not connected are drawn one by one and put on shelves: tallest first, left to right, a new shelf when
// the line is as wide as a page of all of them would be.
#include "core/layout/problem.h"

#include <algorithm>
#include <numeric>

namespace crease::layout::detail {
namespace {

constexpr double page_ratio = 1.6; ///< width of the page by its height

class Packer {
public:
    Packer(const Problem& problem, const JobControl& control) : problem_(problem), control_(control) {}

    Solution run() {
        find_components();
        if (pieces_.size() < 2) return solve(problem_, control_);
        split();
        for (Piece& piece : pieces_) {
            piece.solution = solve(piece.problem, control_);
            if (control_.cancelled()) return {};
        }
        lay_on_shelves();
        return merge();
    }

private:
    struct Piece {
        std::vector<std::uint32_t> boxes, wires;
        Problem problem;
        Solution solution;
        Point offset;
        double width() const { return solution.right - solution.left; }
        double height() const { return solution.bottom - solution.top; }
    };

    void find_components() {
        std::vector<std::uint32_t> leader(problem_.boxes.size());
        std::iota(leader.begin(), leader.end(), 0u);
        const auto find = [&](std::uint32_t b) {
            while (leader[b] != b) b = leader[b] = leader[leader[b]];
            return b;
        };
        for (const Wire& wire : problem_.wires) leader[find(wire.from)] = find(wire.to);
        piece_of_.assign(leader.size(), none);
        std::vector<std::uint32_t> piece_of_leader(leader.size(), none);
        for (std::uint32_t b = 0; b < leader.size(); ++b) {
            std::uint32_t& piece = piece_of_leader[find(b)];
            if (piece == none) piece = static_cast<std::uint32_t>(pieces_.size()), pieces_.emplace_back();
            piece_of_[b] = piece;
        }
    }

    void split() {
        std::vector<std::uint32_t> local(piece_of_.size());
        for (std::uint32_t b = 0; b < piece_of_.size(); ++b) {
            Piece& piece = pieces_[piece_of_[b]];
            local[b] = static_cast<std::uint32_t>(piece.boxes.size());
            piece.boxes.push_back(b);
            piece.problem.boxes.push_back(problem_.boxes[b]);
        }
        for (std::uint32_t w = 0; w < problem_.wires.size(); ++w) {
            Wire wire = problem_.wires[w];
            Piece& piece = pieces_[piece_of_[wire.from]];
            wire.from = local[wire.from];
            wire.to = local[wire.to];
            piece.wires.push_back(w);
            piece.problem.wires.push_back(wire);
        }
        for (Piece& piece : pieces_) piece.problem.spacing = problem_.spacing;
    }

    double page_width() const {
        double area = 0, widest = 0;
        for (const Piece& piece : pieces_) {
            area += (piece.width() + gap()) * (piece.height() + gap());
            widest = std::max(widest, piece.width());
        }
        return std::max(widest, std::sqrt(area * page_ratio));
    }

    double gap() const { return 2 * problem_.spacing.node_gap; }

    void lay_on_shelves() {
        std::vector<std::uint32_t> sorted(pieces_.size());
        std::iota(sorted.begin(), sorted.end(), 0u);
        std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) { return pieces_[a].height() > pieces_[b].height(); });
        const double page = page_width();
        double x = 0, y = 0, shelf = 0;
        for (std::uint32_t p : sorted) {
            Piece& piece = pieces_[p];
            if (x > 0 && x + piece.width() > page) x = 0, y += shelf + gap(), shelf = 0;
            piece.offset = {x - piece.solution.left, y - piece.solution.top};
            x += piece.width() + gap();
            shelf = std::max(shelf, piece.height());
            right_ = std::max(right_, x - gap());
            bottom_ = std::max(bottom_, y + piece.height());
        }
    }

    Solution merge() {
        Solution result;
        result.at.resize(problem_.boxes.size());
        result.paths.resize(problem_.wires.size());
        for (Piece& piece : pieces_) {
            for (std::size_t i = 0; i < piece.boxes.size(); ++i)
                result.at[piece.boxes[i]] = {piece.solution.at[i].x + piece.offset.x, piece.solution.at[i].y + piece.offset.y};
            for (std::size_t i = 0; i < piece.wires.size(); ++i) {
                Path& path = result.paths[piece.wires[i]] = std::move(piece.solution.paths[i]);
                for (Pass& pass : path) pass.x += piece.offset.x, pass.y0 += piece.offset.y, pass.y1 += piece.offset.y;
            }
        }
        result.right = right_;
        result.bottom = bottom_;
        return result;
    }

    const Problem& problem_;
    const JobControl& control_;
    std::vector<std::uint32_t> piece_of_;
    std::vector<Piece> pieces_;
    double right_ = 0, bottom_ = 0;
};

} // namespace

Solution solve_packed(const Problem& problem, const JobControl& control) { return Packer(problem, control).run(); }

} // namespace crease::layout::detail
