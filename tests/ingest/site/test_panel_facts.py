from ingest.site.panel_facts import panel_facts

BASE = "https://democracy.exampleshire.example/"


def test_a_committee_that_names_its_area_is_the_panel() -> None:
    facts = panel_facts("Exampleshire Police & Crime Panel", "Exampleshire Council", BASE)
    assert facts.panel == "Exampleshire Police and Crime Panel"
    assert facts.publisher == "Exampleshire Council"
    assert facts.inferred == {}


def test_panels_without_an_area_are_told_apart_by_their_sites_and_say_so() -> None:
    one = panel_facts("Police and Crime Panel", None, BASE)
    other = panel_facts("Police and Crime Panel", None, "https://other.example/sub/")
    assert one.panel == "Police and Crime Panel (democracy.exampleshire.example)"
    assert other.panel == "Police and Crime Panel (other.example)"
    assert "names no area" in one.inferred["panel"]
