#include "core/engine/host_main.h"

// crease-engine: not for people; `crease` starts it, see engine_host.h.
int main() { return crease::engine::run_engine_host(); }
