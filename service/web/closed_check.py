"""What stands where drafts would be checked, on a service that does not do that."""

from http import HTTPStatus

from fastapi import APIRouter, HTTPException

router = APIRouter(include_in_schema=False)


@router.api_route("/asked", methods=["GET", "POST"])
@router.api_route("/api/v1/check", methods=["GET", "POST"])
async def closed() -> None:
    """Refuse in a sentence: whoever kept the address is told that it is no mistake of theirs."""
    raise HTTPException(
        HTTPStatus.FORBIDDEN,
        "drafts are not checked at this address; whoever runs the service can tell you where they "
        "are",
    )
