"""The scene, and persons by bare names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find import scene
from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le Parlement a voté la loi.", "FRA"),
        ("Le Chili a voté. Le Parlement chilien débat.", "CHL"),
        ("Le député LR du Rhône a critiqué Matignon et la Chine.", "FRA"),
        ("En Guyane, le préfet a parlé du Brésil.", "FRA"),
        ("Des militants ont renversé une statue à Bristol.", "GBR"),
        ("Des militants ont renversé une statue de Bristol.", "FRA"),
        ("Selon l'AFP, le Brésil compte ses morts.", "BRA"),
        ("La Chine a promulgué la loi. Hong Kong l'applique.", "HKG"),
        ("La Chine a promulgué la loi voulue par Pékin. Singapour la lit.", "CHN"),
        ("Les élus chinois ont parlé de la Chine, de Pékin et du parti. Hong Kong attend.", "CHN"),
    ],
)
def test_scene(entities: Read, text: str, code: str) -> None:
    assert entities(text).scene == code


def test_a_tie_goes_to_the_first_code_and_nothing_to_france() -> None:
    assert scene.scene({"PER": 1.0, "CHL": 1.0}) == "CHL"
    assert scene.scene({}) == "FRA"
    assert scene.scene({"HEZBOLLAH": 9.0}) == "FRA"


def people(entities: Entities) -> list[str]:
    return [a.person for m in entities.mentions for a in m.actors if m.kind == "person"]


def test_a_bare_name_is_the_person_named_in_full(entities: Read) -> None:
    text = "Le ministre chilien Pablo Soto part. M. Soto reviendra. Soto se tait."
    assert people(entities(text)) == ["Pablo Soto"] * 3


def test_a_name_that_nobody_introduced_is_nobody(entities: Read) -> None:
    assert people(entities("Karl Brandner a mangé une pomme. Brandner dort.")) == []


def test_a_nationality_introduces_a_person(entities: Read) -> None:
    text = "Le chercheur danois Karl Brandner est libre."
    read = entities(text)
    assert people(read) == ["Karl Brandner"]
    assert read.mentions[0].span.of(text) == "chercheur danois Karl Brandner"


def test_a_party_in_brackets_introduces_a_person(entities: Read) -> None:
    read = entities("Jeanne Garnier (LREM) a voté contre.")
    assert [a.code for m in read.mentions for a in m.actors if a.person] == ["FRA"]


def test_a_town_is_no_person_of_that_name(entities: Read) -> None:
    assert people(entities("Le Chili proteste. Le train arrive à Marseille.")) == []


def test_in_a_round_up_bare_nouns_belong_to_the_state_just_named(entities: Read) -> None:
    text = (
        "La Suède rouvre ses ports, comme la Norvège, le Danemark et la Pologne. Stockholm rit. "
        "Rien ne presse. Le Pérou attend. Le gouvernement a prévenu."
    )
    assert group(entities(text)) == ["PER"]
    assert group(entities(text.replace("Le Pérou attend", "Le Pérou et la Suède rient"))) == ["SWE"]


_ALL_OVER = (
    "La pluie n'épargne personne. Les plages ferment en Suède et en Norvège. Le Danemark et la "
    "Pologne attendent. L'Irlande et la Hongrie hésitent. La Grèce et Malte tremblent. "
)


@pytest.mark.parametrize(
    ("told", "land"),
    [
        ("Au Chili, il pleut. Rien ne presse. Il vente. Le gouvernement tremble.", "CHL"),
        ("Le Pérou, voisin du Chili, tremble. Le gouvernement rit.", "PER"),
        ("Il a encore plu au Chili. La police a ouvert une enquête au Pérou.", "PER"),
        ("Il a encore plu au Chili. Le gouvernement a critiqué le Pérou.", "CHL"),
        ("A Lima, il pleut. Rien ne presse. Il vente. Le gouvernement a ri.", "PER"),
        ("Il a encore plu à Lima. Les touristes danois rient. Le gouvernement a ri.", "PER"),
        ("Il a encore plu à Lima. Les juges danois rient. Le gouvernement a ri.", "DNK"),
    ],
)
def test_in_a_round_up_each_passage_is_about_its_own_land(
    entities: Read, told: str, land: str
) -> None:
    assert group(entities(_ALL_OVER + told)) == [land]


def test_no_round_up_has_a_scene(entities: Read) -> None:
    assert entities(_ALL_OVER + "Le Pérou attend.").scene == ""
    assert group(entities(_ALL_OVER + "Rien ne presse. " * 9 + "Le gouvernement rit.")) == []
    assert entities("La Suède hésite. La Norvège attend. Stockholm rit.").scene == "SWE"


def group(read: Entities) -> list[str]:
    """The codes of the last group named."""
    return [a.code for m in read.mentions if m.kind == "group" for a in m.actors][-1:]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("La Commission européenne a parlé. Hier, la Commission a cédé.", "EU"),
        ("L'Union africaine se réunit. Hier, l'Union a cédé.", "AU"),
        # Another body of the same word, one that nobody has named, and a common noun.
        ("La Commission européenne a parlé. La Commission des lois a cédé.", ""),
        ("La Commission européenne a parlé. La Commission royale a cédé.", ""),
        ("La Pologne a parlé. Hier, la Commission a cédé.", ""),
        ("La Commission européenne a parlé. Hier, la commission a cédé.", ""),
    ],
)
def test_a_body_by_the_head_word_of_its_name(entities: Read, text: str, short: str) -> None:
    found = [m for m in entities(text).mentions if m.rule == "short-name"]
    assert "".join(a.code for m in found for a in m.actors) == short
