#pragma once

#include <QObject>

class QMenu;
class QVBoxLayout;

namespace crease::ui {

class CompareDock;
class DocumentController;
class FileFlow;
class LessonFlow;
class Settings;
class WelcomePage;
class WindowActions;

/// What of a window the tour leads through.
struct TourPlaces {
    DocumentController& controller;
    Settings& settings;
    const WindowActions& actions;
    FileFlow& files;
    LessonFlow& lesson;
    CompareDock& compare;
    WelcomePage& welcome;
};

/// The tour in a window: a strip above everything in `column`, begun from the welcome page or from the menu.
class TourFlow : public QObject {
    Q_OBJECT
public:
    TourFlow(const TourPlaces& places, QVBoxLayout& column, QMenu& menu, QObject* parent);
};

} // namespace crease::ui
