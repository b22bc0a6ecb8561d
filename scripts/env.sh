# Sourced by run, test, bench: finds a JDK 25 and Maven >= 3.8.6, installs what is missing where that is possible.
# Afterwards JAVA_HOME is set, java and mvn are on the PATH, and the working directory is the root of the checkout.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$ROOT"

# Digits and letters of no country: where the language is Turkish or Arabic, the Kafka broker itself does not start.
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The feature version of the JDK in a folder, or nothing.
jdk_version() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

find_jdk() {
  local folder on_path=""
  if command -v javac >/dev/null; then
    on_path="$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")"
  fi
  for folder in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /usr/java/*25* /opt/*25* /opt/*/*25* \
    "${HOME:-/root}"/.sdkman/candidates/java/25* "${HOME:-/root}"/.jdks/*25* "${HOME:-/root}"/.local/share/mise/installs/java/25*; do
    if [ -n "$folder" ] && [ "$(jdk_version "$folder" || true)" = 25 ]; then
      printf '%s' "$folder"
      return
    fi
  done
}

maven_suits() {
  command -v mvn >/dev/null || return 1
  local version
  version="$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)"
  [ -n "$version" ] && [ "$(printf '%s\n' 3.8.6 "$version" | sort -V | head -n 1)" = 3.8.6 ]
}

# install <apt package> <dnf package>: only as root, only from the system's own packages.
install_package() {
  [ "$(id -u)" = 0 ] || return 1
  if command -v apt-get >/dev/null; then
    say "installing $1"
    { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$1"; } \
      >/dev/null 2>&1
  elif command -v dnf >/dev/null; then
    say "installing $2"
    dnf -q -y install "$2" >/dev/null 2>&1
  else
    return 1
  fi
}

JDK="$(find_jdk)"
if [ -z "$JDK" ]; then
  install_package openjdk-25-jdk-headless java-25-openjdk-devel || true
  JDK="$(find_jdk)"
fi
[ -n "$JDK" ] || fail "A JDK 25 is needed: install one (such as openjdk-25-jdk or Temurin 25) and set JAVA_HOME to it."
export JAVA_HOME="$JDK"
export PATH="$JAVA_HOME/bin:$PATH"

maven_suits || install_package maven maven || true
hash -r
maven_suits || fail "Maven 3.8.6 or later is needed: install it and put mvn on the PATH."

# Maven's own libraries use what newer JDKs warn about.
export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
# A download that breaks off is tried again (the first is what Maven 3.8 reads, the second what later ones do).
export MAVEN_OPTS="$MAVEN_OPTS -Dmaven.wagon.http.retryHandler.count=5 -Daether.connector.http.retryHandler.count=5"

STAMP="$ROOT/target/.packaged"

# Whether every source is older than the last packaging. Folders count too: a deleted file changes its folder.
is_packaged() {
  [ -f "$STAMP" ] || return 1
  local changed
  changed="$(find pom.xml ./*/pom.xml ./*/src -newer "$STAMP" -print -quit)"
  [ -z "$changed" ]
}

# Packages all modules without their tests, if a source changed since the last time.
package_if_needed() {
  if is_packaged; then
    return
  fi
  say "building (the first time takes some minutes)"
  mkdir -p target
  local draft="$STAMP.new"
  touch "$draft"
  mvn -B -ntp -q -T 1C package -Dmaven.test.skip=true -Dspotless.skip=true >&2
  mv "$draft" "$STAMP"
}
