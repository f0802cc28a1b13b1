# What is said, and what the kit is made for, stands above this line.
set -eu

# Say a sentence of the kit's own, in Persian and in English, with what it names in the place of each %s.
tell() {
  eval "fa=\$FA_$1 en=\$EN_$1"
  shift
  # shellcheck disable=SC2059,SC2154
  printf "$fa\n" "$@" >&2
  # shellcheck disable=SC2059,SC2154
  printf "$en\n" "$@" >&2
}

stop() {
  tell "$@"
  exit 1
}

dir=${1-}
case $dir in
'' | -*)
  tell USAGE
  exit 2
  ;;
/*) ;;
# So that no name is taken for an option.
*) dir=./$dir ;;
esac
shift

kit=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)

case $(uname -s)-$(uname -m) in
Linux-x86_64) here=linux-x64 ;;
Linux-aarch64 | Linux-arm64) here=linux-arm64 ;;
Darwin-x86_64) here=darwin-x64 ;;
Darwin-arm64) here=darwin-arm64 ;;
*) here=$(uname -s)-$(uname -m) ;;
esac
[ "$here" = "$PLATFORM" ] || stop OTHER_PLATFORM "$PLATFORM" "$here"

if command -v sha256sum >/dev/null 2>&1; then sum=sha256sum; else sum='shasum -a 256'; fi
tell CHECKING
(cd "$kit" && $sum -c SHA256SUMS >/dev/null 2>&1) || stop DAMAGED

# What is there decides: nothing, a newsroom, or something else.
act=make
if [ -e "$dir" ] || [ -h "$dir" ]; then
  [ -d "$dir" ] || stop NO_FOLDER "$dir"
  for file in "$dir"/* "$dir"/.[!.]* "$dir"/..?*; do
    case $file in "$dir/.git") continue ;; esac
    if [ -e "$file" ] || [ -h "$file" ]; then act=update; fi
  done
  if [ "$act" = update ]; then
    case $(cat "$dir/package.json" 2>/dev/null) in
    *'"peyk"'*) ;;
    *) stop NOT_A_NEWSROOM "$dir" ;;
    esac
    [ $# -eq 0 ] || stop ANSWERS_UNUSED "$dir"
  fi
fi

# Beside the newsroom, on its disk: all is unpacked there first, and then moved as a whole.
stage=${dir%/}.peyk-kit
if [ "$act" = update ]; then stage=${dir%/}/.peyk-kit; fi
rm -rf -- "$stage"
done=
cleanup() {
  code=$?
  rm -rf -- "$stage"
  if [ -z "$done" ] && [ $code -ne 0 ]; then tell BROKEN_OFF "$dir"; fi
  exit $code
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
mkdir -p -- "$stage"
tell UNPACKING
tar -xzf "$kit/packages.tar.gz" -C "$stage"
packages=$stage/node_modules
node=$packages/$NODE

if [ "$act" = make ]; then
  if [ $# -eq 0 ] && ! [ -t 0 ]; then set -- --yes; fi
  "$node" "$packages/peyk/bin/peyk.mjs" init "$dir" --no-install --quiet --peyk "$kit/$TARBALL" "$@"
else
  # A package of the newsroom's own that the kit lacks would be gone.
  lacking=$("$node" -p '
    const [, file, packages] = process.argv, { existsSync, readFileSync } = require("fs");
    Object.keys(JSON.parse(readFileSync(file, "utf8")).dependencies ?? {})
      .filter((name) => !existsSync(`${packages}/${name}`)).join(" ")
  ' "$dir/package.json" "$packages")
  [ -z "$lacking" ] || stop LACKING "$lacking"
  mkdir -p -- "$dir/vendor"
  cp -- "$kit/$TARBALL" "$dir/vendor/$TARBALL"
  if [ -e "$dir/node_modules" ] || [ -h "$dir/node_modules" ]; then
    mv -- "$dir/node_modules" "$stage/former"
  fi
fi
mv -- "$packages" "$dir/node_modules" || {
  if [ -e "$stage/former" ]; then mv -- "$stage/former" "$dir/node_modules"; fi
  exit 1
}
[ -e "$dir/peyk" ] || cp -- "$kit/peyk" "$dir/peyk"
done=yes
if [ "$act" = make ]; then tell MADE "$dir" "$kit"; else tell UPDATED "$VERSION" "$dir" "$kit"; fi
