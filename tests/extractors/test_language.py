"""Whether a text is in another language than English."""

from __future__ import annotations

import pytest
from quoth.extractors.text.language import FEWEST_WORDS, english, is_foreign, others

NAMES = "Juan de los Santos, María de la Cruz, Jan van der Meer, Otto von dem Berg, Ana dos Reis, Luca di Marco"
LEAVES_ALONE = [
    pytest.param("", id="nothing"),
    pytest.param("Ja, das ist nicht gut.", id="too short to tell"),
    pytest.param("Norland Wins Cup. Markets Fall. Rain Ends Drought. " * 8, id="headlines without function words"),
    pytest.param("Norland 3 Oresia 1\nGoals 14 22 31 70\nShots 12 7\nCorners 5 2\n" * 6, id="a table of figures"),
    pytest.param(f"{NAMES}, " * 4, id="names with the particles of other languages"),
    pytest.param("THE MINISTER SAID ON MONDAY THAT IT WAS NOT THE END OF THE TALKS. " * 4, id="capitals"),
    pytest.param(
        "The minister, whose party is called Die Wende, said that its motto “Wir sind nicht allein” was older than the "
        "party. It had been sung by miners, he said, and would be sung again when they had won.",
        id="foreign words in English",
    ),
    pytest.param("Владимир Петров said that the bridge at Київ had been closed.", id="names in Cyrillic"),
]  # fmt: skip
GERMAN_IN_CAPITALS = "DIE MINISTERIN SAGTE, DASS DIE LAGE ERNST SEI, ABER NICHT HOFFNUNGSLOS. " * 3
FINDS = {
    "German": (
        "Die Ministerin sagte am Montag, dass die Regierung bis zum Ende des Jahres neue Regeln vorlegen werde. "
        "Nach ihren Worten sei die Lage ernst, aber nicht hoffnungslos, und die Städte müssten mehr Geld "
        "bekommen."
    ),
    "French": (
        "La ministre a déclaré lundi que le gouvernement présenterait de nouvelles règles avant la fin de "
        "l'année. Selon elle, la situation est grave mais pas désespérée, et les villes doivent recevoir plus "
        "d'argent."
    ),
    "Spanish": (
        "La ministra dijo el lunes que el gobierno presentará nuevas normas antes de fin de año. Según ella, la "
        "situación es grave pero no desesperada, y las ciudades deben recibir más dinero para sus escuelas."
    ),
    "Dutch": (
        "De minister zei maandag dat de regering voor het einde van het jaar nieuwe regels zal voorleggen. "
        "Volgens haar is de toestand ernstig, maar niet hopeloos, en moeten de steden meer geld krijgen."
    ),
    "Italian": (
        "La ministra ha detto lunedì che il governo presenterà nuove regole entro la fine dell'anno. Secondo lei "
        "la situazione è grave ma non disperata, e le città devono ricevere più soldi per le scuole."
    ),
    "Danish": (
        "Ministeren sagde mandag, at regeringen vil fremlægge nye regler inden årets udgang. Ifølge hende er "
        "situationen alvorlig, men ikke håbløs, og byerne skal have flere penge til deres skoler og veje."
    ),
    "Polish": (
        "Minister powiedziała w poniedziałek, że rząd przedstawi nowe przepisy przed końcem roku. Według niej "
        "sytuacja jest poważna, ale nie beznadziejna, a miasta muszą dostać więcej pieniędzy od państwa, bo "
        "szkoły się starzeją."
    ),
    "Turkish": (
        "Bakan pazartesi günü hükümetin yıl sonundan önce yeni kurallar sunacağını söyledi. Ona göre durum ciddi "
        "ama umutsuz değil ve şehirlerin daha çok para alması gerekiyor, bu da uzun sürecek bir iş olarak "
        "görülüyor."
    ),
    "Russian": "Министр заявила в понедельник, что правительство представит новые правила до конца года.",
    "Arabic": "قالت الوزيرة يوم الاثنين إن الحكومة ستقدم قواعد جديدة قبل نهاية العام.",
    "Chinese": "部长星期一表示，政府将在年底之前提出新的规定，各城市必须得到更多资金，情况严重。",
    "Japanese": "大臣は月曜日、政府は年末までに新しい規則を提出すると述べ、状況は深刻だとした。",
    "Hindi": "मंत्री ने सोमवार को कहा कि सरकार साल के अंत से पहले नए नियम पेश करेगी।",
    "German in capitals": GERMAN_IN_CAPITALS,
}


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_gives_the_benefit_of_the_doubt(text: str) -> None:
    assert not is_foreign(text)


@pytest.mark.parametrize("text", FINDS.values(), ids=FINDS)
def test_knows_another_language(text: str) -> None:
    assert is_foreign(text)


def test_the_beginning_decides() -> None:
    german, said = FINDS["German"], "They said that it was the end of what had been. "
    assert is_foreign(german * 100 + said)
    assert not is_foreign(said * 500 + german * 10)


def test_no_word_is_of_both() -> None:
    assert not english() & others()
    assert all(word == word.lower() for word in english() | others())


def test_numbers_are_no_words() -> None:
    assert not is_foreign("12 345 6,789 " * FEWEST_WORDS)
