#!/bin/sh
# Builds the worker's image: build-image.sh IMAGE JARS WORKER PARSERS
#   IMAGE    directory to make
#   JARS     directory with the jars of the engines and the protocol
#   WORKER   jar of the worker itself
#   PARSERS  directory with the native parsers of all machine types
# JAVA_HOME names the JDK that is cut down to the image's own.
# Every part remembers in IMAGE.stamps what it was made of, and is made again only if that changed.
set -eu

sources=$(cd -P -- "${0%/*}" && pwd -P)
image=$1 jars=$2 worker=$3 parsers=$4 stamps=$1.stamps

# What the descriptors of the modules require; java.sql and java.naming are BouncyCastle's wish.
modules=java.base,java.logging,java.management,java.naming,java.sql
modules=$modules,jdk.internal.vm.ci,jdk.management,jdk.security.auth,jdk.unsupported

say() {
  printf 'image: %s\n' "$1"
}

# changed PART TEXT: true if the part is missing or was made of something else than the text says.
changed() {
  [ ! -e "$image/$1" ] || [ "$(cat "$stamps/$1" 2>/dev/null)" != "$2" ]
}

# made PART TEXT: the AOT cache compares times of files; whole seconds survive copies and archives.
made() {
  find "$image/$1" -exec touch -h -d 2026-01-01T00:00:00Z {} +
  printf '%s' "$2" >"$stamps/$1"
}

hash_of() {
  cat -- "$@" | sha256sum
}

mkdir -p "$image/bin" "$image/jail" "$stamps"

jdk_is="$modules $(cat "$JAVA_HOME/release")"
if changed jdk "$jdk_is"; then
  say 'jdk'
  rm -rf "$image/jdk"
  "$JAVA_HOME/bin/jlink" --output "$image/jdk" --add-modules "$modules" \
    --strip-debug --no-header-files --no-man-pages
  # The only programs inside are java itself and what it starts children with.
  rm -rf "$image/jdk/bin/keytool" "$image/jdk/lib/jexec" "$image/jdk/legal"
  made jdk "$jdk_is"
fi

lib_is=$(cd "$jars" && sha256sum -- *.jar "$worker")
if changed lib "$lib_is"; then
  say 'lib'
  rm -rf "$image/lib"
  mkdir "$image/lib"
  cp -- "$jars"/*.jar "$worker" "$image/lib/"
  chmod 644 "$image"/lib/*.jar
  made lib "$lib_is"
fi

imports=$sources/../resources/dev/hookwarden/worker/guest/python-imports.txt
resources_is=$(hash_of "$sources/Resources.java" "$sources/Bytecode.java" "$imports" \
  "$jars"/python-*.jar "$jars"/truffle-runtime-*.jar)
if changed resources "$resources_is"; then
  say 'resources'
  rm -rf "$image/resources"
  mkdir "$image/resources"
  "$JAVA_HOME/bin/java" -cp "$jars/*" --sun-misc-unsafe-memory-access=allow \
    -Dpolyglot.engine.WarnInterpreterOnly=false --enable-native-access=ALL-UNNAMED \
    "$sources/Resources.java" "$image/resources"
  "$JAVA_HOME/bin/java" -cp "$jars/*" --sun-misc-unsafe-memory-access=allow \
    -Dpolyglot.engine.WarnInterpreterOnly=false --enable-native-access=ALL-UNNAMED \
    "$sources/Bytecode.java" "$image/resources" "$imports"
  made resources "$resources_is"
fi

tsc_is=$(hash_of "$sources/tsc/package.json" "$sources/tsc/package-lock.json")
if changed tsc "$tsc_is" || [ ! -x "$image/tsc/lib/tsc" ]; then
  say 'tsc'
  rm -rf "$image/tsc" "$stamps/npm"
  mkdir "$stamps/npm"
  cp "$sources/tsc/package.json" "$sources/tsc/package-lock.json" "$sources/tsc/.npmrc" "$stamps/npm/"
  (cd "$stamps/npm" && npm ci --silent)
  mkdir "$image/tsc"
  mv "$stamps"/npm/node_modules/@typescript/typescript-linux-*/lib "$image/tsc/lib"
  rm -rf "$stamps/npm"
  made tsc "$tsc_is"
fi

parsers_is=$(cd "$parsers" && sha256sum -- "$(uname -m)"-linux-gnu-*.so)
if changed tree-sitter "$parsers_is"; then
  say 'tree-sitter'
  rm -rf "$image/tree-sitter"
  mkdir "$image/tree-sitter"
  cp -- "$parsers/$(uname -m)"-linux-gnu-*.so "$image/tree-sitter/"
  made tree-sitter "$parsers_is"
fi

jail_is=$(hash_of "$sources"/jail/*.policy "$worker")
mkdir -p "$stamps/jail"
for policy in runner runner-warm analyst; do
  if changed "jail/$policy.bpf" "$jail_is"; then
    say "$policy.policy"
    "$JAVA_HOME/bin/java" -cp "$worker" dev.hookwarden.worker.jail.SeccompCompiler \
      "$sources/jail/$policy.policy" "$image/jail/$policy.bpf"
    made "jail/$policy.bpf" "$jail_is"
  fi
done

cp "$sources/bin/worker-jail" "$image/bin/worker-jail"
chmod 755 "$image/bin/worker-jail"
cp "$sources/bin/control-group" "$image/bin/control-group"
cp "$sources/jvm.options" "$image/jvm.options"

# Everybody may read the image: a jail's user is nobody.
chmod -R a+rX "$image"

aot_is="$jdk_is $lib_is $resources_is $(hash_of "$image/jvm.options" "$image/bin/worker-jail")"
if changed worker.aot "$aot_is"; then
  say 'worker.aot (training run)'
  rm -rf "$image/worker.aot" "$stamps/train"
  mkdir -m 777 "$stamps/train"
  if "$image/bin/worker-jail" --train record "$stamps/train" >"$stamps/train.log" 2>&1 &&
    "$image/bin/worker-jail" --train create "$stamps/train" >>"$stamps/train.log" 2>&1; then
    cp "$stamps/train/worker.aot" "$image/worker.aot"
    chmod 644 "$image/worker.aot"
    made worker.aot "$aot_is"
  else
    # Slower starts, nothing else is lost: a machine that can't make a jail can still build.
    say "no AOT cache, workers will start slowly; see $stamps/train.log"
  fi
  rm -rf "$stamps/train"
fi
