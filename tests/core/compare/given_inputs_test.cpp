#include "core/compare/given_inputs.h"

#include "core/compare/array_file.h"
#include "core/compare/inputs.h"
#include "core/compare/npy.h"
#include "core/compare/numbers.h"
#include "core/compare/test_data.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <onnx/onnx_pb.h>
#include <zlib.h>

#include <fstream>

namespace crease::compare {
namespace {

using ::testing::HasSubstr;
using Shape = std::vector<std::int64_t>;

std::string little(std::uint64_t value, std::size_t width) {
    std::string text;
    for (std::size_t i = 0; i < width; ++i) text += static_cast<char>(i < sizeof value ? value >> (8 * i) : 0);
    return text;
}

std::string npy(const std::string& descr, const std::string& shape, const std::string& data, const std::string& fortran = "False") {
    const auto dict = "{'descr': '" + descr + "', 'fortran_order': " + fortran + ", 'shape': " + shape + ", }";
    return "\x93NUMPY" + std::string("\1\0", 2) + little(dict.size(), 2) + dict + data;
}

std::string bytes_of(const std::vector<float>& values) { return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)}; }

std::vector<double> parse_npy_doubles(const std::string& file) {
    const auto tensor = parse_npy(file);
    return tensor ? *to_doubles(*tensor) : std::vector<double>();
}

