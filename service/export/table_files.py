"""Writing rows as JSON Lines, or as Parquet where the extra is installed."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import NoneType, TracebackType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Protocol, get_args, get_origin

from pydantic import BaseModel

from service.contract.exported import TableName
from service.contract.shape import Model
from service.export.written_files import ExportError

if TYPE_CHECKING:
    import pyarrow

TableForm = Literal["jsonl", "parquet"]
# Rows that are held before they are written; a document's whole text is one of them.
_ROWS_AT_ONCE = 500


class TableFile(Protocol):
    """A file that rows of one shape are written into, one after another."""

    def write(self, row: Model) -> None:
        """Add a row."""


@contextmanager
def table_files(
    folder: Path, form: TableForm, tables: Mapping[TableName, type[Model]]
) -> Iterator[Mapping[TableName, TableFile]]:
    """New files in a folder, by name of table, each for rows of its shape."""
    make: Callable[[Path, type[Model]], AbstractContextManager[TableFile]]
    make = _JsonLines if form == "jsonl" else _Parquet
    with ExitStack() as opened:
        yield {
            name: opened.enter_context(make(folder / f"{name}.{form}", shape))
            for name, shape in tables.items()
        }


def check_form(form: TableForm) -> None:
    """Raise ``ExportError`` where what writes a form is not installed."""
    if form == "parquet" and find_spec("pyarrow") is None:
        raise ExportError(
            "Parquet needs a package that is not installed (pyarrow); install it with `pip install "
            "'minutebook[parquet]'`, or export JSON Lines with --format jsonl"
        )


class _JsonLines(AbstractContextManager[TableFile]):
    """One JSON object a line, in UTF-8."""

    def __init__(self, path: Path, _shape: type[Model]) -> None:
        self._file = path.open("x", encoding="utf-8", newline="\n")

    def __enter__(self) -> TableFile:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def write(self, row: Model) -> None:
        self._file.write(row.model_dump_json() + "\n")


class _Parquet(AbstractContextManager[TableFile]):
    """Columns with the names and types of the shape's fields."""

    def __init__(self, path: Path, shape: type[Model]) -> None:
        import pyarrow
        import pyarrow.parquet

        self._schema = pyarrow.schema(_struct_of(shape))
        self._writer = pyarrow.parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._table: Callable[..., Any] = pyarrow.Table.from_pylist
        self._rows: list[dict[str, Any]] = []

    def __enter__(self) -> TableFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            self._flush()
        self._writer.close()

    def write(self, row: Model) -> None:
        self._rows.append(row.model_dump())
        if len(self._rows) >= _ROWS_AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._table(self._rows, schema=self._schema))
            self._rows = []


def _struct_of(shape: type[BaseModel]) -> "list[pyarrow.Field]":
    import pyarrow

    return [
        pyarrow.field(name, _arrow_type(field.annotation), nullable=_takes_none(field.annotation))
        for name, field in shape.model_fields.items()
    ]


def _arrow_type(annotation: Any) -> "pyarrow.DataType":  # noqa: ANN401 - any annotation of a field
    """The type of a column. Raises ``TypeError`` for one that no table has."""
    import pyarrow

    plain = {str: pyarrow.string(), int: pyarrow.int64(), bool: pyarrow.bool_()}
    if annotation in plain:
        return plain[annotation]
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return pyarrow.string()
    if origin is list:
        return pyarrow.list_(_arrow_type(inner[0]))
    if origin is dict:
        return pyarrow.map_(_arrow_type(inner[0]), _arrow_type(inner[1]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pyarrow.struct(_struct_of(annotation))
    bare = inner[:1] if origin is Annotated else inner
    types = {_arrow_type(one) for one in bare if one is not NoneType}
    if len(types) != 1:
        raise TypeError(f"no column holds {annotation}")
    return types.pop()


def _takes_none(annotation: Any) -> bool:  # noqa: ANN401 - any annotation of a field
    return NoneType in get_args(annotation)
