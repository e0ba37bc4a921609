#include "tests/ui/support/sample.h"
#include "ui/compare/image_list_model.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/support/window_fixture.h"

namespace crease::ui {
namespace {

TEST(ImageListModel, AddsEachImageOnceAndReadsThumbnails) {
    JobRunner jobs;
    ImageListModel model(jobs);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto paths = imagesBeside(test::samplePath("plain.onnx"));
    ASSERT_GE(paths.size(), 40);
    QSignalSpy changed(&model, &ImageListModel::pathsChanged);
    model.addPaths(paths);
    model.addPaths(paths);
    EXPECT_EQ(model.rowCount(), paths.size());
    EXPECT_EQ(changed.count(), 1);
    EXPECT_FALSE(model.index(0).data(Qt::DecorationRole).isValid());
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.index(0).data(Qt::DecorationRole).isValid(); }));
    model.removeRows({model.index(0), model.index(2)});
    EXPECT_EQ(model.rowCount(), paths.size() - 2);
    EXPECT_EQ(model.index(0).data(ImageListModel::PathRole).toString(), paths[1]);
}

TEST(ImageListModel, WhatIsNoImageSaysSo) {
    const QTemporaryDir folder;
    const auto fake = folder.filePath("fake.png");
    test::write(fake, "not a picture");
    JobRunner jobs;
    ImageListModel model(jobs);
    model.setPaths({fake});
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.index(0).data(Qt::DisplayRole).isValid(); }));
    EXPECT_TRUE(model.index(0).data(Qt::ToolTipRole).toString().contains("could not be read"));
}

TEST(Images, FoldersAreOpenedAndOtherFilesLeftOut) {
    const auto folder = test::samplePath("images");
    EXPECT_EQ(imagesIn({folder}).size(), imagesBeside(test::samplePath("plain.onnx")).size());
    EXPECT_TRUE(imagesIn({test::samplePath("plain.onnx"), test::samplePath("labels.csv")}).isEmpty());
}

TEST(Samples, AreListedWithTitleAndSentence) {
    const auto samples = findSamples(test::samplePath(""));
    ASSERT_FALSE(samples.empty());
    for (const auto& sample : samples) {
        EXPECT_FALSE(sample.title.isEmpty());
        EXPECT_FALSE(sample.sentence.isEmpty());
    }
    EXPECT_TRUE(findSamples("/nowhere").empty());
}

} // namespace
} // namespace crease::ui
