// What is read in pieces is what stands in the file, whatever the pattern of access and wherever the thresholds lie.

#include "core/analysis/model_facts.h"
#include "core/fold/numeric/weights.h"
#include "core/io/file_source.h"
#include "tests/support/model_file.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

namespace crease::fold {
namespace {

using random_region::Random;
using random_region::Shape;

std::vector<std::byte> random_bytes(Random& random, std::int64_t count) {
    std::vector<std::byte> bytes;
    for (std::int64_t i = 0; i < count; ++i) bytes.push_back(static_cast<std::byte>(random.range(0, 255)));
    return bytes;
}

/// A span of elements as a caller asks for it.
struct Request {
    std::int64_t first, count;
    bool across;
};

/// Requests in the order in which folding makes them, and in none.
class Pattern {
public:
    Pattern(Random& random, std::int64_t size) : random_(random), size_(size), kind_(random.range(0, 4)), step_(random.range(1, 9)) {}
    Request next() {
        const auto count = std::min(size_, random_.range(kind_ == 4 ? 0 : 1, random_.chance(0.2) ? std::max<std::int64_t>(1, size_) : step_));
        switch (kind_) {
        case 0: return at(turn_++ * step_, count, false);               // along
        case 1: return at(turn_++, size_ - size_ % 3, true);            // across: long spans
        case 2: return at(size_ - 1 - turn_++ * step_, count, false);   // backwards
        case 3: return at(turn_++ * (size_ / 3 + step_), count, false); // small parts far from each other
        default: return at(random_.range(0, size_), count, random_.chance(0.5));
        }
    }

private:
    Request at(std::int64_t first, std::int64_t count, bool across) const {
        first = ((first % (size_ + 1)) + size_ + 1) % (size_ + 1);
        return {first, std::min(count, size_ - first), across};
    }
    Random& random_;
    std::int64_t size_, kind_, step_, turn_ = 0;
};

TEST(PieceReader, GivesWhatAPlainReadGives) {
    const test::TemporaryDirectory folder;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        Random random(seed);
        const auto width = random.pick({2, 4, 8}), piece = random.range(1, 64), usual = std::max<std::int64_t>(1, piece / width);
        const auto size = std::max<std::int64_t>(0, random.pick({1, 2, 3, 5}) * usual + random.range(-1, 1)), before = random.range(0, 9);
        const auto bytes = random_bytes(random, before + size * width + random.range(0, 9));
        const auto path = folder.file("bytes");
        test::write_file(path, std::span(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
        const auto source = io::FileSource::open(path, random.chance(0.5));
        ASSERT_TRUE(source);
        PieceReader reader({*source, static_cast<std::uint64_t>(before), static_cast<std::uint64_t>(size * width)}, width,
                           {piece, random.range(0, 3)});
        ASSERT_EQ(reader.size(), size);
        Pattern pattern(random, size);
        for (int i = 0; i < 60; ++i) {
            const auto [first, count, across] = pattern.next();
            const auto* got = reader.elements(first, count, across);
            ASSERT_FALSE(reader.error()) << reader.error()->sentence();
            ASSERT_TRUE(count == 0 || std::memcmp(got, bytes.data() + before + first * width, static_cast<std::size_t>(count * width)) == 0)
                << "seed " << seed << ", elements " << first << " to " << first + count << " of " << size << ", width " << width << ", pieces of "
                << piece << " bytes";
        }
    }
}

/// Zeros, until it fails; counts what is read.
class CountedSource final : public ByteSource {
public:
    Status read(std::uint64_t, std::span<std::byte> out) const override {
        ++reads;
        bytes += out.size();
        if (reads > good_reads) return fail(ErrorCode::changed, "the file changed on disk");
        std::fill(out.begin(), out.end(), std::byte{});
        return {};
    }
    int good_reads = 1 << 30;
    mutable int reads = 0;
    mutable std::uint64_t bytes = 0;
};

TEST(PieceReader, AlongReadsEveryByteOnceAPieceAtATime) {
    const auto source = std::make_shared<CountedSource>();
    PieceReader reader({source, 0, 4000}, 4, {100, 2});
    for (std::int64_t first = 0; first < 1000; first += 5) (void)reader.elements(first, 5);
    EXPECT_EQ(source->bytes, 4000u);
    EXPECT_EQ(source->reads, 40);
}

TEST(PieceReader, ALongRowIsReadAlone) {
    const auto source = std::make_shared<CountedSource>();
    PieceReader reader({source, 0, 4000}, 4, {100, 2});
    (void)reader.elements(500, 250);
    EXPECT_EQ(source->bytes, 1000u);
}

TEST(PieceReader, AcrossReadsTheWholeOnce) {
    const auto source = std::make_shared<CountedSource>();
    PieceReader reader({source, 0, 4000}, 4, {100, 2});
    for (std::int64_t first = 0; first < 10; ++first) (void)reader.elements(first, 990, true);
    EXPECT_EQ(source->bytes, 4000u);
    EXPECT_EQ(source->reads, 1);
}

TEST(PieceReader, SmallPartsFarApartAreReadInPiecesOnlySoOften) {
    const auto source = std::make_shared<CountedSource>();
    PieceReader reader({source, 0, 4000}, 4, {100, 2});
    for (std::int64_t column = 0; column < 100; ++column)
        for (std::int64_t row = 0; row < 10; ++row) (void)reader.elements(row * 100 + column, 1);
    EXPECT_LE(source->bytes, 3u * 4000u);
}

TEST(PieceReader, AnErrorStays) {
    const auto source = std::make_shared<CountedSource>();
    source->good_reads = 1;
    PieceReader reader({source, 0, 4000}, 4, {100, 2});
    EXPECT_NE(reader.elements(0, 10), nullptr);
    EXPECT_EQ(reader.elements(500, 10), nullptr);
    ASSERT_TRUE(reader.error());
    EXPECT_EQ(reader.error()->code, ErrorCode::changed);
    EXPECT_EQ(reader.elements(0, 10), nullptr);
    EXPECT_EQ(source->reads, 2);
}

TEST(PieceReader, RefusesWhatTheTensorDoesNotHave) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const Request beyond[] = {{0, 11, false}, {10, 1, false}, {11, 0, false}, {-1, 1, false}, {1, most, true}, {most, 1, false}, {0, -1, false}};
    for (const auto& [first, count, across] : beyond) {
        PieceReader reader({std::make_shared<CountedSource>(), 0, 40}, 4);
        EXPECT_EQ(reader.elements(first, count, across), nullptr) << first << ", " << count;
        ASSERT_TRUE(reader.error());
        EXPECT_EQ(reader.error()->code, ErrorCode::bad_input);
    }
}

/// A model that holds nothing but one constant of random numbers.
onnx::ModelProto constant_alone(Random& random, ElementType type, std::int64_t count) {
    auto model = test::parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[1] x) => (float[1] y) { y = Identity(x) }");
    std::vector<double> numbers;
    for (std::int64_t i = 0; i < count; ++i) numbers.push_back(random.normal());
    *model.mutable_graph()->add_initializer() = random_region::encode("w", type, {count}, numbers, true);
    return model;
}

template <class T>
void expect_same_elements(const WeightView& view, const std::vector<double>& plain, Random& random) {
    const auto size = static_cast<std::int64_t>(plain.size());
    for (int i = 0; i < 40; ++i) {
        const auto first = random.range(0, size - 1), step = random.chance(0.5) ? 1 : random.range(1, size),
                   count = random.range(0, (size - 1 - first) / step + 1);
        std::vector<T> got(static_cast<std::size_t>(count));
        view.read(first, count, step, got.data());
        ASSERT_FALSE(view.error()) << view.error()->sentence();
        for (std::int64_t k = 0; k < count; ++k)
            ASSERT_EQ(static_cast<double>(got[static_cast<std::size_t>(k)]), plain[static_cast<std::size_t>(first + k * step)]);
    }
}

TEST(WeightView, ReadsEveryTypeFromEveryPlace) {
    for (const auto type : {ElementType::float32, ElementType::float16, ElementType::bfloat16, ElementType::float64})
        for (const auto where : {test::WeightsIn::model_file, test::WeightsIn::other_file})
            for (std::uint64_t seed = 1; seed <= 12; ++seed) {
                Random random(seed);
                const auto width = static_cast<std::int64_t>(element_size(type));
                const auto count = 1024 / width + random.range(1, 300); // more than the reader of models keeps in memory
                const test::ModelFile file(constant_alone(random, type, count), where);
                const analysis::GraphFacts scope(*file.model(), file.model()->main(), nullptr, nullptr);
                const auto value = file.model()->main().find_value("w");
                ASSERT_TRUE(scope.constants.tensor(value)->raw()->source->resident().empty());
                const auto view = WeightView::open(
                    scope.constants, value, {random.pick({1, 16, width * count - 1, width * count, width * count + 1, 1 << 20}), random.range(0, 3)});
                ASSERT_TRUE(view) << view.error().sentence();
                const auto plain = scope.constants.tensor(value)->values();
                ASSERT_TRUE(plain);
                expect_same_elements<double>(**view, *plain, random);
                expect_same_elements<Quad>(**view, *plain, random);
            }
}

TEST(WeightView, ReadsZerosOnceAnElementIsNotThere) {
    Random random(1);
    for (const auto where : {test::WeightsIn::model_file, test::WeightsIn::other_file}) {
        const test::ModelFile file(constant_alone(random, ElementType::float32, 10), where);
        const analysis::GraphFacts scope(*file.model(), file.model()->main(), nullptr, nullptr);
        const auto view = WeightView::open(scope.constants, file.model()->main().find_value("w"));
        ASSERT_TRUE(view);
        double got[4] = {1, 1, 1, 1};
        (*view)->read(1, 4, 3, got); // 1, 4, 7, 10
        EXPECT_EQ(std::vector<double>(got, got + 4), std::vector<double>(4, 0));
        ASSERT_TRUE((*view)->error());
        EXPECT_EQ((*view)->error()->code, ErrorCode::bad_input);
    }
}

} // namespace
} // namespace crease::fold
