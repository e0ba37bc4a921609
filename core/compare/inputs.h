#pragma once

#include "core/compare/compare.h"
#include "core/compare/drawing.h"
#include "core/compare/given_inputs.h"
#include "core/compare/open_sizes.h"
#include "core/engine/image_reader.h"

namespace crease::compare {

/// Everything that goes into the models, made one at a time: a directory of photographs need not fit into memory.
class InputSet {
public:
    /// Decides on every shape, and finds the images. `wanted` is what the original asks for. Errors: `usage` for a
    /// shape that does not fit or an input that does not exist, `io` and `bad_input` for images, arrays and impossible sizes.
    [[nodiscard]] static Result<InputSet> prepare(const CompareRequest& request, WantedInputs wanted, const JobControl& control = {});

    struct Entry {
        std::string name;
        std::filesystem::path file;     ///< of an image; empty: none
        std::uint64_t seed = 0;         ///< of the random parts
        bool asked_for = false;         ///< named by the user, not merely found in a directory
        std::size_t run = 0;            ///< which of the given tensors
        std::filesystem::path recorded; ///< a folder of ONNX's test data; empty: none
        bool random = false;            ///< what is not given is drawn, and no image is there
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    /// Errors: `io` and `bad_input` with the file as context; `cancelled`; `engine` when it takes too long.
    [[nodiscard]] Result<engine::NamedTensors> make(const Entry& entry, const JobControl& control = {}) const;

    [[nodiscard]] const std::optional<ImagePreset>& preset() const { return preset_; }
    [[nodiscard]] std::string describe() const; ///< in words, for the report

    /// Whether some of what goes in was guessed, and could be something else.
    [[nodiscard]] bool is_a_guess() const { return sizes_.is_a_guess() && !only_recorded_; }
    /// Something else; false when nothing is left to try.
    [[nodiscard]] bool guess_again();
    [[nodiscard]] std::string guessed() const { return sizes_.describe(); } ///< "samples = 16000, \"sr\" = 8000"

private:
    Status take_shapes(const CompareRequest& request);
    Status choose_image(const CompareRequest& request);
    void open_sizes();
    Status resolve();
    Status add_entries(const CompareRequest& request);
    Status add_images(const CompareRequest& request);
    Status add_recorded(const CompareRequest& request);
    [[nodiscard]] bool is_drawn(std::size_t input) const;
    [[nodiscard]] Result<HostTensor> from_file(const std::filesystem::path& file) const;
    [[nodiscard]] Result<HostTensor> one(std::size_t input, const Entry& entry, const engine::Patience& patience) const;
    [[nodiscard]] Drawings drawings() const;
    [[nodiscard]] std::string describe_input(std::size_t input) const;

    WantedInputs wanted_;                    ///< with the extents that were given
    std::vector<engine::TensorInfo> inputs_; ///< with every extent known
    GivenInputs given_;
    KnownInputs known_;
    OpenSizes sizes_;
    std::map<std::string, Range> ranges_;
    PresetOverrides overrides_;
    std::optional<std::size_t> image_input_;
    std::optional<ImagePreset> preset_;
    std::vector<Entry> entries_;
    bool only_recorded_ = false;
    std::shared_ptr<engine::ImageReader> reader_; ///< shared by copies
    std::chrono::milliseconds timeout_{};         ///< for making one entry
};

} // namespace crease::compare
