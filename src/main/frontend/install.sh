#!/bin/sh
# Installs what package-lock.json names, only when it changed since the last time. The first argument is the folder of a Node that the
# build brought with it (profile with-node); otherwise the one on the path is used.
set -eu
cd "$(dirname "$0")"
PATH="${1:-}:$PATH"

installed=node_modules/.package-lock.json
if [ -f "$installed" ] && [ ! package-lock.json -nt "$installed" ] && [ ! package.json -nt "$installed" ]; then
  exit 0
fi
if ! command -v npm >/dev/null; then
  echo "The pages of Accanto need libraries from npm, and there is no Node on the path: install Node 20 or later, or add -Pwith-node." >&2
  exit 1
fi
npm ci --no-progress --loglevel=error
touch "$installed"
