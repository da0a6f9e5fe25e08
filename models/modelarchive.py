"""Gets a model out of a ZIP archive at its maker's own address."""

import errno
import os
import shutil
import socket
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

from modelfiles import HERE, WORKSPACE, CannotRun, Wanting, check_space, copy, say_file

CONNECT_SECONDS = 3
READ_SECONDS = 30


def fetch_archive(model):
    check_space(model, 3 * int(model.bytes))
    arrived = WORKSPACE / f"{model.name}.zip.part"
    folder = WORKSPACE / f"{model.name}.part"
    found = download(model.source, arrived)
    if found != model.sha256:
        arrived.unlink()
        raise Wanting(f"{model.source} gave a file with SHA-256 {found}, expected {model.sha256}; it was not kept")
    shutil.rmtree(folder, ignore_errors=True)
    rows = []
    with zipfile.ZipFile(arrived) as archive:
        for entry in archive.infolist():
            inner = entry.filename.partition("/")[2]
            if inner and not entry.is_dir():
                rows.append(unpack(model, archive, entry.filename, inner, folder))
    (folder / ".fetched").write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    shutil.rmtree(HERE / model.name, ignore_errors=True)
    os.replace(folder, HERE / model.name)
    arrived.unlink()
    for row in rows:
        say_file("new", row[3], row[4])


def unpack(model, archive, member, inner, folder):
    if ".." in Path(inner).parts or Path(inner).is_absolute():
        raise Wanting(f"{model.source} holds a file that leaves its folder: {member}")
    target = folder / inner
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as source:
        found = copy(source, target)
    return (model.name, "-", member, f"{model.name}/{inner}", str(target.stat().st_size), found)


def download(address, target):
    where = urllib.parse.urlsplit(address)
    try:
        port = where.port or (443 if where.scheme == "https" else 80)
        socket.create_connection((where.hostname, port), CONNECT_SECONDS).close()
        with urllib.request.urlopen(address, timeout=READ_SECONDS) as source:
            return copy(source, target)
    except urllib.error.HTTPError as problem:
        raise CannotRun(f"{address} answered {problem.code} {problem.reason}") from problem
    except OSError as problem:
        if problem.errno in (errno.ENOSPC, errno.EROFS, errno.EACCES):
            raise
        raise CannotRun(f"{address} could not be reached ({problem}); calls work without it") from problem
