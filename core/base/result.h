#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace crease {

/// Every fallible function of core returns one of these; no exception crosses a library boundary.
template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string context = {}, std::string advice = {}) {
    return tl::make_unexpected(Error{code, std::move(message), std::move(context), std::move(advice)});
}

[[nodiscard]] inline tl::unexpected<Error> forward_error(Error error) { return tl::make_unexpected(std::move(error)); }

} // namespace crease

#define CREASE_CONCAT_INNER(a, b) a##b
#define CREASE_CONCAT(a, b) CREASE_CONCAT_INNER(a, b)

/// `CREASE_TRY(auto x, f());` binds the value of f(), or returns its error from the enclosing function.
#define CREASE_TRY(declaration, expression)                                                                                                          \
    auto CREASE_CONCAT(result_, __LINE__) = (expression);                                                                                            \
    if (!CREASE_CONCAT(result_, __LINE__)) return ::crease::forward_error(std::move(CREASE_CONCAT(result_, __LINE__)).error());                      \
    declaration = std::move(*CREASE_CONCAT(result_, __LINE__))

/// `CREASE_CHECK(f());` returns the error of a Status from the enclosing function.
#define CREASE_CHECK(expression)                                                                                                                     \
    if (auto CREASE_CONCAT(status_, __LINE__) = (expression); !CREASE_CONCAT(status_, __LINE__))                                                     \
    return ::crease::forward_error(std::move(CREASE_CONCAT(status_, __LINE__)).error())
