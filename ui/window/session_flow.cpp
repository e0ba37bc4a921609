#include "ui/window/session_flow.h"

#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/document/document_controller.h"
#include "ui/kit/format.h"
#include "ui/kit/info_bar.h"
#include "ui/kit/prompts.h"
#include "ui/language/language.h"
#include "ui/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace crease::ui {

namespace {

constexpr int soon_ms = 300;

std::string encoded(const QString& path) { return QFile::encodeName(path).toStdString(); }
QString decoded(const std::string& path) { return QFile::decodeName(path.c_str()); }

} // namespace

SessionFlow::SessionFlow(DocumentController& controller, CompareDock& compare, const WindowActions& actions, const Context& context, QWidget* window)
    : QObject(window), controller_(controller), compare_(compare), actions_(actions), context_(context), window_(window),
      store_(context.settings.sessionFolder()) {
    soon_.setSingleShot(true);
    soon_.setInterval(soon_ms);
    connect(&soon_, &QTimer::timeout, this, &SessionFlow::keep);
    const auto later = [this] { soon_.start(); };
    connect(&controller, &DocumentController::opened, this, [this] { order_.clear(); });
    connect(&controller, &DocumentController::opened, this, later); // a reload folds again before that
    connect(&controller, &DocumentController::changed, this, &SessionFlow::keep);
    connect(&controller, &DocumentController::closed, this, [this] {
        soon_.stop();
        store_.forget();
    });
    connect(&controller, &DocumentController::selectionChanged, this, later);
    connect(&compare, &CompareDock::questionChanged, this, later);
    for (auto* action : {actions.both, actions.original, actions.folded, actions.direction}) connect(action, &QAction::toggled, this, later);
    connect(actions.saveSession, &QAction::triggered, this, &SessionFlow::saveAs);
}

bool SessionFlow::isSession(const QString& path) { return path.endsWith(QLatin1String(session::file_suffix)); }

// ---- keeping --------------------------------------------------------------------------------------------------------

void SessionFlow::noteOrder() {
    const auto& folded = controller_.document().folded();
    order_ = session::in_order(order_, {folded.begin(), folded.end()});
}

session::Session SessionFlow::session() const {
    session::Session session;
    session.model = encoded(controller_.path());
    session.folded = order_;
    const auto choices = controller_.choices();
    session.constant_inputs = choices.constant_inputs;
    session.into_scales = choices.into_scales;
    session.widen = choices.widen;
    session.stores_constants = controller_.document().bakes_constants();
    session.edits = controller_.document().edits();
    session.view.mode = actions_.original->isChecked() ? "original" : actions_.folded->isChecked() ? "folded" : "both";
    session.view.left_to_right = actions_.direction->isChecked();
    session.view.site = controller_.selection().site.toStdString();
    const auto question = compare_.question();
    for (const auto& image : question.images) session.comparison.images.push_back(encoded(image));
    session.comparison.preset = question.preset;
    return session;
}

void SessionFlow::keep() {
    soon_.stop();
    if (!controller_.hasDocument()) return;
    noteOrder();
    auto now = session();
    if (now.changes_model()) store_.keep(std::move(now), controller_.snapshot(), std::exchange(instead_, {}));
    else store_.forget();
}

void SessionFlow::saveAs() {
    if (!controller_.hasDocument()) return;
    const QFileInfo model(controller_.path());
    const auto path = context_.prompts.sessionToSave(window_, model.dir().filePath(model.completeBaseName() + session::file_suffix));
    if (path.isEmpty()) return;
    noteOrder();
    controller_.jobs().run<bool>(
        "session", tr("Saving %1").arg(readable(QFileInfo(path).fileName())),
        [now = session(), snapshot = controller_.snapshot(), file = encoded(path)](const JobControl&) -> Result<bool> {
            auto whole = now;
            CREASE_TRY(whole.fingerprint, session::fingerprint_of(*snapshot->opened));
            CREASE_CHECK(session::write_session(whole, file));
            return true;
        },
        [this, path](const Result<bool>& done) {
            if (done) emit told(tr("The session is saved as %1.").arg(readable(path)));
            else emit failed(said(done.error().sentence()));
        });
}

