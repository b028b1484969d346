"""How much each sign of a decision counts, for it or against (``settling_signs``)."""

from collections.abc import Iterable

SETTLED_FROM = 0.3
_WEIGHTS = """
concord +2.2; the body recommends +2.0; body is +1.8; a motion is lost +1.7; signs +1.7;
matter is +1.6; of something +1.6; opens with noting +1.6; agrees that +1.5; agrees +1.4;
agrees to +1.3; capitals +1.3; nothing +1.3; settles +1.3; matter does +1.2; ends its clause +1.1;
moved +1.0; defers to +0.9; ends +0.9; minds that +0.9; then as +0.9; it is +0.8; person is +0.8;
this is +0.8; appoints +0.7; by votes +0.7; confirms +0.7; last +0.7; left out is +0.7;
then for +0.5; minds to +0.4; accepts +0.3; name is +0.3; chained person does +0.2;
left out does +0.2; receives a matter +0.2; thing is -0.2; carries -0.3; accepts that -0.4;
thing does -0.4; hangs far -0.6; then of -0.6; chained body does -0.7; fine -0.7; name does -0.7;
then at -0.9; then in -0.9; refers to -1.0; minds -1.1; said by another -1.3;
chained name does -1.4; another agrees -1.5; aux be -1.5; aux is -1.5; notes that -1.5;
receives -1.6; recommends -1.6; then by -1.6; aux had -1.8; refers -1.8; agrees with -2.0;
falls -2.0; confirms that -2.2; to no office -2.2; aux to -2.3; outsiders behind -2.3;
he does -2.4; honours -2.4; item resolves -2.4; aux would -2.5; then from -2.5; person does -2.7;
hangs -2.8; outsiders ahead -2.8; asked -3.0; outsider does -3.2; is solved -3.2;
behind another's clause -3.5
"""
WEIGHTS = {
    sign: float(weight)
    for sign, _, weight in (entry.strip().rpartition(" ") for entry in _WEIGHTS.split(";"))
}


def sum_of(signs: Iterable[str]) -> float:
    """What signs come to together; one that has no weight counts nothing."""
    return sum(WEIGHTS.get(sign, 0.0) for sign in signs)
