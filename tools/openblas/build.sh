#!/usr/bin/env bash
# Builds numpy for Pyodide with an OpenBLAS whose matrix products suit WebAssembly (adapt.py says what is changed).
# As root, on Debian; about six minutes on two cores. The rest of the recipe is shared/recipes/build-wheels.sh.
# Usage: build.sh OUT_FOLDER [RECIPES [ROOT_FOLDER]]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$1" && cd "$1" && pwd)
recipes=${2:-$here/../../../shared/recipes}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/recipes"
cp "$recipes"/* "$here"/adapt.py "$here"/*.c "$work/recipes/"
# adapt OpenBLAS between unpacking and compiling; leave out the wheels after numpy
sed -i -e 's|debian openblas; (cd|debian openblas; python recipe/adapt.py src/openblas; (cd|' \
  -e '/^export CC=/,/^unset PYTHONPATH/{/^unset PYTHONPATH/!d}' "$work/recipes/in-root.sh"
grep -q 'python recipe/adapt.py' "$work/recipes/in-root.sh" || { echo 'in-root.sh has no place for adapt.py'; exit 1; }
bash "$work/recipes/build-wheels.sh" "$work/out" ${3:+"$3"}
# a build number: a browser or the service worker may still hold the other file under the plain name
for wheel in "$work"/out/numpy-*-cp*.whl; do
  name=$(basename "$wheel")
  cp "$wheel" "$out/${name/-cp314-/-1-cp314-}"
done
(cd "$out" && sha256sum numpy-*.whl)
