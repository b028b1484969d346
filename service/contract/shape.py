"""What every JSON shape of commands and API is built of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

# In ISO 8601.
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]


class Model(BaseModel):
    """The base of every shape: immutable, keys by their JSON names."""

    model_config = ConfigDict(
        frozen=True, populate_by_name=True, from_attributes=True, serialize_by_alias=True
    )
