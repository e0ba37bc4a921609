#include "ui/graph/export.h"

#include "core/fold/fold.h"
#include "tests/support/model_text.h"
#include "tests/ui/graph/canvas_fixture.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace crease::ui {
namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class Export : public testing::Test {
protected:
    [[nodiscard]] Status write(const QString& name, int width = 0) {
        ExportOptions options;
        options.width = width;
        options.title = "a title";
        return exportPicture(*picture, directory.filePath(name), options);
    }
    QTemporaryDir directory;
    PicturePtr picture = test::pictureOf(originalSide(test::sampleDocument()));
};

TEST_F(Export, APngIsAsWideAsAskedAndHoldsTheWholePicture) {
    ASSERT_TRUE(write("g.png", 640));
    const QImage image(directory.filePath("g.png"));
    EXPECT_NEAR(image.width(), 640, 1);
    EXPECT_GT(image.height(), image.width() * picture->bounds.height() / picture->bounds.width() * 0.5);
    ASSERT_TRUE(write("full.png"));
    EXPECT_GE(QImage(directory.filePath("full.png")).height(), picture->bounds.height());
}

TEST_F(Export, BandsMeetWithoutASeam) {
    ASSERT_TRUE(write("wide.png", 1200)); // taller than one band
    const QImage image(directory.filePath("wide.png"));
    ASSERT_GT(image.height(), 1024);
    // The straight edge in the middle crosses the border of the bands: rows on both sides must look alike.
    int different = 0;
    for (int x = 0; x < image.width(); ++x) different += image.pixel(x, 1022) != image.pixel(x, 1025);
    EXPECT_LT(different, image.width() / 20);
}

TEST_F(Export, SvgAndPdfAreVectors) {
    ASSERT_TRUE(write("g.svg"));
    const QByteArray svg = bytesOf(directory.filePath("g.svg"));
    EXPECT_TRUE(svg.contains("<svg"));
    EXPECT_TRUE(svg.contains("BatchNorm"));
    EXPECT_TRUE(svg.contains("a title"));
    EXPECT_FALSE(svg.contains("<image"));
    ASSERT_TRUE(write("g.pdf"));
    EXPECT_TRUE(bytesOf(directory.filePath("g.pdf")).startsWith("%PDF"));
}

TEST_F(Export, AnSvgIsWellFormedWhateverTheNamesHold) {
    auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 17]>
        g (float[1, 3, 8, 8] x) => (float[1, 3, 8, 8] y) { a = Relu(x) y = Relu(a) })");
    for (auto& node : *proto.mutable_graph()->mutable_node()) node.set_name("<script>&\x1b]0;x\x07\xef\xbf\xbf\xff");
    const auto model = crease::test::to_model(proto);
    const fold::Document document(model, fold::scan(*model).value());
    auto request = originalSide(document);
    request.show_names = true;
    ExportOptions options;
    options.title = "a <title> & more";
    ASSERT_TRUE(exportPicture(*test::pictureOf(request), directory.filePath("g.svg"), options));
    QXmlStreamReader reader(bytesOf(directory.filePath("g.svg")));
    while (!reader.atEnd()) reader.readNext();
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
}

TEST_F(Export, ATooLargePngComesInTilesThatTogetherAreThePicture) {
    ExportOptions options;
    options.largest = 300;
    options.tiles = true;
    const QSize tiles = tilesOf(*picture, options);
    ASSERT_GT(tiles.height(), 1);
    ASSERT_TRUE(exportPicture(*picture, directory.filePath("t.png"), options));
    EXPECT_EQ(QDir(directory.path()).entryList(QDir::Files).size(), tiles.width() * tiles.height());
    const QImage whole = pictureImage(*picture, {});
    QSize sum;
    for (int row = 0; row < tiles.height(); ++row) {
        const QImage tile(tilePath(directory.filePath("t.png"), row, 0));
        ASSERT_FALSE(tile.isNull()) << row;
        sum.rheight() += tile.height();
        EXPECT_LE(tile.height(), 300);
    }
    EXPECT_NEAR(sum.height(), whole.height(), 1);
    const QImage second(tilePath(directory.filePath("t.png"), 1, 0));
    int different = 0;
    for (int x = 0; x < second.width(); ++x) different += second.pixel(x, 10) != whole.pixel(x, 310);
    EXPECT_LT(different, second.width() / 20);
    EXPECT_LT(pictureScale(*picture, options), 0.99); // what one file would do to it
}

TEST_F(Export, TilesThatWereStoppedLeaveNothingBehind) {
    ExportOptions options;
    options.largest = 300;
    options.tiles = true;
    std::stop_source stop;
    const JobControl control{stop.get_token(), [&](double, std::string_view) { stop.request_stop(); }};
    const auto done = exportPicture(*picture, directory.filePath("t.png"), options, control);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::cancelled);
    EXPECT_TRUE(QDir(directory.path()).entryList(QDir::Files).isEmpty());
}

TEST_F(Export, AnOverlayIsExportedWithItsScale) {
    ExportOptions options;
    options.overlay.title = "MACs";
    options.overlay.high = "1 G";
    options.overlay.nodes[test::nodeTitled(*picture, "Conv").id] = {1, "123.4 M"};
    ASSERT_TRUE(exportPicture(*picture, directory.filePath("o.svg"), options));
    const QByteArray svg = bytesOf(directory.filePath("o.svg"));
    EXPECT_TRUE(svg.contains("123.4 M"));
    EXPECT_TRUE(svg.contains("1 G"));
}

TEST_F(Export, ALongTitleWidensTheSheet) {
    ExportOptions options;
    const int narrow = pictureImage(*picture, options).width();
    options.title = QString(200, 'm');
    EXPECT_GT(pictureImage(*picture, options).width(), narrow + 400);
}

TEST_F(Export, WhatFailsLeavesNothingBehind) {
    const auto unknown = write("g.jpeg2000");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::usage);
    const auto nowhere = write("no/such/place/g.png", 64);
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::io);
    EXPECT_FALSE(nowhere.error().sentence().find("part") != std::string::npos) << nowhere.error().sentence();
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = exportPicture(*picture, directory.filePath("c.png"), {}, {stop.get_token(), {}});
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::cancelled);
    EXPECT_TRUE(QDir(directory.path()).entryList(QDir::Files).isEmpty());
}

TEST_F(Export, AnImageForTheClipboardIsThePicture) {
    const QImage image = pictureImage(*picture, {});
    EXPECT_GE(image.height(), picture->bounds.height());
}

} // namespace
} // namespace crease::ui