// ---- going on -------------------------------------------------------------------------------------------------------

Result<SessionFlow::Resumed> SessionFlow::read(const std::string& file, const JobControl& control) {
    Resumed resumed;
    CREASE_TRY(resumed.session, session::read_session(file));
    const auto& session = resumed.session;
    CREASE_TRY(resumed.fresh, openSnapshot(session.model, control));
    CREASE_TRY(const auto fingerprint, session::fingerprint_of(*resumed.fresh->opened));
    resumed.changed = !session.fingerprint.empty() && session.fingerprint != fingerprint;
    const FoldedState wanted{{session.folded.begin(), session.folded.end()},
                             {session.constant_inputs, session.into_scales, session.widen},
                             session.stores_constants,
                             session.edits};
    CREASE_TRY(resumed.folded, foldedAgain(resumed.fresh, wanted, control));
    return resumed;
}

void SessionFlow::resume(const QString& file) {
    controller_.jobs().run<Resumed>(
        "open", tr("Opening %1").arg(readable(QFileInfo(file).fileName())),
        [path = encoded(file)](const JobControl& control) { return read(path, control); },
        [this, file](const Result<Resumed>& resumed) {
            if (resumed) accept(file, *resumed);
            else emit failed(said(resumed.error().sentence()));
        });
}

void SessionFlow::accept(const QString& file, const Resumed& resumed) {
    const auto& session = resumed.session;
    if (QFileInfo(file).absolutePath() == QFileInfo(context_.settings.sessionFolder()).absoluteFilePath()) instead_ = file;
    controller_.openFolded(decoded(session.model), resumed.fresh, resumed.folded, tr("Go on"));
    order_ = session.folded;
    apply(session);
    keep();
    const auto wanted = static_cast<int>(session.folded.size()), there = controller_.foldedCount();
    auto sentence = wanted == there
                        ? tr("%1 is as you left it, %2 folded.").arg(readable(controller_.fileName()), counted(there, tr("1 site"), tr("%n sites")))
                        : tr("%1 of the %2 sites that were folded are folded again; the others are not there any more, or do not fold.")
                              .arg(QString::number(there), QString::number(wanted));
    if (resumed.changed) sentence.prepend(tr("%1 has changed since then. ").arg(readable(controller_.fileName())));
    if (resumed.changed || wanted != there) emit failed(sentence);
    else emit told(sentence);
}

void SessionFlow::apply(const session::Session& session) {
    auto* mode = session.view.mode == "original" ? actions_.original : session.view.mode == "folded" ? actions_.folded : actions_.both;
    mode->trigger();
    actions_.direction->setChecked(session.view.left_to_right);
    QStringList images;
    for (const auto& image : session.comparison.images) images << decoded(image);
    compare_.setInputs(images, session.comparison.preset);
    if (controller_.document().scan().find(session.view.site)) controller_.selectSite(text(session.view.site));
}

void SessionFlow::offerAbandoned(InfoBar& bar) {
    for (const auto& file : SessionStore::abandoned(context_.settings.sessionFolder())) {
        const auto session = session::read_session(encoded(file));
        if (!session || !session->changes_model()) {
            SessionStore::remove(file);
            continue;
        }
        const auto model = decoded(session->model);
        if (controller_.hasDocument() ? model != controller_.path() : !QFileInfo::exists(model)) continue;
        const auto folded = counted(static_cast<qint64>(session->folded.size()), tr("1 site"), tr("%n sites"));
        return bar.offer(
            tr("Crease ended unexpectedly while %1 was open, %2 folded.").arg(readable(QFileInfo(model).fileName()), folded),
            tr("&Go on where you were"), [this, file] { resume(file); }, [file] { SessionStore::remove(file); });
    }
}

} // namespace crease::ui
