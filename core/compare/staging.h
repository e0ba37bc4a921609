#pragma once

#include "core/base/progress.h"
#include "core/engine/engine.h"
#include "core/engine/scratch_folder.h"
#include "core/model/graph.h"

namespace crease::compare {

/// Models that are in memory only, as files that an engine can take, in a folder of their own that goes with this.
class Staging {
public:
    /// Errors: `io`, when there is no room for a folder.
    [[nodiscard]] static Result<Staging> make();

    /// Written under that name (its file name counts; one at a time). Errors: those of io::write_model.
    [[nodiscard]] Result<engine::ModelSource> add(const Model& model, const std::filesystem::path& name, const JobControl& control = {}) const;

private:
    explicit Staging(engine::ScratchFolder folder) : folder_(std::move(folder)) {}
    engine::ScratchFolder folder_;
};

/// The model that a source stands for. Errors: those of io::read_model.
[[nodiscard]] Result<ModelPtr> read_source(const engine::ModelSource& source, const JobControl& control = {});

} // namespace crease::compare
