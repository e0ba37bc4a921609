#include "app/cli/fold_selection.h"

#include "app/cli/named.h"
#include "app/cli/suggestions.h"
#include "core/fold/select/deployed.h"

#include <algorithm>
#include <cctype>

namespace crease::cli {
namespace {

using Ids = std::set<std::string>;

bool same_letter(char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b)); }

bool begins_with(const std::string& label, const std::string& typed) {
    return label.size() >= typed.size() && std::equal(typed.begin(), typed.end(), label.begin(), same_letter);
}

Ids labelled(const fold::ScanResult& scan, const std::string& typed, bool whole) {
    Ids ids;
    for (const auto& site : scan.sites)
        if (site.worthwhile && begins_with(site.label, typed) && (!whole || site.label.size() == typed.size())) ids.insert(site.id);
    return ids;
}

std::vector<std::string> all_labels(const fold::ScanResult& scan) {
    std::set<std::string> labels;
    for (const auto& site : scan.sites)
        if (site.worthwhile) labels.insert(site.label);
    return {labels.begin(), labels.end()};
}

std::vector<std::string> all_steps(const fold::ScanResult& scan) {
    std::vector<std::string> ids;
    for (const auto& site : scan.sites)
        for (const auto* step : site.steps() ? fold::step_order(*site.steps()) : std::vector<const fold::Step*>{})
            if (step->foldable_alone) ids.push_back(step->id);
    return ids;
}

Status add_label(const fold::ScanResult& scan, const std::string& typed, Ids& chosen) {
    auto ids = labelled(scan, typed, true);
    if (ids.empty()) ids = labelled(scan, typed, false);
    if (ids.empty() || typed.empty()) {
        auto labels = all_labels(scan);
        const auto near = nearest(typed, labels);
        return fail(ErrorCode::usage, "no site has the label \"" + typed + "\"", {}, did_you_mean(near.empty() ? labels : near));
    }
    chosen.merge(ids);
    return {};
}

} // namespace

Ids helping_as_deployed(const fold::ScanResult& scan, Ids ids) {
    std::erase_if(ids, [&](const std::string& id) {
        const auto* site = scan.find(id);
        return site && fold::as_deployed(*scan.facts, *site).effect != fold::Deployed::helps;
    });
    return ids;
}

bool has_label(const fold::Site& site, const std::vector<std::string>& labels) {
    return std::any_of(labels.begin(), labels.end(), [&](const std::string& typed) { return !typed.empty() && begins_with(site.label, typed); });
}

Result<Ids> select_sites(const fold::ScanResult& scan, const std::vector<std::string>& ids, const std::vector<std::string>& labels,
                         const std::vector<std::string>& steps) {
    Ids chosen;
    for (const auto& id : ids) {
        CREASE_TRY(const auto* const site, named_site(scan, id));
        chosen.insert(site->id);
    }
    for (const auto& label : labels) CREASE_CHECK(add_label(scan, label, chosen));
    for (const auto& step : steps) {
        if (!scan.find_step(step).second)
            return fail(ErrorCode::usage, "there is no step \"" + step + "\" that folds alone", {}, did_you_mean(nearest(step, all_steps(scan))));
        chosen.insert(step);
    }
    if (ids.empty() && labels.empty() && steps.empty()) chosen = labelled(scan, "", false);
    return chosen;
}

} // namespace crease::cli
