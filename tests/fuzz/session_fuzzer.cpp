#include "core/session/session.h"

#include <cstdlib>

// Reads arbitrary bytes as a session. What was read says the same when it is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace crease::session;
    const auto session = from_text({reinterpret_cast<const char*>(data), size});
    if (!session) return 0;
    const auto again = from_text(to_text(*session));
    if (!again || !(*again == *session)) std::abort();
    return 0;
}
