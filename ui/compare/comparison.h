#pragma once

#include "core/compare/exhibit.h"
#include "core/compare/staging.h"
#include "core/compare/wanted_input.h"
#include "ui/compare/image_list_model.h"
#include "ui/compare/other_file.h"
#include "ui/document/commands.h"
#include "ui/settings/input_wishes.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace crease::ui {

/// A comparison of a document's two versions, or of the original with another file, as asked for.
struct Question {
    SnapshotPtr snapshot;
    QStringList images; ///< none: random inputs
    QString labels, engine;
    compare::PresetOverrides preset;
    QString other; ///< a file; empty: the folded version
    InputWishes wishes = {};
    int threads = 0; ///< of the engine; 0: all processors
    engine::HostLimits limits = {};
    OtherFilePtr beside = {};                    ///< the file, aligned, where that could be done
    QString class_names = {};                    ///< a file, or compare::imagenet; empty: what lies beside the images or the model says
    std::vector<std::int64_t> time_batches = {}; ///< sizes of a batch to take times with; none: the inputs as they come
    std::vector<int> time_threads = {};          ///< numbers of threads, likewise
};

using Answer = std::shared_ptr<const compare::CompareReport>;

/// What goes in, and how; which models run is not yet said.
[[nodiscard]] compare::CompareRequest requestOf(const Question& question);

/// With both models in files: the question's other one, or what `staging` gets. Errors: those of io::write_model.
[[nodiscard]] Result<compare::CompareRequest> stagedRequest(const Question& question, const compare::Staging& staging, const JobControl& control);

/// Writes both versions to temporary files and compares them, outputs and times. For a job. Errors: those of
/// io::write_model and compare::run, and io when there is no room for the files.
/// `judged` hears the answer without the times as soon as it is known, on the job's thread.
[[nodiscard]] Result<Answer> runComparison(const Question& question, const JobControl& control, const std::function<void(Answer)>& judged = {});

using ExhibitPtr = std::shared_ptr<const compare::Exhibit>;

/// For a job: runs both once more on the input of that sample, and keeps what comes out. Errors: as runComparison.
[[nodiscard]] Result<ExhibitPtr> runExhibit(const Question& question, const std::string& sample, const std::filesystem::path& file,
                                            const JobControl& control);

/// The same of a value of the original and its counterpart in the other; an empty name where one has none.
[[nodiscard]] Result<ExhibitPtr> runValues(const Question& question, const std::string& sample, const std::filesystem::path& file,
                                           const compare::NamePair& values, const JobControl& control);

/// For a job: the same answer with its classes called and labelled as the question now says. Errors: those of the files.
[[nodiscard]] Result<Answer> renamed(const Question& question, const Answer& answer);

/// Where images go, and what else the model wants.
struct ModelInputs {
    QString image;      ///< the input that gets them; empty: the model takes none
    QStringList others; ///< those that get random numbers
    compare::WantedInputs all = {};
};
[[nodiscard]] ModelInputs inputsOf(const analysis::ModelFacts& facts);

/// How an image would become this model's input, before anything has run.
[[nodiscard]] compare::ImagePreset expectedPreset(const analysis::ModelFacts& facts, const compare::PresetOverrides& overrides);

/// What there is to see at each image, by its path: where the answer changed, or the outputs differ by more than rounding.
[[nodiscard]] std::map<QString, ImageListModel::Finding> findingsOf(const compare::CompareReport& report);

/// The operator of the original that makes the first value that differs; invalid where there is none.
[[nodiscard]] NodeId placeOfFirstDifference(const compare::CompareReport& report, const Model& original);

/// Words for people, translated.
[[nodiscard]] QString verdictWord(compare::Verdict verdict);
[[nodiscard]] QString presetText(const compare::ImagePreset& preset); ///< "28×28 grey"

} // namespace crease::ui
