#include "ui/weights/weight_dialog.h"

#include "core/analysis/shapes.h"
#include "ui/kit/fact_table.h"
#include "ui/kit/format.h"
#include "ui/lesson/feature_map_view.h"
#include "ui/weights/histogram_view.h"
#include "ui/weights/slice_model.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

namespace crease::ui {
namespace {

QString number(double value) { return QString::number(value, 'g', 6); }

void addFacts(FactTable& table, const WeightNumbers& numbers) {
    const auto& facts = numbers.facts;
    table.add(WeightDialog::tr("shape"), readable(analysis::shape_text(numbers.weight->dims())));
    table.add(WeightDialog::tr("type"), QString::fromUtf8(element_name(numbers.weight->type()).data()));
    table.add(WeightDialog::tr("numbers"), QString::number(facts.count));
    table.add(WeightDialog::tr("least, most"), QStringLiteral("%1, %2").arg(number(facts.all.least), number(facts.all.most)));
    table.add(WeightDialog::tr("mean, deviation"), QStringLiteral("%1, %2").arg(number(facts.all.mean), number(facts.deviation)));
    table.add(WeightDialog::tr("zeros"), QString::number(facts.zeros));
    if (facts.not_finite > 0) table.add(WeightDialog::tr("not finite"), QString::number(facts.not_finite));
}

/// Extents of the slice: the last two axes; of fewer, one row.
std::pair<std::int64_t, std::int64_t> sliceOf(const std::vector<std::int64_t>& dims) {
    const auto columns = dims.empty() ? 1 : dims.back();
    return {dims.size() < 2 ? 1 : dims[dims.size() - 2], columns};
}

} // namespace

Result<WeightNumbersPtr> readNumbers(const TensorPtr& weight) {
    constexpr std::int64_t most = 64'000'000;
    if (weight->element_count() > most)
        return fail(ErrorCode::unsupported, "the weight has more than 64 million numbers, which are not shown", weight->name());
    CREASE_TRY(auto values, weight->values());
    auto facts = analysis::weight_facts(values, weight->dims());
    return std::make_shared<const WeightNumbers>(WeightNumbers{weight, std::move(values), std::move(facts)});
}

WeightDialog::WeightDialog(WeightNumbersPtr numbers, const Theme& theme, QWidget* parent)
    : QDialog(parent), numbers_(std::move(numbers)), slice_(new SliceModel(this)), picture_(new FeatureMapView(theme, this)) {
    setWindowTitle(readable(numbers_->weight->name()));
    auto* column = new QVBoxLayout(this);
    auto* facts = new FactTable(this);
    addFacts(*facts, *numbers_);
    column->addWidget(facts);
    column->addWidget(new HistogramView(numbers_->facts, theme, this));
    auto* row = new QHBoxLayout;
    buildSlices(*row);
    column->addLayout(row);
    auto* table = new QTableView(this);
    table->setModel(slice_);
    table->setAccessibleName(tr("Numbers of the slice"));
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(table, tr("Table"));
    tabs->addTab(picture_, tr("Picture"));
    if (!numbers_->facts.channels.empty()) tabs->addTab(channels(), tr("Channels"));
    column->addWidget(tabs, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* save = buttons->addButton(tr("&Save as .npy…"), QDialogButtonBox::ActionRole);
    connect(save, &QPushButton::clicked, this, &WeightDialog::exportWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 36);
    showSlice();
}

void WeightDialog::buildSlices(QHBoxLayout& row) {
    const auto& dims = numbers_->weight->dims();
    for (std::size_t axis = 0; axis + 2 < dims.size(); ++axis) {
        auto* label = new QLabel(tr("axis %1").arg(axis), this);
        auto* box = new QSpinBox(this);
        box->setRange(0, static_cast<int>(std::max<std::int64_t>(1, dims[axis]) - 1));
        box->setAccessibleName(tr("Place on axis %1").arg(axis));
        label->setBuddy(box);
        connect(box, &QSpinBox::valueChanged, this, &WeightDialog::showSlice);
        axes_.push_back(box);
        row.addWidget(label);
        row.addWidget(box);
    }
    row.addStretch();
}

QWidget* WeightDialog::channels() {
    const auto& ranges = numbers_->facts.channels;
    auto* table = new QTableWidget(static_cast<int>(ranges.size()), 3, this);
    table->setAccessibleName(tr("Range of each channel"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalHeaderLabels({tr("least"), tr("most"), tr("mean")});
    for (int c = 0; c < table->rowCount(); ++c) {
        const auto& range = ranges[static_cast<std::size_t>(c)];
        const double cells[] = {range.least, range.most, range.mean};
        for (int i = 0; i < 3; ++i) table->setItem(c, i, new QTableWidgetItem(number(cells[i])));
        table->setVerticalHeaderItem(c, new QTableWidgetItem(QString::number(c)));
    }
    return table;
}

void WeightDialog::showSlice() {
    const auto [rows, columns] = sliceOf(numbers_->weight->dims());
    std::int64_t place = 0;
    for (std::size_t axis = 0; axis < axes_.size(); ++axis) place = place * numbers_->weight->dims()[axis] + axes_[axis]->value();
    const auto begin = numbers_->values.begin() + std::min<std::int64_t>(place * rows * columns, static_cast<std::int64_t>(numbers_->values.size()));
    const auto length = std::min<std::int64_t>(rows * columns, numbers_->values.end() - begin);
    std::vector<double> slice(begin, begin + length);
    picture_->setMap(slice, {rows, columns});
    slice_->setSlice(std::move(slice), columns);
}

} // namespace crease::ui
