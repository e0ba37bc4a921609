#include "app/cli/outcome.h"

#include "app/cli/terminal.h"

namespace crease::cli {

int exit_code_for(const Error& error) {
    switch (error.code) {
    case ErrorCode::usage: return exit_usage;
    case ErrorCode::bad_input:
    case ErrorCode::io:
    case ErrorCode::changed:
    case ErrorCode::unsupported: return exit_bad_input;
    case ErrorCode::engine: return exit_engine;
    case ErrorCode::cancelled: return exit_cancelled;
    case ErrorCode::internal: break;
    }
    return exit_internal;
}

int report_error(const Error& error) {
    print_message(error.sentence());
    return exit_code_for(error);
}

} // namespace crease::cli
