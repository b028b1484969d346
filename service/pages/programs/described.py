"""The API as its own description (OpenAPI) tells it: nothing here knows a route by itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

Schema = Mapping[str, Any]  # as JSON Schema has it


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an address: what it means, and what may be given, in words.

    ``example`` is a value that may be given, ``None`` where none is described. ``choices`` are all
    there are, where they are few.
    """

    name: str
    is_required: bool
    meaning: str
    form: str
    example: str | None
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """A route: what it answers, its parameters, and an example of the body it takes, if any."""

    method: str
    path: str
    meaning: str
    parameters: tuple[Parameter, ...]
    body: Mapping[str, object] | None
    statuses: tuple[int, ...]

    @property
    def key(self) -> str:
        """Its name as an anchor."""
        return self.path.strip("/").replace("/", "-")

    def parameter(self, name: str) -> Parameter | None:
        """A parameter by its name."""
        return next((one for one in self.parameters if one.name == name), None)

    def address(self, values: Mapping[str, str]) -> str:
        """The address that asks with these values of its parameters."""
        query = urlencode(values)
        return f"{self.path}{'?' if query else ''}{query}"


@dataclass(frozen=True, slots=True)
class ErrorShape:
    """A field of every error, and what it holds."""

    name: str
    meaning: str


def operations(described: Schema) -> tuple[Operation, ...]:
    """All routes of a description, in its order."""
    shapes = described["components"]["schemas"]
    return tuple(
        Operation(
            method.upper(),
            path,
            " ".join(one.get("description", one["summary"]).split()),
            tuple(map(_parameter, one.get("parameters", ()))),
            _body(one, shapes),
            tuple(sorted(int(status) for status in one["responses"])),
        )
        for path, methods in described["paths"].items()
        for method, one in methods.items()
    )


def error_fields(described: Schema) -> tuple[str, ...]:
    """The fields of every error."""
    return tuple(described["components"]["schemas"]["ProblemModel"]["properties"])


def _parameter(one: Schema) -> Parameter:
    schema = one["schema"]
    kind = _without_null(schema)
    items = _without_null(kind["items"]) if kind.get("type") == "array" else kind
    examples = schema.get("examples") or kind.get("examples") or ()
    return Parameter(
        name=one["name"],
        is_required=one["required"],
        meaning=one.get("description", ""),
        form=", ".join(_forms(schema, kind, items)),
        example=str(examples[0]) if examples else None,
        choices=tuple(map(str, items.get("enum", ()))),
    )


def _forms(schema: Schema, kind: Schema, items: Schema) -> Iterator[str]:
    if "enum" in items:
        yield f"one of {', '.join(map(str, items['enum']))}"
    elif items.get("type") == "boolean":
        yield "true or false"
    elif "minimum" in items and "maximum" in items:
        yield f"a number from {items['minimum']:,} to {items['maximum']:,}"
    elif "maxLength" in items:
        yield f"up to {items['maxLength']:,} characters"
    if kind is not items:
        most = f" up to {kind['maxItems']} times" if "maxItems" in kind else " several times"
        yield f"may be given{most}"
    default = schema.get("default")
    if default not in (None, "", False):
        yield f"{default} unless given"


def _without_null(schema: Schema) -> Schema:
    kinds: Sequence[Schema] = schema.get("anyOf", (schema,))
    return next(kind for kind in kinds if kind.get("type") != "null")


def _body(one: Schema, shapes: Schema) -> Mapping[str, object] | None:
    """The example of a body, by its fields."""
    if "requestBody" not in one:
        return None
    (content,) = one["requestBody"]["content"].values()
    shape = shapes[content["schema"]["$ref"].rpartition("/")[2]]
    return {name: field["examples"][0] for name, field in shape["properties"].items()}
