# Sourced by bin/test: finds Chromium, or installs Debian's where it may, and tells the tests its path.

find_chromium() {
  locate_chromium && return 0
  command -v apt-get > /dev/null 2>&1 || return 1
  if [ "$(id -u)" = 0 ]; then as_root=''
  elif sudo -n true 2> /dev/null; then as_root='sudo -n'
  else return 1
  fi
  printf '\n▸ installing Chromium\n'
  $as_root apt-get update -qq
  # The shell has no windows to draw behind the page: the same engine in half the time. Older releases lack it.
  for package in chromium-headless-shell chromium; do
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$package" > /dev/null && break
  done
  locate_chromium
}

locate_chromium() {
  for candidate in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
    [ -n "$candidate" ] || continue
    CHROMIUM=$(command -v "$candidate") && export CHROMIUM && return 0
  done
  unset CHROMIUM
  return 1
}
