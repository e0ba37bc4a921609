#include "core/engine/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace crease::engine {
namespace {

constexpr std::uint64_t truncating = 1u << 14; ///< LANDLOCK_ACCESS_FS_TRUNCATE, which Debian 12's headers do not know
constexpr std::uint64_t ordinary = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                                   LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG;
constexpr std::uint64_t everywhere_forbidden = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                                               LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

class Descriptor {
public:
    explicit Descriptor(long fd) : fd_(static_cast<int>(fd)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool open() const { return fd_ >= 0; }

private:
    int fd_;
};

bool allow_below(const Descriptor& rules, const std::filesystem::path& folder, std::uint64_t access) {
    const Descriptor parent(open(folder.c_str(), O_PATH | O_CLOEXEC | O_DIRECTORY));
    landlock_path_beneath_attr rule{};
    rule.allowed_access = access;
    rule.parent_fd = parent.get();
    return parent.open() && syscall(SYS_landlock_add_rule, rules.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

} // namespace

bool restrict_files(const std::filesystem::path& scratch) {
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return false;
    const std::uint64_t in_scratch = ordinary | (version >= 3 ? truncating : 0);
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = in_scratch | everywhere_forbidden;
    const Descriptor rules(syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (!rules.open()) return false;
    if (!scratch.empty() && !allow_below(rules, scratch, in_scratch)) return false;
    return syscall(SYS_landlock_restrict_self, rules.get(), 0) == 0;
}

} // namespace crease::engine
