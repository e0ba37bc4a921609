#include "core/engine/constant_host.h"

#include "core/engine/engine_host.h"

#include <algorithm>
#include <mutex>
#include <optional>

namespace crease::engine {
namespace {

constexpr const char* engine_id = "onnxruntime";

class ConstantHost final : public analysis::ConstantEngine {
public:
    [[nodiscard]] Result<std::vector<HostTensor>> run(std::vector<std::byte> model, std::stop_token stop) const override;

private:
    Result<std::vector<HostTensor>> run_in(EngineHost& host, std::vector<std::byte> model) const;
    void remember_if_missing(EngineHost& host) const;

    mutable std::mutex mutex_;
    mutable std::optional<Error> missing_; ///< once ONNX Runtime proved not to be there
};

Result<std::vector<HostTensor>> ConstantHost::run(std::vector<std::byte> model, std::stop_token stop) const {
    using namespace std::chrono_literals;
    {
        const std::lock_guard lock(mutex_);
        if (missing_) return forward_error(*missing_);
    }
    HostOptions options;
    options.stop = std::move(stop);
    options.limits.load_time = 60s;
    options.limits.run_time = 120s;
    CREASE_TRY(auto host, EngineHost::start(options));
    auto result = run_in(host, std::move(model));
    if (!result) remember_if_missing(host);
    return result;
}

Result<std::vector<HostTensor>> ConstantHost::run_in(EngineHost& host, std::vector<std::byte> model) const {
    CREASE_TRY(const auto session, host.load(engine_id, {{}, std::move(model)}, SessionOptions{}));
    CREASE_TRY(auto result, session->run({}));
    std::vector<HostTensor> tensors;
    for (auto& output : result.outputs) tensors.push_back(std::move(output.tensor));
    return tensors;
}

/// Each constant is asked for alone when they failed together: not on a machine that has no engine.
void ConstantHost::remember_if_missing(EngineHost& host) const {
    const auto known = host.engines();
    if (!known) return;
    const auto at = std::find_if(known->begin(), known->end(), [](const EngineInfo& info) { return info.id == engine_id; });
    if (at == known->end() || at->available) return;
    const std::lock_guard lock(mutex_);
    missing_ = Error{ErrorCode::engine, at->reason, {}, {}};
}

} // namespace

analysis::ConstantEnginePtr make_constant_engine() { return std::make_shared<const ConstantHost>(); }

} // namespace crease::engine
