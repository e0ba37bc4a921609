#include "app/cli/fold_job.h"

#include "app/cli/compare_command.h"
#include "app/cli/fold_report.h"
#include "app/cli/fold_selection.h"
#include "core/base/printable.h"
#include "core/compare/compare.h"
#include "core/compare/staging.h"
#include "core/fold/select/deployed.h"
#include "core/io/io.h"
#include "core/session/session.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace crease::cli {
namespace {

bool is_named(const std::vector<std::string>& names, const std::string& id) { return std::find(names.begin(), names.end(), id) != names.end(); }

bool is_there(const fold::ScanResult& scan, const std::string& id) { return scan.find(id) || scan.find_step(id).second; }

/// What is folded in a session. Sites that this model does not have are said in `messages`, and left.
Result<std::set<std::string>> sites_of_session(const session::Session& session, const fold::Document& opened, std::vector<std::string>& messages) {
    CREASE_TRY(const auto fingerprint, session::fingerprint_of(*opened.original()));
    if (!session.fingerprint.empty() && session.fingerprint != fingerprint && !session.constant_inputs)
        messages.push_back("the model is not the one that the session was written of, or has changed since then");
    std::set<std::string> sites;
    for (const auto& id : session.folded) {
        if (is_there(opened.scan(), id)) sites.insert(id);
        else messages.push_back("left out: this model has no site \"" + printable(id) + "\" any more");
    }
    return sites;
}

Result<std::optional<session::Session>> session_of(const FoldOptions& options) {
    if (options.session.empty()) return std::optional<session::Session>{};
    CREASE_TRY(auto session, session::read_session(options.session));
    return std::optional(std::move(session));
}

Result<fold::Document> folded_document(FoldOptions options, const JobControl& control, std::vector<fold::LeftOut>& left_out,
                                       std::vector<std::string>& messages) {
    CREASE_TRY(const auto session, session_of(options));
    auto& choices = options.model.choices;
    choices.constant_inputs = choices.constant_inputs || (session && session->constant_inputs);
    choices.into_scales = choices.into_scales || (session && session->into_scales);
    choices.widen = choices.widen || (session && session->widen);
    options.constants = options.constants || (session && session->stores_constants);
    CREASE_TRY(const auto opened, open_model(options.model, control));
    std::set<std::string> sites;
    if (session) {
        CREASE_TRY(sites, sites_of_session(*session, opened, messages));
    } else if (!options.constants || options.names_sites()) {
        CREASE_TRY(sites, select_sites(opened.scan(), options.sites, options.labels, options.steps));
        if (options.deployed) sites = helping_as_deployed(opened.scan(), std::move(sites));
    }
    CREASE_TRY(auto folded, opened.with_folded(std::move(sites), control, &left_out));
    // what was asked for by name has to fold; of all or of a label, what can
    for (auto& one : left_out)
        if (is_named(options.sites, one.id) || is_named(options.steps, one.id)) return forward_error(std::move(one.error));
    if (session && !session->edits.empty()) {
        CREASE_TRY(folded, folded.with_edits(session->edits));
    }
    return options.constants ? folded.with_baked_constants(true, control) : folded;
}

/// Folds after which the runtime no longer knows a larger pattern are not done in silence.
std::vector<std::string> taken_apart(const fold::Document& document) {
    std::map<std::string, int> sentences;
    for (const auto& site : document.scan().sites)
        if (document.is_folded(site.id))
            if (const auto deployed = fold::as_deployed(*document.original_facts(), site); deployed.effect == fold::Deployed::takes_apart)
                ++sentences[deployed.sentence];
    std::vector<std::string> messages;
    for (const auto& [sentence, count] : sentences)
        messages.push_back("as deployed, " + std::to_string(count) + (count == 1 ? " fold: " : " folds: ") + sentence +
                           ". --deployed leaves such folds out; compare --time --as-deployed measures");
    return messages;
}

/// Runs both models before anything is written. The document's own file is the one with the folds.
Result<compare::CompareReport> verify_by_running(const FoldOptions& options, const fold::Document& document, const JobControl& control) {
    compare::CompareRequest request;
    request.a.path = options.model.path;
    CREASE_TRY(const auto staging, compare::Staging::make());
    if (options.model.path == standard_stream) {
        CREASE_TRY(request.a, staging.add(*document.original(), "original.onnx", control));
    }
    CREASE_TRY(request.b, staging.add(*document.unedited(), "folded.onnx", control));
    return compare::run(request, control);
}

Status write_to_stdout(const Model& model) {
    CREASE_TRY(const auto bytes, io::model_bytes(model));
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
    return written ? Status() : fail(ErrorCode::io, "the model cannot be written to standard output");
}

Result<io::Written> write(const FoldOptions& options, const fold::Document& document, const JobControl& control) {
    if (options.output != standard_stream)
        return io::write_model(*document.current(), options.output, control, {options.overwrite, options.external, options.data_file});
    CREASE_CHECK(write_to_stdout(*document.current()));
    return io::Written{};
}

Folded failed(const Error& error) {
    return {.exit_code = exit_code_for(error), .error = error.sentence(), .messages = {}, .report = nullptr, .text = {}, .sites = 0};
}

Folded not_proven(const compare::CompareReport& proof) {
    const int code = exit_code_for(proof);
    Folded out;
    out.exit_code = code;
    out.error = std::string("nothing was written, because the folded model ") +
                (code == exit_answer_is_no ? "does not compute the same: " : "could not be shown to compute the same: ") + proof.summary;
    return out;
}

} // namespace

Folded fold_one(const FoldOptions& options, const JobControl& control) {
    std::vector<fold::LeftOut> left_out;
    Folded out;
    const auto document = folded_document(options, control, left_out, out.messages);
    if (!document) return failed(document.error());
    std::optional<compare::CompareReport> proof;
    if (options.verify) {
        auto compared = verify_by_running(options, *document, control);
        if (!compared) return failed(compared.error());
        proof = std::move(*compared);
        if (exit_code_for(*proof) != exit_good) return not_proven(*proof);
    }
    const auto written = write(options, *document, control);
    if (!written) return failed(written.error());
    for (const auto& one : left_out) out.messages.push_back("left as it was: " + one.error.sentence());
    for (auto& message : taken_apart(*document)) out.messages.push_back(std::move(message));
    out.sites = document->folded().size();
    if (options.json) out.report = fold_json(*document, options.output, *written, left_out);
    else out.text = fold_text(*document, options.output, *written, left_out);
    if (proof && options.json) out.report["verified"] = compare::to_json(*proof);
    if (proof && !options.json) out.text = "Verified: " + printable(proof->summary) + "\n" + out.text;
    return out;
}

} // namespace crease::cli
