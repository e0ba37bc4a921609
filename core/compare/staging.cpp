#include "core/compare/staging.h"

#include "core/io/io.h"

namespace crease::compare {

Result<Staging> Staging::make() {
    CREASE_TRY(auto folder, engine::ScratchFolder::make());
    return Staging(std::move(folder));
}

Result<engine::ModelSource> Staging::add(const Model& model, const std::filesystem::path& name, const JobControl& control) const {
    const auto path = folder_.path() / name.filename();
    CREASE_CHECK(io::write_model(model, path.string(), control));
    return engine::ModelSource{.path = path};
}

Result<ModelPtr> read_source(const engine::ModelSource& source, const JobControl& control) {
    return source.bytes.empty() ? io::read_model(source.path.string(), control) : io::read_model_bytes(source.bytes, source.path.string());
}

} // namespace crease::compare
