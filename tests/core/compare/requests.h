#pragma once

#include "core/compare/compare.h"

#include <gtest/gtest.h>

namespace crease::compare {

inline CompareRequest request_for(engine::ModelSource a, engine::ModelSource b) {
    CompareRequest request;
    request.a = std::move(a);
    request.b = std::move(b);
    request.host_command = {ENGINE_HOST};
    return request;
}

/// Fails the test that asked when the comparison itself failed.
inline CompareReport report_of(const CompareRequest& request) {
    auto report = run(request);
    if (!report) ADD_FAILURE() << report.error().sentence();
    CompareReport answer = report ? *report : CompareReport{};
    if (answer.outputs.empty()) answer.outputs.emplace_back(); // so that a case may look at the first without asking
    return answer;
}

} // namespace crease::compare
