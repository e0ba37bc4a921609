#pragma once

#include "core/io/file_source.h"

#include <string>
#include <vector>

namespace crease::io {

/// A file of weights that nobody reads if its save does not come to its end.
struct Leftover {
    std::string name; ///< beside the model
    FileIdentity identity;
};

/// A small file beside the model that says, from before the first name changes until after the last, what would be left over if this
/// process were killed. Where none can be written the save goes on without.
class SaveJournal {
public:
    SaveJournal(const std::string& target, const std::vector<Leftover>& leftovers);
    ~SaveJournal();
    SaveJournal(const SaveJournal&) = delete;
    SaveJournal& operator=(const SaveJournal&) = delete;

private:
    std::string path_;
    int descriptor_;
};

/// Removes what the journals of dead processes in `folder` name: files that are still the same, and that the model beside which they lie
/// does not read. To be called while no other save changes names there, see FolderLock.
void sweep_leftovers(const std::string& folder);

} // namespace crease::io
