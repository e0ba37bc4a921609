#pragma once

#include "core/compare/compare.h"
#include "core/engine/image_reader.h"

namespace crease::compare {

/// Everything that goes into the models, made one at a time: a directory of photographs need not fit into memory.
class InputSet {
public:
    /// Decides on every shape, and finds the images. `declared` is what the original asks for. Errors: `usage` for a
    /// shape that does not fit or an input that does not exist, `io` and `bad_input` for images and for impossible sizes.
    [[nodiscard]] static Result<InputSet> prepare(const CompareRequest& request,
                                                  const std::vector<engine::TensorInfo>& declared,
                                                  const JobControl& control = {});

    struct Entry {
        std::string name;
        std::filesystem::path file; ///< empty: random
        std::uint64_t seed = 0;     ///< of the random parts
        bool asked_for = false;     ///< named by the user, not merely found in a directory
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    /// Errors: `io` and `bad_input` with the file as context; `cancelled`; `engine` when it takes too long.
    [[nodiscard]] Result<engine::NamedTensors> make(const Entry& entry, const JobControl& control = {}) const;

    [[nodiscard]] const std::optional<ImagePreset>& preset() const { return preset_; }
    [[nodiscard]] std::string describe() const; ///< in words, for the report

private:
    Status resolve_shapes(const CompareRequest& request);
    Status add_images(const CompareRequest& request);
    [[nodiscard]] Result<HostTensor> from_file(const std::filesystem::path& file) const;

    std::vector<engine::TensorInfo> inputs_; ///< with every extent known
    std::optional<std::size_t> image_input_;
    std::optional<ImagePreset> preset_;
    std::vector<Entry> entries_;
    std::shared_ptr<engine::ImageReader> reader_; ///< shared by copies
    std::chrono::milliseconds timeout_{}; ///< for making one entry
};

} // namespace crease::compare
