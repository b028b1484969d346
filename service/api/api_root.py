"""Where a program begins: the addresses of the API."""

from fastapi import APIRouter, Request

from service.web.dependencies import KNOWN_PARAMETERS
from service.web.root_path import Rooted

root = APIRouter(prefix="/api/v1", include_in_schema=False, dependencies=[KNOWN_PARAMETERS])


@root.get("/")
def api_description(request: Request) -> dict[str, str]:
    """What there is to ask, and the address of the full description."""
    rooted: Rooted = request.app.state.rooted
    return {
        "name": "Minutebook",
        "ask": f"{rooted.path}/api/v1/ask?q=what+has+the+PCC+said+about+Action+Fraud",
        "compare": f"{rooted.path}/api/v1/compare?q=the+precept",
        "search": f"{rooted.path}/api/v1/search?q=county+lines",
        "openapi": f"{rooted.path}/openapi.json",
    }
