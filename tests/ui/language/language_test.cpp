// One sentence of each kind that core makes, in the languages that there are: found by its template, with its arguments in place.

#include "ui/language/language.h"
#include "ui/language/phrasebook.h"

#include <QCoreApplication>
#include <QLocale>
#include <gtest/gtest.h>

namespace crease::ui {
namespace {

class Language : public ::testing::Test {
protected:
    Language() : application_(count_, arguments_) {}
    ~Language() override { speak(application_, QStringLiteral("en")); }

    int count_ = 1;
    char name_[9] = "language";
    char* arguments_[2] = {name_, nullptr};
    QCoreApplication application_;
};

TEST_F(Language, EnglishStaysAsItIs) {
    speak(application_, QStringLiteral("en"));
    EXPECT_EQ(said("the branches have strides 1 and 2"), QStringLiteral("the branches have strides 1 and 2"));
}

TEST_F(Language, AnErrorARefusalALabelAndAStepAreSaidInFrench) {
    speak(application_, QStringLiteral("fr"));
    EXPECT_EQ(said("RepVGG block"), QStringLiteral("bloc RepVGG"));
    EXPECT_EQ(said("BatchNormalization into the 3x3 kernel"), QStringLiteral("BatchNormalization dans le noyau 3x3"));
    EXPECT_EQ(said("the branches have strides 1 and 2"), QStringLiteral("les branches ont les pas 1 et 2"));
    EXPECT_EQ(said("digits.onnx is empty. It was not written or copied completely."),
              QStringLiteral("digits.onnx est vide. Il n’a pas été écrit ou copié en entier."));
    EXPECT_EQ(said("Nothing changed but rounding: \"y\" differs by 1.5e-07, 0.3 x this network's own rounding noise."),
              QStringLiteral("Rien n’a changé que l’arrondi : \"y\" diffère de 1,5e-07, 0,3 x le bruit d’arrondi propre à ce réseau."));
}

TEST_F(Language, AnErrorARefusalALabelAndAStepAreSaidInChinese) {
    speak(application_, QStringLiteral("zh_CN"));
    EXPECT_EQ(said("RepVGG block"), QStringLiteral("RepVGG 块"));
    EXPECT_EQ(said("BatchNormalization into the 3x3 kernel"), QStringLiteral("BatchNormalization 并入3x3 卷积核"));
    EXPECT_EQ(said("the branches have strides 1 and 2"), QStringLiteral("各分支的步幅为 1 和 2"));
    EXPECT_EQ(QCoreApplication::translate("any class", "Fold all"), QStringLiteral("全部折叠"));
}

TEST_F(Language, NamesInQuotesAreNobodysWords) {
    speak(application_, QStringLiteral("fr"));
    EXPECT_EQ(said("the value between, 'RepVGG block', is also read by Relu"),
              QStringLiteral("la valeur intermédiaire, 'RepVGG block', est aussi lue par Relu"));
}

TEST_F(Language, NumbersHaveTheSamePointOnBothSidesOfZero) {
    speak(application_, QStringLiteral("fr"));
    EXPECT_EQ(said("0.13"), QStringLiteral("0,13"));
    EXPECT_EQ(said("\u22120.60"), QStringLiteral("\u22120,60"));
}

TEST_F(Language, WhatHasNoTemplateStaysEnglish) {
    speak(application_, QStringLiteral("fr"));
    EXPECT_EQ(said("nobody ever said this"), QStringLiteral("nobody ever said this"));
}

TEST(LanguageFor, IsTheFirstThatTheDesktopAsksForAndThereIs) {
    EXPECT_EQ(languageFor({QStringLiteral("fr-CA"), QStringLiteral("en")}), QStringLiteral("fr"));
    EXPECT_EQ(languageFor({QStringLiteral("zh-Hans-CN")}), QStringLiteral("zh_CN"));
    EXPECT_EQ(languageFor({QStringLiteral("en-GB"), QStringLiteral("fr")}), QStringLiteral("en"));
    EXPECT_EQ(languageFor({QStringLiteral("de"), QStringLiteral("fr")}), QStringLiteral("fr"));
    EXPECT_EQ(languageFor({QStringLiteral("de")}), QStringLiteral("en"));
}

} // namespace
} // namespace crease::ui
