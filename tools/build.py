"""Write everything that is derived, or say what is out of date.

    python tools/build.py            write index.html, the start lists, sw.js and the README's table of names
    python tools/build.py --check    write nothing; name each file and block that is not current (exit 1)

By hand are written: article/, py/figures/*/{spec.py, figure.html} and the Python. Running it again changes nothing:
dates stay those of the last change. It takes about a minute, in which every recorded picture is drawn anew.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.derive import everything
from tools.derive.spec_errors import SpecError


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    try:
        files, differences = everything.derive()
    except SpecError as error:
        print(f"Nothing was written. {error}", file=sys.stderr)
        return 1
    if check:
        print("\n".join(differences) or "Everything that is derived is current.")
        return int(bool(differences))
    for path in everything.write(files):
        print("wrote", path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
