export function mapsKeepTheirOrder() {
  const map = new Map([["b", 1], ["a", 2]]);
  map.set("c", 3).set("b", 9).delete("a");
  return [[...map], map.size, [...map.keys()], [...map.values()]];
}

export function keysOfMaps() {
  const key = {};
  const map = new Map([[key, "object"], [NaN, "nan"], [0, "zero"], ["0", "text"]]);
  return [map.get(key), map.get({}) ?? "none", map.get(NaN), map.get(-0), map.get("0")];
}

export function sets() {
  const set = new Set([3, 1, 3, "1", NaN, NaN]);
  return [set.size, [...set].map(String), set.has(1), set.delete(9)];
}

export function setAlgebra() {
  const a = new Set([1, 2, 3]);
  const b = new Set([3, 4]);
  return [a.union(b), a.intersection(b), a.difference(b), a.symmetricDifference(b)].map((set) => [...set]);
}

export function setRelations() {
  const a = new Set([1, 2]);
  return [a.isSubsetOf(new Set([1, 2, 3])), a.isSupersetOf(new Set([1])), a.isDisjointFrom(new Set([5]))];
}

export function changingWhileIterating() {
  const set = new Set([1, 2]);
  const seen = [];
  for (const n of set) {
    seen.push(n);
    if (n < 4) {
      set.add(n + 2);
    }
    set.delete(2);
  }
  return seen;
}

export function weakCollections() {
  const key = {};
  const map = new WeakMap([[key, 1]]);
  const set = new WeakSet([key]);
  return [map.get(key), map.has({}), set.has(key), new WeakRef(key).deref() === key, map.delete(key), map.has(key)];
}

export function weakKeysMustBeObjects() {
  try {
    new WeakMap().set(1, 1);
  } catch (e) {
    return e.name;
  }
}

export function objectsFromMaps() {
  const map = new Map([["x", 1], ["y", 2]]);
  return [Object.fromEntries(map), new Map(Object.entries({ a: 1 })).get("a"), JSON.stringify(map)];
}

export function countingWords() {
  const counts = new Map();
  for (const word of "to be or not to be".split(" ")) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}

export function setsOfSets() {
  const keys = { size: 2, has: (n) => n < 3, keys: () => [1, 2].values() };
  return [...new Set([1, 5]).union(keys), "|", ...new Set([1, 5]).intersection(keys)];
}
