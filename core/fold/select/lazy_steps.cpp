#include "core/fold/site.h"

#include <exception>
#include <mutex>

namespace crease::fold {

struct LazySteps::State {
    std::once_flag once;
    std::function<StepPtr()> make;
    StepPtr made;

    void ask() try {
        made = make();
        make = {};
    } catch (const std::exception&) {
        made = {};
    }
};

LazySteps::LazySteps(StepPtr made) : LazySteps([made = std::move(made)] { return made; }) {}

LazySteps::LazySteps(std::function<StepPtr()> make) : state_(std::make_shared<State>()) { state_->make = std::move(make); }

const StepPtr& LazySteps::operator()() const {
    static const StepPtr none;
    if (!state_) return none;
    std::call_once(state_->once, [this] { state_->ask(); });
    return state_->made;
}

} // namespace crease::fold
