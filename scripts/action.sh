#!/usr/bin/env bash
# What the GitHub Action does (action.yml): installs the command line, checks, and gives the status on. Words of a workflow come as
# variables and are never part of a script.
set -euo pipefail

lines() { # the lines of a text that are not empty, into the array named
  local -n into=$1
  into=()
  while IFS= read -r line; do [ -z "$line" ] || into+=("$line"); done <<<"$2"
}

if [ -n "${NIANBAO_PACKAGE:-}" ]; then
  folder=$(mktemp -d)
  npm install --prefix "$folder" --no-audit --no-fund --silent -- "$NIANBAO_PACKAGE" >&2
  nianbao=(node "$folder/node_modules/nianbao/cli.cjs")
else
  cd "$GITHUB_ACTION_PATH"
  [ -d node_modules ] || npm ci --ignore-scripts --no-audit --no-fund --silent >&2
  nianbao=(node "$GITHUB_ACTION_PATH/server/src/cli/main.ts")
  cd - >/dev/null
fi

lines paths "${NIANBAO_PATHS:-.}"
lines more "${NIANBAO_ARGUMENTS:-}"
options=(--lang "${NIANBAO_LANGUAGE:-zh}" ${more[@]+"${more[@]}"})
[ "${NIANBAO_FAIL_ON:-error}" != warning ] || options+=(--max-warnings 0)

status=0
"${nianbao[@]}" check --format github "${options[@]}" -- "${paths[@]}" || status=$?
if [ -n "${NIANBAO_SARIF:-}" ]; then "${nianbao[@]}" check --format sarif "${options[@]}" -- "${paths[@]}" >"$NIANBAO_SARIF" 2>/dev/null || true; fi
[ -z "${GITHUB_OUTPUT:-}" ] || echo "status=$status" >>"$GITHUB_OUTPUT"

# Findings may be let pass; that something could not be checked is no finding.
if [ "$status" = 1 ] && [ "${NIANBAO_FAIL_ON:-error}" = never ]; then status=0; fi
exit "$status"
