"""Judgements and runs in TREC's format, so that trec_eval and its kin read them.

A line of qrels is "question 0 id grade", of a run "question Q0 id rank score tag", parted by
spaces. Ids may hold anything: what is not plain is percent-encoded when written and decoded when
read. Format: https://trec.nist.gov/data/qrels_eng/ and trec_eval's README.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote, unquote

from eval.eval_errors import TrecError

# By question's id: the grades of what is relevant, by id; and the ids found, best first.
Qrels = Mapping[str, Mapping[str, int]]
Rankings = Mapping[str, Sequence[str]]
DEFAULT_TAG = "minutebook"
_PLAIN = "#@/:,;()[]+=&!'~"


def write_qrels(path: Path, qrels: Qrels) -> None:
    """Write judgements; ``qrels`` maps question ids to grades by need id."""
    lines = [
        f"{_escaped(question)} 0 {_escaped(need)} {grade}\n"
        for question, grades in qrels.items()
        for need, grade in grades.items()
    ]
    path.write_text("".join(lines), encoding="ascii")


def write_run(path: Path, rankings: Rankings, *, tag: str = DEFAULT_TAG) -> None:
    """Write a run. Scores fall by one from rank to rank: trec_eval sorts by score, not by rank.

    Raises ``TrecError`` where a ranking holds an id twice, which trec_eval would refuse.
    """
    lines = []
    for question, ids in rankings.items():
        if len(set(ids)) < len(ids):
            raise TrecError(f"question {question} ranks an id twice; rank each only once")
        for rank, name in enumerate(ids, start=1):
            score = len(ids) + 1 - rank
            lines.append(f"{_escaped(question)} Q0 {_escaped(name)} {rank} {score} {_escaped(tag)}")
    path.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")


def read_qrels(path: Path) -> dict[str, dict[str, int]]:
    """Read judgements. Raises ``TrecError``, naming the line, where they cannot be read."""
    qrels: dict[str, dict[str, int]] = {}
    for where, fields in _lines(path, fields=4):
        question, _, need, grade = fields
        try:
            qrels.setdefault(unquote(question), {})[unquote(need)] = int(grade)
        except ValueError as error:
            raise TrecError(f"{where}: the grade {grade} is no number; write 0, 1 or 2") from error
    return qrels


def read_run(path: Path) -> dict[str, list[str]]:
    """Read a run: ids by question, best score first, ties by rank.

    Raises ``TrecError``, naming the line, where it cannot be read.
    """
    scored: dict[str, list[tuple[float, int, str]]] = {}
    for where, fields in _lines(path, fields=6):
        question, _, name, rank, score, _ = fields
        try:
            entry = (-float(score), int(rank), unquote(name))
        except ValueError as error:
            raise TrecError(f"{where}: rank and score must be numbers; mend them") from error
        scored.setdefault(unquote(question), []).append(entry)
    return {question: [name for _, _, name in sorted(found)] for question, found in scored.items()}


def _escaped(words: str) -> str:
    return quote(words, safe=_PLAIN)


def _lines(path: Path, *, fields: int) -> Iterator[tuple[str, list[str]]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TrecError(f"{path} cannot be read ({error}); make the run again") from error
    for number, line in enumerate(lines, start=1):
        parts = line.split()
        if parts and len(parts) != fields:
            raise TrecError(
                f"{path}, line {number}: {len(parts)} fields where there should be {fields}; "
                "make the run again"
            )
        if parts:
            yield f"{path}, line {number}", parts
