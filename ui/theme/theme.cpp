#include "ui/theme/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

#include <cstdlib>

namespace crease::ui {
namespace {

void setFamilies(Theme& theme) {
    const char* const colors[family_count] = {"#4C6FE0", "#15968A", "#C2497A", "#6B7280", "#8A6FB0", "#7D8A58", "#9AA0AA", "#8C6D5A"};
    for (int i = 0; i < family_count; ++i) theme.families[i] = QColor(colors[i]);
}

/// The desktop's own palette, also after this program has set one of its own.
QPalette desktopPalette() {
    const QPalette mine = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette());
    const QPalette desktop = QGuiApplication::palette();
    QGuiApplication::setPalette(mine);
    return desktop;
}

void setDisabled(QPalette& palette, const Theme& theme) {
    const QColor faded = theme.dark ? theme.muted.darker(150) : theme.muted.lighter(150);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
}

} // namespace

Theme Theme::light() {
    Theme theme;
    theme.paper = QColor("#FAF9F6");
    theme.panel = QColor("#F1EFEA");
    theme.card = QColor("#FFFFFF");
    theme.ink = QColor("#26272E");
    theme.muted = QColor("#62656F");
    theme.line = QColor("#DCD9D1");
    theme.can_fold = QColor("#2A66D2");
    theme.folded = QColor("#167A4B");
    theme.cannot = QColor("#9C5A08");
    theme.on_accent = QColor("#FFFFFF");
    theme.selection = QColor("#D6DCE8");
    setFamilies(theme);
    return theme;
}

Theme Theme::darkTheme() {
    Theme theme;
    theme.dark = true;
    theme.paper = QColor("#1C1D22");
    theme.panel = QColor("#24262C");
    theme.card = QColor("#2C2E36");
    theme.ink = QColor("#E8E6E1");
    theme.muted = QColor("#9A9DA8");
    theme.line = QColor("#3A3D46");
    theme.can_fold = QColor("#6CA0FF");
    theme.folded = QColor("#4CC38A");
    theme.cannot = QColor("#E0A04A");
    theme.on_accent = QColor("#14151A");
    theme.selection = QColor("#2C3648");
    setFamilies(theme);
    return theme;
}

Theme Theme::highContrast(bool dark) {
    Theme theme;
    theme.dark = dark;
    const QColor ground = dark ? Qt::black : Qt::white, ink = dark ? Qt::white : Qt::black;
    theme.paper = theme.panel = theme.card = ground;
    theme.ink = theme.line = ink;
    theme.muted = dark ? QColor("#D6D6D6") : QColor("#333333");
    theme.can_fold = dark ? QColor("#8CC8FF") : QColor("#0A3FA6");
    theme.folded = dark ? QColor("#7CF0B4") : QColor("#00512D");
    theme.cannot = dark ? QColor("#FFC66B") : QColor("#6E3A00");
    theme.on_accent = ground;
    theme.selection = dark ? QColor("#3A3A3A") : QColor("#D9D9D9");
    setFamilies(theme);
    return theme;
}

Theme themeFor(Scheme scheme) {
    if (scheme == Scheme::dark) return Theme::darkTheme();
    if (scheme == Scheme::light) return Theme::light();
    const QPalette desktop = desktopPalette();
    const int ground = desktop.color(QPalette::Window).lightness(), ink = desktop.color(QPalette::WindowText).lightness();
    const bool dark = ground<ink, black_and_white = std::abs(ground - ink)> 250;
    if (scheme == Scheme::high_contrast || black_and_white) return Theme::highContrast(dark);
    return dark ? Theme::darkTheme() : Theme::light();
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.card);
    palette.setColor(QPalette::AlternateBase, theme.paper);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, theme.cannot);
    palette.setColor(QPalette::Highlight, theme.can_fold);
    palette.setColor(QPalette::HighlightedText, theme.on_accent);
    palette.setColor(QPalette::Link, theme.can_fold);
    palette.setColor(QPalette::LinkVisited, theme.can_fold);
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Light, theme.card);
    palette.setColor(QPalette::Midlight, theme.dark ? theme.line.lighter(115) : theme.card);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.dark ? theme.paper : theme.line.darker(120));
    palette.setColor(QPalette::Shadow, theme.dark ? QColor("#0E0F12") : theme.line.darker(160));
    setDisabled(palette, theme);
    return palette;
}

Theme applyTheme(QApplication& application, Scheme scheme) {
    const Theme theme = themeFor(scheme);
    if (auto* fusion = QStyleFactory::create("Fusion")) QApplication::setStyle(fusion);
    QApplication::setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheetOf(theme));
    return theme;
}

} // namespace crease::ui
