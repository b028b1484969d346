"""Where a program begins: the addresses of the API."""

from fastapi import APIRouter

from service.web.dependencies import KNOWN_PARAMETERS

root = APIRouter(prefix="/api/v1", include_in_schema=False, dependencies=[KNOWN_PARAMETERS])


@root.get("/")
def api_description() -> dict[str, str]:
    """What there is to ask, and the address of the full description."""
    return {
        "name": "Minutebook",
        "ask": "/api/v1/ask?q=what+has+the+PCC+said+about+Action+Fraud",
        "compare": "/api/v1/compare?q=the+precept",
        "search": "/api/v1/search?q=county+lines",
        "openapi": "/openapi.json",
    }
