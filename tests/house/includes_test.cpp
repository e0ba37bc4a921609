// Who may know whom. A room (crease_add_room) may include its own headers and those of the rooms that its DEPENDS line
// names, directly or by way of others; the rooms inside core/fold know only those before them. The compiler does not see
// it, because headers are found from the top of the tree whichever room they lie in.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace crease {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

struct Room {
    std::string name; ///< of the library: "crease_fold"
    std::set<std::string> depends;
};

using Rooms = std::map<std::string, Room>; ///< by folder: "core/fold"

/// What stands between `crease_add_room(` and the closing parenthesis, as words.
Room room_of(const std::string& cmake) {
    Room room;
    const auto at = cmake.find("crease_add_room(");
    if (at == std::string::npos) return room;
    std::istringstream words(cmake.substr(at + 16, cmake.find(')', at) - at - 16));
    std::string word;
    words >> word;
    room.name = "crease_" + word;
    for (bool depends = false; words >> word;) {
        if (word == "DEPENDS") depends = true;
        else if (depends && word.starts_with("crease_")) room.depends.insert(word);
    }
    return room;
}

Rooms rooms() {
    Rooms all;
    for (const auto* top : {"core", "ui"})
        for (const auto& entry : fs::recursive_directory_iterator(top))
            if (entry.path().filename() == "CMakeLists.txt")
                if (auto room = room_of(read(entry.path())); !room.name.empty()) all[entry.path().parent_path().string()] = room;
    return all;
}

/// A room's own name and all that it reaches.
std::set<std::string> reach(const Rooms& all, const std::string& name) {
    std::set<std::string> reached{name};
    std::vector<std::string> open{name};
    while (!open.empty()) {
        const auto next = open.back();
        open.pop_back();
        for (const auto& [folder, room] : all)
            if (room.name == next)
                for (const auto& known : room.depends)
                    if (reached.insert(known).second) open.push_back(known);
    }
    return reached;
}

/// The room that a file lies in: that of the nearest folder above it which is one.
const Room* room_around(const Rooms& all, fs::path file) {
    for (auto folder = file.parent_path(); !folder.empty(); folder = folder.parent_path())
        if (const auto found = all.find(folder.string()); found != all.end()) return &found->second;
    return nullptr;
}

std::vector<std::string> own_includes(const std::string& source) {
    std::vector<std::string> found;
    std::istringstream lines(source);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("#include \"")) found.push_back(line.substr(10, line.rfind('"') - 10));
    return found;
}

bool is_source(const fs::path& path) { return path.extension() == ".h" || path.extension() == ".cpp"; }

/// One line for each include of `source` (of the file at `path`) that its room has no right to.
std::string trespasses(const Rooms& all, const fs::path& path, const std::string& source) {
    const auto* room = room_around(all, path);
    if (!room) return {};
    const auto known = reach(all, room->name);
    std::string out;
    for (const auto& include : own_includes(source)) {
        const auto* other = room_around(all, include);
        if (other && !known.contains(other->name))
            out += path.string() + " includes " + include + ", but " + room->name + " does not depend on " + other->name + "\n";
    }
    return out;
}

std::string trespasses_in(const Rooms& all, const char* top) {
    std::string out;
    for (const auto& entry : fs::recursive_directory_iterator(top))
        if (is_source(entry.path())) out += trespasses(all, entry.path(), read(entry.path()));
    return out;
}

TEST(House, ARoomIncludesOnlyWhatItDependsOn) {
    const auto all = rooms();
    ASSERT_GT(all.size(), 9u);
    EXPECT_EQ(trespasses_in(all, "core"), "");
    EXPECT_EQ(trespasses_in(all, "ui"), "");
}

TEST(House, AnIncludeThatNoDependencyCoversIsFound) {
    const auto all = rooms();
    EXPECT_NE(trespasses(all, "core/layout/x.cpp", "#include \"core/fold/fold.h\"\n"), "");
    EXPECT_NE(trespasses(all, "core/model/x.cpp", "#include \"ui/kit/format.h\"\n"), "");
    EXPECT_EQ(trespasses(all, "core/fold/x.cpp", "#include \"core/base/result.h\"\n"), "") << "by way of the model";
}

/// The rooms whose CMakeLists links onnx, and those that include a header of it.
TEST(House, OnlyRoomsThatSaySoLookIntoWhatIsStored) {
    std::set<std::string> saying, looking;
    const auto all = rooms();
    for (const auto& [folder, room] : all)
        if (read(fs::path(folder) / "CMakeLists.txt").find("onnx_proto") != std::string::npos) saying.insert(room.name);
    for (const auto* top : {"core", "ui", "app"})
        for (const auto& entry : fs::recursive_directory_iterator(top))
            if (is_source(entry.path()) && read(entry.path()).find("#include <onnx/") != std::string::npos) {
                const auto* room = room_around(all, entry.path());
                looking.insert(room ? room->name : entry.path().string());
            }
    EXPECT_EQ(looking, saying);
    EXPECT_FALSE(looking.contains("crease_fold"));
}

TEST(House, NoRoomsFormACircle) {
    const auto all = rooms();
    for (const auto& [folder, room] : all)
        for (const auto& known : room.depends) EXPECT_FALSE(reach(all, known).contains(room.name)) << room.name << " and " << known;
}

/// Rooms inside core/fold, each knowing only itself and those before it.
const std::vector<std::string>& inner_rooms() {
    static const std::vector<std::string> order{"form", "rules", "transfer", "select", "numeric", "emit", "check", "mistakes"};
    return order;
}

std::ptrdiff_t floor_of(const fs::path& path) {
    const auto& order = inner_rooms();
    const auto text = path.string();
    for (std::size_t i = 0; i < order.size(); ++i)
        if (text.starts_with("core/fold/" + order[i] + "/")) return static_cast<std::ptrdiff_t>(i);
    return -1;
}

TEST(House, TheRoomsOfTheAlgebraKnowOnlyThoseBeforeThem) {
    std::set<std::ptrdiff_t> seen;
    for (const auto& entry : fs::recursive_directory_iterator("core/fold")) {
        const auto own = floor_of(entry.path());
        if (own < 0 || !is_source(entry.path())) continue;
        seen.insert(own);
        for (const auto& include : own_includes(read(entry.path()))) EXPECT_LE(floor_of(include), own) << entry.path() << " includes " << include;
    }
    EXPECT_EQ(seen.size(), inner_rooms().size()) << "a room was renamed or emptied";
}

} // namespace
} // namespace crease
