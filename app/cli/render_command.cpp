#include "app/cli/render_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/model_options.h"
#include "app/cli/terminal.h"
#include "core/analysis/summary.h"
#include "core/base/printable.h"
#include "ui/graph/export.h"
#include "ui/graph/names.h"
#include "ui/graph/node_tip.h"
#include "ui/graph/scopes.h"
#include "ui/overlays/cost_overlay.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QGuiApplication>

#include <memory>
#include <optional>

namespace crease::cli {
namespace {

struct RenderOptions {
    ModelOptions model;
    std::string output, direction = "tb", overlay = "none";
    bool dark = false, folded = false, names = false, no_legend = false, tiles = false;
    int width = 0;
    std::size_t boxes = 0;
};

/// Fonts and painters need a QGuiApplication; pictures need no screen.
class Canvas {
public:
    Canvas() {
        if (QCoreApplication::instance()) return;
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
        application_.emplace(count_, arguments_);
    }

private:
    int count_ = 1;
    char name_[7] = "crease";
    char* arguments_[2] = {name_, nullptr};
    std::optional<QGuiApplication> application_;
};

Result<fold::Document> open(const RenderOptions& options, const JobControl& control) {
    CREASE_TRY(auto document, open_model(options.model, control));
    if (!options.folded) return document;
    std::set<std::string> all;
    for (const auto& site : document.scan().sites)
        if (site.worthwhile) all.insert(site.id);
    return document.with_folded(std::move(all), control);
}

QString titleOf(const RenderOptions& options, const analysis::ModelFacts& facts) {
    const auto totals = analysis::totals(facts);
    QString title = ui::readable(QFileInfo(QString::fromStdString(options.model.path)).fileName());
    title += QCoreApplication::translate("Render", " · %n nodes", nullptr, static_cast<int>(totals.nodes));
    title += QCoreApplication::translate("Render", " · %1 params").arg(ui::shortCount(totals.params));
    if (totals.macs >= 0) title += QCoreApplication::translate("Render", " · %1 MACs").arg(ui::shortCount(totals.macs));
    return title;
}

/// Of the files that were written.
void printNames(const QString& output, QSize tiles) {
    const bool one = tiles == QSize(1, 1);
    for (int row = 0; row < tiles.height(); ++row)
        for (int column = 0; column < tiles.width(); ++column)
            print_text(printable((one ? output : ui::tilePath(output, row, column)).toStdString()) + "\n");
}

Status render(const RenderOptions& options, const JobControl& control) {
    CREASE_TRY(const auto document, open(options, control));
    const Canvas canvas;
    auto request = options.folded ? ui::foldedSide(document) : ui::originalSide(document);
    request.font = QGuiApplication::font();
    request.show_names = options.names;
    if (options.direction == "lr") request.direction = layout::Direction::left_to_right;
    if (options.boxes > 0) request.collapsed = ui::readableCollapse(ui::ScopeTree(request.facts, request.graph), options.boxes);
    CREASE_TRY(const auto picture, ui::build_picture(request, control));
    ui::ExportOptions look;
    look.theme = options.dark ? ui::Theme::darkTheme() : ui::Theme::light();
    look.width = options.width;
    look.legend = !options.no_legend;
    look.title = titleOf(options, *request.facts);
    look.overlay = ui::costOverlay(ui::overlayOf(options.overlay), *picture, {picture, nullptr});
    look.tiles = options.tiles;
    const auto output = QString::fromStdString(options.output);
    CREASE_CHECK(ui::exportPicture(*picture, output, look, control));
    printNames(output, output.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) ? ui::tilesOf(*picture, look) : QSize(1, 1));
    return {};
}

int run_render(const RenderOptions& options) {
    const Interrupt interrupt;
    const Status done = render(options, {interrupt.token(), {}});
    return done ? exit_good : report_error(done.error());
}

} // namespace

void add_render(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("render", "Draw a model as PNG, SVG or PDF, with hulls around what folds");
    const auto options = std::make_shared<RenderOptions>();
    add_model_options(*command, options->model);
    command->add_option("-o,--output", options->output, "The picture: .png, .svg or .pdf")->required();
    command->add_flag("--dark", options->dark, "Dark colours");
    command->add_flag("--folded", options->folded, "Draw the model with every worthwhile site folded");
    command->add_flag("--names", options->names, "Write the nodes' names instead of their attributes");
    command->add_flag("--no-legend", options->no_legend, "Leave the legend out");
    command->add_option("--direction", options->direction, "tb: top to bottom, lr: left to right")
        ->check(CLI::IsMember({"tb", "lr"}))
        ->capture_default_str();
    command->add_option("--width", options->width, "Width of a PNG in pixels (by default 1:1)")->check(CLI::Range(16, 1000000));
    command->add_flag("--tiles", options->tiles, "Keep the size of a PNG that is too large for one file: several files, name-ROW-COLUMN.png");
    command->add_option("--overlay", options->overlay, "What nodes and edges are coloured by")
        ->check(CLI::IsMember(ui::overlayIds(ui::Measured::not_those)))
        ->capture_default_str();
    command->add_option("--boxes", options->boxes, "Collapse scopes of the network until about so many boxes remain")->check(CLI::Range(1, 1000000));
    command->callback([options, &outcome] { outcome.exit_code = run_render(*options); });
}

} // namespace crease::cli
