"""Answers of the API at addresses of the pages: a reader who may see a page may take it away.

The API itself may ask for a token, which browsers do not have.
"""

from fastapi import APIRouter

from service.api.minutes_routes import minutes
from service.api.query_routes import ask, show
from service.api.register_routes import actions, decisions
from service.contract.registers import ActionsModel, DecisionsModel
from service.pages.shared.page_addresses import FILES
from service.web.dependencies import KNOWN_PARAMETERS

router = APIRouter(
    prefix=FILES.rstrip("/"), include_in_schema=False, dependencies=[KNOWN_PARAMETERS]
)
router.get("/ask", response_model=None)(ask)
router.get("/show")(show)
router.get("/minutes", response_model=None)(minutes)
router.get("/actions", response_model=ActionsModel)(actions)
router.get("/decisions", response_model=DecisionsModel)(decisions)
