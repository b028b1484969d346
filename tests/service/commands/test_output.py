import subprocess
import sys

import pytest

_PRINTING = """
import sys
from service.commands.output import print_bytes, print_text
for n in range(20_000):
    {call}
"""


@pytest.mark.parametrize("call", ["print_text(f'line {n}')", "print_bytes(b'line\\n')"])
def test_whoever_reads_only_the_beginning_ends_the_program_well(call: str) -> None:
    command = [sys.executable, "-c", _PRINTING.format(call=call)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b"line")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0
