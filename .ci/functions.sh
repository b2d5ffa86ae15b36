# shellcheck shell=bash
# What the scripts beside this file share. They run at the top of the tree.

# Begin like a new shell: no credential, no path and no option of the caller's reaches what is run.
forget_environment() {
    # shellcheck disable=SC2086
    unset ${!IGNISIGN_@} PYTHONPATH PYTHONUNBUFFERED PYTEST_ADDOPTS
    export PIP_DISABLE_PIP_VERSION_CHECK=1
}

# Copy the tree as a clone would have it: without what is ignored, but with what is not committed.
copy_tree() {
    mkdir -p "$1"
    git ls-files -z --cached --others --exclude-standard |
        while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
        tar --null --files-from=- -cf - | tar -xf - -C "$1"
}

# Print the text of a block of README.md.
block() { sed -n "/^<!-- block: $1 -->\$/,/^\`\`\`\$/p" README.md | sed '1,2d;$d'; }
