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
    EXPECT_EQ(said("The branches have strides 1 and 2"), QStringLiteral("Les branches ont les pas 1 et 2"));
    EXPECT_EQ(said("2. BatchNormalization into the 3x3 kernel"), QStringLiteral("2. BatchNormalization dans le noyau 3x3"));
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

/// Sentences that are put together of several parts are whole templates, or half of them would stay English.
TEST_F(Language, WhatDiffersBetweenTwoModelsIsSaidInOneLanguage) {
    const std::string mistake = "Block body.1 (RepVGG block): B's kernel and bias are what one gets when the identity branch is forgotten.";
    const std::string numbers =
        "Conv \"head\": B's kernel differs in 3 of 16 channels (0.2 off, 0.5 of the largest value), its bias in 1 of 16 channels "
        "(0.1 off, 0.25 of the largest value).";
    const std::string constant = "Add that makes \"y\": B's constant 1 differs in 3 of 4 elements (0.2 off, 0.5 of the largest value).";
    speak(application_, QStringLiteral("fr"));
    EXPECT_EQ(said(mistake),
              QStringLiteral("Bloc body.1 (bloc RepVGG) : noyau et biais de B tels qu’on les obtient quand la branche identité est oubliée."));
    EXPECT_EQ(said(numbers),
              QStringLiteral("Conv \"head\" : noyau de B, différence dans 3 canaux sur 16 (écart de 0,2, soit 0,5 de la plus grande valeur) ; biais, "
                             "différence dans 1 canaux sur 16 (écart de 0,1, soit 0,25 de la plus grande valeur)."));
    for (const auto* language : {"fr", "zh_CN"}) {
        speak(application_, QString::fromLatin1(language));
        for (const auto& sentence : {mistake, numbers, constant})
            for (const char* word : {"B's", "differs", "kernel", "bias", "what one gets", " off,", "largest", "elements (", "channels"})
                EXPECT_FALSE(said(sentence).contains(QLatin1String(word))) << word << " in " << said(sentence).toStdString();
    }
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
