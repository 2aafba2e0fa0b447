#!/bin/sh
# Dumps the store and copies the media into one dated folder, and keeps the newest fourteen.
#   YUNYAN_MONGODB_URI=mongodb://… backup.sh /data /backups
# With the embedded store stop the program first, or copy its folder from a file-system snapshot.
set -eu
data=${1:?data folder}; target=${2:?backup folder}/$(date -u +%Y%m%dT%H%M%SZ)
mkdir -p "$target"
if [ -n "${YUNYAN_MONGODB_URI:-}" ]; then
    mongodump --uri="$YUNYAN_MONGODB_URI" --gzip --archive="$target/store.archive.gz"
else
    cp -a "$data/store" "$target/store"
fi
[ ! -d "$data/media" ] || cp -al "$data/media" "$target/media" 2>/dev/null || cp -a "$data/media" "$target/media"
find "$(dirname "$target")" -mindepth 1 -maxdepth 1 -type d | sort -r | tail -n +15 | xargs -r rm -rf --
echo "kept in $target"
