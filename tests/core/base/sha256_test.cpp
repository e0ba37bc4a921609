#include "core/base/sha256.h"

#include <gtest/gtest.h>

namespace crease {
namespace {

std::string digits_of(const std::string& text, std::size_t piece) {
    Sha256 hash;
    for (std::size_t at = 0; at < text.size(); at += piece) hash.add(std::as_bytes(std::span(text).subspan(at, std::min(piece, text.size() - at))));
    return hash.digits();
}

// The examples of FIPS 180-4.
TEST(Sha256, TheStandardsExamples) {
    for (const std::size_t piece : {1, 7, 64, 1000}) {
        EXPECT_EQ(digits_of("", piece), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        EXPECT_EQ(digits_of("abc", piece), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        EXPECT_EQ(digits_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", piece),
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }
    EXPECT_EQ(digits_of(std::string(1'000'000, 'a'), 4096), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

} // namespace
} // namespace crease
