#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace crease::ui {

class WindowActions;

/// A page in Markdown. Links to other pages are "page:ID", pictures come from the program's own resources.
struct ManualPage {
    QString id, title, words;
};

/// The manual: pages that were written, and pages that are made from what they tell of (refusals, keys, commands, schemas), so
/// that none of these can be forgotten.
class Manual {
public:
    /// `commands`: the page about the command line, which only the program's parser knows; empty: none.
    Manual(const WindowActions& actions, const QString& commands);

    [[nodiscard]] const std::vector<ManualPage>& pages() const { return pages_; }
    [[nodiscard]] const ManualPage* find(const QString& id) const; ///< null: no such page
    /// The id of the page about an operator as `opset` of its domain means it, which is made when it is first asked for.
    [[nodiscard]] QString operatorPageId(const QString& op, const QString& domain, std::int64_t opset);
    /// Pages that hold every one of the words, in any case; those that have them in the title first. All pages for no words.
    [[nodiscard]] std::vector<const ManualPage*> search(const QString& words) const;

private:
    std::vector<ManualPage> pages_;
};

/// The page of a refusal's code.
[[nodiscard]] QString refusalPageId(const QString& code);

} // namespace crease::ui