std::string deflated(const std::string& bytes) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string packed(bytes.size() + 100, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// A zip of one member after another, as numpy.savez and savez_compressed write them.
std::string zip(const std::vector<std::pair<std::string, std::string>>& members, bool compressed) {
    std::string file, list;
    for (const auto& [name, content] : members) {
        const auto packed = compressed ? deflated(content) : content;
        const auto common = little(20, 2) + little(0, 2) + little(compressed ? 8 : 0, 2) + little(0, 8) + little(packed.size(), 4) +
                            little(content.size(), 4) + little(name.size(), 2) + little(0, 2);
        list += "PK\1\2" + little(20, 2) + common + little(0, 10) + little(file.size(), 4) + name;
        file += "PK\3\4" + common + name + packed;
    }
    const auto at = file.size();
    return file + list + "PK\5\6" + little(0, 4) + little(members.size(), 2) + little(members.size(), 2) + little(list.size(), 4) + little(at, 4) +
           little(0, 2);
}

std::string wav(int channels, int bits, int format, const std::string& data) {
    const auto head = little(static_cast<std::uint64_t>(format), 2) + little(static_cast<std::uint64_t>(channels), 2) + little(16000, 4) +
                      little(0, 4) + little(0, 2) + little(static_cast<std::uint64_t>(bits), 2);
    return "RIFF" + little(36 + data.size(), 4) + "WAVEfmt " + little(16, 4) + head + "data" + little(data.size(), 4) + data;
}

class GivenTest : public ::testing::Test {
protected:
    std::string file(const std::string& name, const std::string& bytes) {
        const auto path = directory.file(name);
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    static WantedInput input(const std::string& name, Shape shape, ElementType type = ElementType::float32) {
        return WantedInput({name, type, std::move(shape)});
    }
    static Result<InputSet> prepare(const std::vector<std::string>& inputs, WantedInputs wanted, bool split = false) {
        CompareRequest request;
        request.inputs = inputs;
        request.split_batches = split;
        return InputSet::prepare(request, std::move(wanted));
    }
    test::TemporaryDirectory directory;
};

TEST_F(GivenTest, ANumberFillsAnInputOfAnyShape) {
    const auto set = prepare({"a=0.5", "b=[1, 2, 3]", "c=true"},
                             {input("a", {2, 2}), input("b", {1, 3}, ElementType::int64), input("c", {}, ElementType::boolean)});
    ASSERT_TRUE(set) << set.error().sentence();
    ASSERT_EQ(set->entries().size(), 1u); // nothing is random
    const auto tensors = set->make(set->entries().front());
    EXPECT_EQ(*to_doubles((*tensors)[0].tensor), (std::vector<double>{0.5, 0.5, 0.5, 0.5}));
    EXPECT_EQ(*to_doubles((*tensors)[1].tensor), (std::vector<double>{1, 2, 3}));
    EXPECT_EQ((*tensors)[1].tensor.type, ElementType::int64);
    EXPECT_EQ(*to_doubles((*tensors)[2].tensor), (std::vector<double>{1}));
}

TEST_F(GivenTest, ArraysAreReadInAnyOrderAndType) {
    const auto row = parse_npy_doubles(npy("<f4", "(2, 3)", bytes_of({1, 4, 2, 5, 3, 6}), "True"));
    EXPECT_EQ(row, (std::vector<double>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(parse_npy_doubles(npy(">i2", "(2,)", std::string("\0\1\1\0", 4))), (std::vector<double>{1, 256}));
    EXPECT_EQ(parse_npy_doubles(npy("<u8", "()", little(7, 8))), (std::vector<double>{7}));
}

TEST_F(GivenTest, AnArrayOfSeveralBatchesIsCutOrKept) {
    const auto path = file("x.npy", npy("<f4", "(4, 2)", bytes_of({1, 2, 3, 4, 5, 6, 7, 8})));
    const auto kept = prepare({"x=" + path}, {input("x", {-1, 2})});
    ASSERT_TRUE(kept) << kept.error().sentence();
    EXPECT_EQ(kept->make(kept->entries().front())->front().tensor.shape, (Shape{4, 2}));
    EXPECT_EQ(kept->entries().size(), 1u);
    for (const auto& set : {prepare({"x=" + path}, {input("x", {1, 2})}), prepare({"x=" + path}, {input("x", {-1, 2})}, true)}) {
        ASSERT_TRUE(set) << set.error().sentence();
        ASSERT_EQ(set->entries().size(), 4u);
        EXPECT_EQ(*to_doubles(set->make(set->entries()[2])->front().tensor), (std::vector<double>{5, 6}));
    }
    const auto misfit = prepare({"x=" + path}, {input("x", {1, 3})});
    ASSERT_FALSE(misfit);
    EXPECT_THAT(misfit.error().sentence(), HasSubstr("the array is float 4x2, but the input \"x\" is float 1x3"));
}

TEST_F(GivenTest, AnArchiveGivesAllThatItNames) {
    for (const bool compressed : {false, true}) {
        const auto path =
            file("all.npz",
                 zip({{"ids.npy", npy("<i8", "(1, 2)", little(3, 8) + little(4, 8))}, {"other.npy", npy("<f4", "(1,)", bytes_of({1}))}}, compressed));
        const auto set = prepare({path}, {input("ids", {1, 2}, ElementType::int64), input("x", {1})});
        ASSERT_TRUE(set) << set.error().sentence();
        EXPECT_EQ(*to_doubles(set->make(set->entries().front())->front().tensor), (std::vector<double>{3, 4}));
        EXPECT_EQ(set->entries().size(), 4u); // x is random
    }
}

TEST_F(GivenTest, ABrokenArchiveIsRefused) {
    const auto whole = zip({{"a.npy", npy("<f4", "(2,)", bytes_of({1, 2}))}}, true);
    ASSERT_TRUE(parse_npz(whole));
    for (std::size_t length = 0; length < whole.size(); ++length) EXPECT_FALSE(parse_npz(whole.substr(0, length))) << length;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(0xff);
        (void)parse_npz(changed); // anything but a crash
    }
}

TEST_F(GivenTest, ASoundIsMixedAndCut) {
    const auto samples = little(0x4000, 2) + little(0, 2) + little(0x8000, 2) + little(0x8000, 2) + little(0, 2) + little(0x2000, 2); // two channels
    const auto path = file("a.wav", wav(2, 16, 1, samples));
    const auto whole = prepare({"x=" + path}, {input("x", {-1, -1})});
    ASSERT_TRUE(whole) << whole.error().sentence();
    const auto tensor = whole->make(whole->entries().front())->front().tensor;
    EXPECT_EQ(tensor.shape, (Shape{1, 3}));
    EXPECT_EQ(*to_doubles(tensor), (std::vector<double>{0.25, -1, 0.125}));
    CompareRequest shaped;
    shaped.inputs = {"x=" + path};
    shaped.shapes["x"] = {1, 2};
    const auto as_shaped = InputSet::prepare(shaped, {input("x", {-1, -1})});
    ASSERT_TRUE(as_shaped) << as_shaped.error().sentence();
    EXPECT_EQ(as_shaped->entries().size(), 2u);
    const auto windows = prepare({"x=" + path}, {input("x", {1, 1, 2})});
    ASSERT_TRUE(windows) << windows.error().sentence();
    ASSERT_EQ(windows->entries().size(), 2u);
    EXPECT_EQ(*to_doubles(windows->make(windows->entries()[1])->front().tensor), (std::vector<double>{0.125, 0}));
}

TEST_F(GivenTest, ASoundGetsTheRateThatTheModelIsTold) {
    const auto path = file("a.wav", wav(1, 16, 1, std::string(2 * 1600, '\0'))); // a tenth of a second at 16 kHz
    const auto sr = [] { return WantedInput({"sr", ElementType::int64, {}}); };
    const auto told = prepare({"x=" + path, "sr=8000"}, {input("x", {1, -1}), sr()});
    ASSERT_TRUE(told) << told.error().sentence();
    EXPECT_EQ(told->make(told->entries().front())->front().tensor.shape, (Shape{1, 800}));
    EXPECT_NE(told->describe().find("16000 samples a second, resampled to 8000 by sinc"), std::string::npos) << told->describe();
    const auto untold = prepare({"x=" + path}, {input("x", {1, -1}), sr()});
    ASSERT_TRUE(untold) << untold.error().sentence();
    const auto fed = *untold->make(untold->entries().front());
    EXPECT_EQ(fed.front().tensor.shape, (Shape{1, 1600}));
    EXPECT_EQ(*to_doubles(fed.back().tensor), std::vector<double>{16000}) << "its own";
    const auto alone = prepare({"x=" + path}, {input("x", {1, -1})});
    EXPECT_NE(alone->describe().find("16000 samples a second, as they are"), std::string::npos) << alone->describe();
    CompareRequest asked;
    asked.inputs = {"x=" + path};
    asked.sample_rate = 4000;
    const auto slow = InputSet::prepare(asked, {input("x", {1, -1})});
    EXPECT_EQ(slow->make(slow->entries().front())->front().tensor.shape, (Shape{1, 400}));
}

TEST_F(GivenTest, EveryKindOfSoundSample) {
    const auto one = [](int bits, int format, const std::string& data) { return (*to_doubles(parse_wav(wav(1, bits, format, data))->samples))[0]; };
    EXPECT_EQ(one(8, 1, little(192, 1)), 0.5);
    EXPECT_EQ(one(24, 1, little(0xc00000, 3)), -0.5);
    EXPECT_EQ(one(32, 1, little(0x20000000, 4)), 0.25);
    EXPECT_EQ(one(32, 3, bytes_of({0.75f})), 0.75);
    EXPECT_FALSE(parse_wav(wav(1, 4, 2, "abcd"))); // ADPCM
    EXPECT_FALSE(parse_wav("RIFF"));
}

TEST_F(GivenTest, RecordedInputsAreFedAndOutputsCompared) {
    onnx::TensorProto tensor;
    tensor.set_data_type(1);
    tensor.add_dims(2);
    for (const float value : {1.0f, 2.0f}) tensor.add_float_data(value);
    file("test_data_set_0/input_0.pb", tensor.SerializeAsString());
    file("test_data_set_0/output_0.pb", tensor.SerializeAsString());
    CompareRequest request;
    request.test_data = {directory.path()};
    const auto set = InputSet::prepare(request, {input("x", {-1})});
    ASSERT_TRUE(set) << set.error().sentence();
    ASSERT_EQ(set->entries().size(), 1u);
    const auto made = set->make(set->entries().front());
    ASSERT_TRUE(made) << made.error().sentence();
    EXPECT_EQ(*to_doubles(made->front().tensor), (std::vector<double>{1, 2}));
    EXPECT_THAT(beside_recorded(set->entries().front().recorded, *made, "first"), HasSubstr("within 0 of the largest value"));
    auto other = *made;
    other.front().tensor = *from_doubles(ElementType::float32, {2}, {1, 3});
    EXPECT_THAT(beside_recorded(set->entries().front().recorded, other, "first"), HasSubstr("within 0.5 of"));
}

TEST_F(GivenTest, WhatIsNoInputIsSaid) {
    const auto unknown = prepare({"z=1"}, {input("x", {1}), input("y", {1})});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::usage);
    EXPECT_THAT(unknown.error().sentence(), HasSubstr("\"x\", \"y\""));
    EXPECT_FALSE(prepare({"x=three"}, {input("x", {1})}));
    const auto fraction = prepare({"x=" + file("f.npy", npy("<f4", "(1,)", bytes_of({0.5})))}, {input("x", {1}, ElementType::int64)});
    ASSERT_FALSE(fraction);
    EXPECT_THAT(fraction.error().sentence(), HasSubstr("numbers that are no int64"));
}

} // namespace
} // namespace crease::compare
