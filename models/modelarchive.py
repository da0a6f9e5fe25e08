"""Gets a model out of a ZIP archive at its maker's own address."""

import errno
import http.client
import os
import shutil
import socket
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

from modelfiles import HERE, WORKSPACE, CannotRun, Wanting, check_space, copy, say_file, sha256_of

CONNECT_SECONDS = 3
READ_SECONDS = 30
PARTIAL_CONTENT = 206
RANGE_NOT_SATISFIABLE = 416


def fetch_archive(model):
    check_space(model, 3 * int(model.bytes))
    arrived = WORKSPACE / f"{model.name}.zip"
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
    """Gets the rest of what an earlier run began, where the server gives rests; all of it otherwise."""
    where = urllib.parse.urlsplit(address)
    try:
        port = where.port or (443 if where.scheme == "https" else 80)
        socket.create_connection((where.hostname, port), CONNECT_SECONDS).close()
        begun = target.stat().st_size if target.exists() else 0
        asked = urllib.request.Request(address, headers={"Range": f"bytes={begun}-"} if begun else {})
        with urllib.request.urlopen(asked, timeout=READ_SECONDS) as source:
            with open(target, "ab" if source.status == PARTIAL_CONTENT else "wb") as sink:
                expected = source.headers.get("Content-Length")
                arrived = keep(source, sink)
        if expected and arrived != int(expected):
            raise CannotRun(f"{address} broke off; run models/fetch again and it goes on here")
        return sha256_of(target)
    except urllib.error.HTTPError as problem:
        if problem.code == RANGE_NOT_SATISFIABLE:
            return sha256_of(target)
        raise CannotRun(f"{address} answered {problem.code} {problem.reason}; calls work without it") from problem
    except (OSError, http.client.HTTPException) as problem:
        if getattr(problem, "errno", None) in (errno.ENOSPC, errno.EROFS, errno.EACCES):
            raise
        raise CannotRun(f"{address} could not be reached ({problem}); calls work without it") from problem


def keep(source, sink):
    arrived = 0
    for block in iter(lambda: source.read1(1 << 20), b""):
        sink.write(block)
        arrived += len(block)
    return arrived
