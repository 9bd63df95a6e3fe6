#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# chroot-test.sh DEB: installs the package into a clean Debian 12 made for the purpose, uses it there as an
# ordinary user, removes it, and looks for what it left behind. Needs root and mmdebstrap.
set -euo pipefail
deb=$(realpath "$1")
[ "$(id -u)" -eq 0 ] || { echo "chroot-test: needs root" >&2; exit 1; }

scratch=$(mktemp -d)
root=$scratch/root
cleanup() {
    umount -q "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$scratch"
}
trap cleanup EXIT
say() { printf 'chroot-test: %s\n' "$*"; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root "$@"; }
as_user() { inside runuser -u clerk -- env HOME=/srv/clerk QT_QPA_PLATFORM=offscreen "$@"; }
files() { (cd "$root" && find etc opt usr var -xdev \( -path var/cache -o -path var/lib/apt -o -path var/log \
    -o -path var/lib/dpkg \) -prune -o -print | sort); }

# The Debian suites that this machine itself installs from, so that a local mirror is used where there is one.
mapfile -t sources < <(apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' \
    'Created-By: Packages' 'Origin: Debian' | grep ' bookworm' | sort -u)
say "making a clean Debian 12"
mmdebstrap --quiet --variant=minbase bookworm "$root" "${sources[@]}"
mount -t proc proc "$root/proc"
inside useradd --create-home --home-dir /srv/clerk clerk

say "installing ${deb##*/}"
cp "$deb" "$root/tmp/keting.deb"
inside apt-get update -qq
# What it depends on comes first, so that the files before and after differ by the package alone.
depends=$(dpkg-deb --field "$deb" Depends)
printf 'Package: keting-depends\nVersion: 1\nArchitecture: all\nMaintainer: none <none@localhost>\nDepends: %s\nDescription: none\n' \
    "$depends" >"$scratch/control"
mkdir -p "$scratch/depends/DEBIAN"
mv "$scratch/control" "$scratch/depends/DEBIAN/control"
dpkg-deb --root-owner-group --build "$scratch/depends" "$root/tmp/depends.deb" >/dev/null
inside env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends /tmp/depends.deb >/dev/null
files >"$scratch/before"
inside env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends /tmp/keting.deb >/dev/null

say "using it as an ordinary user"
as_user keting-cli --data /srv/clerk/desk init --demo
verified=$(as_user keting-cli --data /srv/clerk/desk verify)
grep -q '"differences": *0' <<<"$verified" || { echo "chroot-test: $verified" >&2; exit 1; }
as_user mkdir /srv/clerk/pictures
as_user keting --data /srv/clerk/desk --tour /srv/clerk/pictures
pictures=$(find "$root/srv/clerk/pictures" -name '*.png' -size +4k | wc -l)
[ "$pictures" -ge 4 ] || { echo "chroot-test: only $pictures pictures" >&2; exit 1; }
say "$pictures pictures of the installed window"

say "removing it"
inside apt-get purge -qq -y keting >/dev/null
files >"$scratch/after"
if ! diff "$scratch/before" "$scratch/after" >&2; then
    echo "chroot-test: the package left the files above behind" >&2
    exit 1
fi
[ -d "$root/srv/clerk/desk" ] || { echo "chroot-test: purging took a user's data" >&2; exit 1; }
say "passed: installed, used, purged, nothing left, the user's data kept"
