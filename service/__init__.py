"""What people and programs use: answers, the API, the pages and the commands.

Imports point one way, each room importing those before it: settings, errors and the clock; the
JSON shapes (``contract``) and how they are put (``wording``); what decides an answer
(``answering``, ``check``, ``registers``, ``summary``); the book of a home (``holding``); files to
take away (``export``); and what serves it all: ``web``, ``api``, ``pages``, the ``app``, the
``commands``. ``tests/test_import_order.py`` holds them to it.
"""
