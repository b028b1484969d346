"""The collections that a book is kept in, and the alias that readers follow.

There are two of passages, each with one of files beside it. The alias stands for the complete one;
the other is brought up to the next generation, and then the alias is switched to it.
"""

from dataclasses import dataclass
from typing import Any

from index.milvus.connection import Connection
from index.milvus.terms import MOST_BYTES

PREFIX = "minutebook"
# A block of a file, as base64 of what is packed, fits one field.
FILE_FIELD = "block"
_FILE_ID = 64
_PANEL = 2_000
_ROLES = 2_000
_MOST_PIECES = 64
# Milvus wants a vector in every collection.
_NO_VECTOR = [0.0, 1.0]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a book's alias and collections."""

    prefix: str = PREFIX

    @property
    def both(self) -> tuple[str, str]:
        """The collections of passages."""
        return (f"{self.prefix}_1", f"{self.prefix}_2")

    def other(self, collection: str | None) -> str:
        """The collection that is not read while ``collection`` is."""
        first, second = self.both
        return second if collection == first else first


def files_of(collection: str) -> str:
    """The collection of the files that belong to a collection of passages."""
    return f"{collection}_files"


def read_alias(connection: Connection, names: Names) -> str | None:
    """The collection of passages that is complete; ``None`` before the first is."""
    found = connection.call("list_aliases")
    if names.prefix not in _aliases(found):
        return None
    return str(connection.call("describe_alias", names.prefix)["collection_name"])


def switch_alias(connection: Connection, names: Names, collection: str) -> None:
    """Let readers find ``collection`` from now on."""
    before = read_alias(connection, names)
    if before is None:
        connection.call("create_alias", collection, names.prefix)
    elif before != collection:
        connection.call("alter_alias", collection, names.prefix)


def make_collections(connection: Connection, collection: str, dimension: int, index: str) -> None:
    """Make a collection of passages and that of its files, where there are none."""
    if not connection.call("has_collection", collection):
        _make_passages(connection, collection, dimension, index)
    if not connection.call("has_collection", files_of(collection)):
        _make_files(connection, files_of(collection))
    load(connection, collection)


def is_made(connection: Connection, collection: str) -> bool:
    """Whether both a collection of passages and that of its files are there."""
    return all(
        connection.call("has_collection", name) for name in (collection, files_of(collection))
    )


def load(connection: Connection, collection: str) -> None:
    """Have both loaded, to be read; waits for it."""
    for name in (collection, files_of(collection)):
        connection.call("load_collection", name)


def is_fit_for(connection: Connection, collection: str, dimension: int) -> bool:
    """Whether passages with such vectors can be written to a collection; so where there is none."""
    if not connection.call("has_collection", collection):
        return True
    fields = {f["name"]: f for f in connection.call("describe_collection", collection)["fields"]}
    return "speaking" in fields and int(fields["vector"]["params"]["dim"]) == dimension


def drop(connection: Connection, collection: str) -> None:
    """Take a collection of passages away, with its files."""
    for name in (collection, files_of(collection)):
        if connection.call("has_collection", name):
            connection.call("drop_collection", name)


def file_row(name: str, block: str) -> dict[str, Any]:
    """A row of the collection of files."""
    return {"id": name, FILE_FIELD: block, "nothing": _NO_VECTOR}


def _aliases(found: Any) -> list[str]:  # noqa: ANN401 - pymilvus states no types
    return list(found["aliases"] if isinstance(found, dict) else found)


def _make_passages(connection: Connection, name: str, dimension: int, index: str) -> None:
    from pymilvus import DataType, Function, FunctionType, MilvusClient

    schema = MilvusClient.create_schema(auto_id=False, enable_dynamic_field=False)
    schema.add_field("id", DataType.INT64, is_primary=True)
    schema.add_field("vector", DataType.FLOAT_VECTOR, dim=dimension)
    schema.add_field(
        "terms",
        DataType.VARCHAR,
        max_length=MOST_BYTES,
        enable_analyzer=True,
        analyzer_params={"tokenizer": "standard"},
    )
    schema.add_field("bm25", DataType.SPARSE_FLOAT_VECTOR)
    schema.add_field(
        "lengths", DataType.ARRAY, element_type=DataType.INT32, max_capacity=_MOST_PIECES
    )
    schema.add_field("panel", DataType.VARCHAR, max_length=_PANEL)
    schema.add_field("date", DataType.INT64)
    schema.add_field("kind", DataType.VARCHAR, max_length=_FILE_ID)
    schema.add_field("speaking", DataType.VARCHAR, max_length=_ROLES)
    for field in ("passage", "vectors"):
        schema.add_field(
            field,
            DataType.ARRAY,
            element_type=DataType.VARCHAR,
            max_length=MOST_BYTES,
            max_capacity=_MOST_PIECES,
        )
    schema.add_field("version", DataType.INT64)
    schema.add_function(
        Function(
            name="bm25_of_terms",
            function_type=FunctionType.BM25,
            input_field_names=["terms"],
            output_field_names=["bm25"],
        )
    )
    params = MilvusClient.prepare_index_params()
    params.add_index("vector", index_type=index, metric_type="IP")
    params.add_index("bm25", index_type="SPARSE_INVERTED_INDEX", metric_type="BM25")
    for scalar in ("panel", "date", "kind", "speaking"):
        params.add_index(scalar, index_type="INVERTED")
    connection.call("create_collection", name, schema=schema, index_params=params)


def _make_files(connection: Connection, name: str) -> None:
    from pymilvus import DataType, MilvusClient

    schema = MilvusClient.create_schema(auto_id=False, enable_dynamic_field=False)
    schema.add_field("id", DataType.VARCHAR, is_primary=True, max_length=_FILE_ID)
    schema.add_field(FILE_FIELD, DataType.VARCHAR, max_length=MOST_BYTES)
    schema.add_field("nothing", DataType.FLOAT_VECTOR, dim=len(_NO_VECTOR))
    params = MilvusClient.prepare_index_params()
    params.add_index("nothing", index_type="FLAT", metric_type="IP")
    connection.call("create_collection", name, schema=schema, index_params=params)
