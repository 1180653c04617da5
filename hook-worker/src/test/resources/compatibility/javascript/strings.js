export function padding() {
  return ["7".padStart(3, "0"), "ab".padEnd(6, "xyz"), "long".padStart(2)];
}

export function slicingFromBothEnds() {
  const word = "hookwarden";
  return [word.slice(0, 4), word.slice(-6), word.substring(6, 2), word.at(-1), word.slice(5, 2)];
}

export function trimming() {
  const text = " \t\n\u00a0\ufeffa b\u2003 ";
  return [text.trim(), text.trimStart().length, text.trimEnd().length];
}

export function splitting() {
  return ["a,b,,c".split(","), "abc".split(""), "a1b22c".split(/\d+/), "a1b2".split(/(\d)/), "a-b-c".split("-", 2)];
}

export function searching() {
  const text = "banana";
  return [text.indexOf("an"), text.lastIndexOf("an"), text.indexOf("an", 2), text.includes("nan"), text.search(/n/)];
}

export function beginningsAndEnds() {
  return ["invoice.pdf".endsWith(".pdf"), "invoice.pdf".startsWith("voice", 2), "abc".endsWith("b", 2)];
}

export function replacing() {
  return [
    "a.b.c".replace(".", "-"),
    "a.b.c".replaceAll(".", "-"),
    "John Smith".replace(/(\w+) (\w+)/, "$2, $1"),
    "x".replace("x", "$$-$&-$`-$'"),
    "price 5".replace(/\d/, (digit) => digit * 2),
  ];
}

export function comparingByCodeUnit() {
  return ["b", "a", "B", "\u00e4", "10", "9"].sort();
}

export function repeating() {
  try {
    "a".repeat(-1);
  } catch (e) {
    return ["ab".repeat(3), "x".repeat(0), e.name];
  }
}

export function changingCase() {
  return ["Stra\u00dfe".toUpperCase(), "\u0130".toLowerCase().length, "\u03a3\u0391\u03a3".toLowerCase(), "\ufb01".toUpperCase()];
}

export function charactersAndCodes() {
  return ["A".charCodeAt(0), "".charAt(5), String.fromCharCode(72, 105), Number.isNaN("a".charCodeAt(9))];
}

export function templates() {
  const order = { id: 7, lines: [1, 2] };
  return `order ${order.id}: ${order.lines.map((n) => `#${n}`).join(" ")} ${[1, [2, 3]]} ${{}} ${null}`;
}

export function taggedTemplates() {
  const tag = (parts, ...values) => ({ parts: [...parts], raw: [...parts.raw], values });
  return tag`a\n${1}b${2}`;
}

export function rawTemplates() {
  return String.raw`C:\new\u0041${1 + 1}`;
}

export function escapes() {
  return ["\x41\u0042\u{43}\0\v\f\b", "line\
continued", "it's \"quoted\""];
}

export function iteratingByCodePoint() {
  return [[..."a\u{1f600}b"].length, "a\u{1f600}b".length, Array.from("\u00e9e\u0301")];
}

export function concatenationOfKinds() {
  return [1 + "2", "3" * "4", [] + {}, [1] + [2], true + 1, null + "x", "5" - 2];
}

export function localeCompareOfPlainLetters() {
  return ["a".localeCompare("b"), "b".localeCompare("a"), "a".localeCompare("a")].map(Math.sign);
}

export function wellFormedness() {
  return ["ab\ud83d".isWellFormed(), "ab\ud83d".toWellFormed() === "ab\ufffd", "ok".isWellFormed()];
}

export function comparisonOperators() {
  return ["10" < "9", 10 < "9", "a" < "b", "a" < "B", "" < "a", "2" > 1];
}
