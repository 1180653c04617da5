export function mapFilterReduce() {
  return [1, 2, 3, 4].map((n) => n * n).filter((n) => n % 2 === 0).reduce((sum, n) => sum + n, 100);
}

export function findingFromBothEnds() {
  const list = [5, 12, 8, 130, 44];
  return [list.find((n) => n > 10), list.findLast((n) => n > 10), list.findIndex((n) => n > 200), list.findLastIndex((n) => n < 10)];
}

export function sortingNumbersAndTexts() {
  return [[10, 9, 1].sort(), [10, 9, 1].sort((a, b) => a - b), [3, undefined, 1].sort().length, ["b", "a"].toSorted()];
}

export function stableSorting() {
  const people = ["ann 3", "bob 1", "cat 3", "dan 1", "eve 2"].map((text) => text.split(" "));
  return people.sort((a, b) => a[1] - b[1]).map(([name]) => name);
}

export function splicing() {
  const list = [1, 2, 3, 4, 5];
  const removed = list.splice(1, 2, "a", "b", "c");
  return [list, removed, list.splice(-1), list.toSpliced(0, 2)];
}

export function copiesThatLeaveTheOriginal() {
  const list = [3, 1, 2];
  return [list.toReversed(), list.toSorted(), list.with(1, 9), list];
}

export function flattening() {
  return [[1, [2, [3, [4]]]].flat(), [1, [2, [3, [4]]]].flat(Infinity), ["a b", "c"].flatMap((text) => text.split(" "))];
}

export function holes() {
  const list = [1, , 3];
  return [list.length, 1 in list, list.map((n) => n * 2).length, Object.keys(list), list.flat(), [...list].map((n) => n ?? "none")];
}

export function makingArrays() {
  return [Array.from({ length: 3 }, (_, i) => i * i), Array.of(7), new Array(3).fill(0), Array.from(new Set([1, 1, 2])), Array.from("ab", (c) => c + c)];
}

export function grouping() {
  const grouped = Object.groupBy([1, 2, 3, 4, 5], (n) => (n % 2 ? "odd" : "even"));
  const mapped = Map.groupBy(["a", "bb", "cc"], (text) => text.length);
  return [grouped, [...mapped]];
}

export function joining() {
  return [[1, null, undefined, [2, 3], {}].join("-"), [].join(), String([1, [2, [3]]]), [["a", 1]].toString()];
}

export function includingAndPlaces() {
  return [[1, 2, NaN].includes(NaN), [1, 2, 1].lastIndexOf(1), [1, 2].indexOf(3), ["1"].includes(1), [1, 2, 3].at(-2)];
}

export function everyAndSome() {
  return [[].every(() => false), [].some(() => true), [1, 2].every(Number.isInteger), [1, "a"].some((x) => typeof x === "string")];
}

export function reducingFromTheRight() {
  return [[[1], [2], [3]].reduceRight((all, part) => all.concat(part), []), ["a", "b"].reduceRight((a, b) => a + b)];
}

export function copyWithinAndFill() {
  return [[1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3].fill(9, 1), [1, 2, 3, 4].fill(0, -2, -1)];
}

export function lengthsCutAndGrow() {
  const list = [1, 2, 3];
  list.length = 1;
  list[3] = 9;
  return [list.length, list.indexOf(undefined), list.findIndex((n) => n === undefined), JSON.stringify(list)];
}

export function entriesAndKeys() {
  return [[..."ab"].entries().toArray(), [...[7, 8].keys()], Object.entries(["x"])];
}

export function emptyReduceFails() {
  try {
    return [].reduce((a, b) => a + b);
  } catch (e) {
    return e instanceof TypeError;
  }
}

export function concatAndSpread() {
  const spreadable = { length: 2, 0: "a", 1: "b", [Symbol.isConcatSpreadable]: true };
  return [[1].concat([2, [3]], 4), [0].concat(spreadable), [...[1, 2], ..."ab"]];
}

export function typedArrays() {
  const bytes = new Uint8Array([1, 256, -1, 2.9]);
  const clamped = Uint8ClampedArray.of(300, -5, 1.5);
  return [[...bytes], [...clamped], [...new Int16Array(bytes.buffer)], bytes.byteLength];
}

export function dataViews() {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt16(0, -2);
  view.setFloat32(4, 1.5, true);
  return [view.getUint16(0), view.getInt16(0, true), view.getUint8(7), view.getFloat32(4, true)];
}

export function typedArraySlices() {
  const numbers = Float64Array.from([3, 1, 2]);
  return [[...numbers.toSorted()], [...numbers.subarray(1)], numbers.at(-1), [...numbers.map((n) => n / 2)], numbers.join("|")];
}

export function resizableBuffers() {
  const buffer = new ArrayBuffer(2, { maxByteLength: 8 });
  const bytes = new Uint8Array(buffer);
  buffer.resize(4);
  return [bytes.length, buffer.resizable, buffer.slice(1).byteLength];
}

export function halfPrecision() {
  return [Math.f16round(1.337), [...new Float16Array([0.1, 65504])]];
}
