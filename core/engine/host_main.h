#pragma once

#include "core/engine/engine.h"

#include <functional>

namespace crease::engine {

using EngineMaker = std::function<Result<std::unique_ptr<Engine>>(const std::string& id)>;

/// The whole life of an engine host: answers requests on the socket that is its stdin until the other side closes it.
/// Runs `crease engine-host`. A second thread watches the socket, so that the process ends with its parent even in the
/// middle of a run. @return the process's exit code: 0 after an orderly end, 1 when what came was not a request.
int run_engine_host();

/// The same with other engines and another socket (which it closes), for tests.
int run_engine_host(int socket, const EngineMaker& make);

} // namespace crease::engine
