#!/bin/sh
# Starts Peyk on the Node that came along, where there is no npm: ./peyk build
cd -- "$(dirname -- "$0")" || exit 1
for node in node_modules/node-*/bin/node; do
  [ -x "$node" ] && exec "$node" node_modules/peyk/bin/peyk.mjs "$@"
done
exec node node_modules/peyk/bin/peyk.mjs "$@"
