export function groups() {
  const found = /(\d{4})-(\d\d)/.exec("on 2024-05 and 2025-06");
  return [found[0], found[1], found[2], found.index, found.length];
}

export function namedGroups() {
  const { year, month } = "2024-05".match(/(?<year>\d+)-(?<month>\d+)/).groups;
  return { year, month };
}

export function matchAll() {
  return [..."a1b22c333".matchAll(/([a-z])(\d+)/g)].map((found) => [found[1], found[2], found.index]);
}

export function globalAndLastIndex() {
  const pattern = /o/g;
  const places = [];
  while (pattern.exec("foo boo")) {
    places.push(pattern.lastIndex);
  }
  return [places, pattern.lastIndex];
}

export function sticky() {
  const pattern = /\d/y;
  pattern.lastIndex = 1;
  return [pattern.test("a1b"), pattern.lastIndex, pattern.test("a1b"), pattern.lastIndex];
}

export function lookAround() {
  return ["price: $42".match(/(?<=\$)\d+/)[0], "a1 b2".replace(/[a-z](?=2)/, "X"), "foobar".match(/foo(?!baz)/)[0], /(?<!\$)\b\d+/.test("$5")];
}

export function backReferences() {
  return [/(["']).*?\1/.exec("say \"it's\" now")[0], /(?<c>.)\k<c>/.exec("hello")[0]];
}

export function lazyAndGreedy() {
  return ["<a><b>".match(/<.+>/)[0], "<a><b>".match(/<.+?>/)[0], "aaa".match(/a{2,}?/)[0]];
}

export function flags() {
  return [/a.c/s.test("a\nc"), "A\nb".match(/^b/im)[0], new RegExp("a", "gi").flags, /x/dgimsuy.flags];
}

export function indices() {
  const found = /b(?<n>\d+)/d.exec("ab12");
  return [found.indices[0], found.indices.groups.n];
}

export function unicodeProperties() {
  return ["Grüße, Мир 7".match(/\p{L}+/gu), /^\p{Lu}/u.test("Éa"), "a٣b".replace(/\p{Nd}/u, "#"), /\p{Script=Greek}/u.test("α")];
}

export function astralCharacters() {
  return [/^.$/.test("\u{1f600}"), /^.$/u.test("\u{1f600}"), "\u{1f600}a".match(/[\u{1f600}-\u{1f64f}]/u).index];
}

export function setNotation() {
  return ["a1_".replace(/[\w--[0-9_]]/v, "#"), /^\p{Emoji_Keycap_Sequence}$/v.test("1\ufe0f\u20e3")];
}

export function replacementFunctions() {
  return "2024-05-01".replace(/(?<y>\d+)-(?<m>\d+)-(?<d>\d+)/, (all, y, m, d, offset, text, groups) => `${groups.d}.${m}.${y}/${offset}/${text.length}`);
}

export function replacementNames() {
  return "john doe".replace(/(?<first>\w+) (?<last>\w+)/, "$<last>, $<first>");
}

export function escaping() {
  return ["a.b*c".replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), new RegExp("/").source, String(new RegExp("a/b", "g"))];
}

export function invalidPatterns() {
  return ["(", "[b-a]", "a{2,1}", "(?<n>a)(?<n>b)", "\\"].map((text) => {
    try {
      return String(new RegExp(text));
    } catch (e) {
      return e.name;
    }
  });
}

export function unmatchedGroups() {
  const found = /(a)|(b)/.exec("b");
  return [found[1] === undefined, found[2], JSON.stringify(found), "b".replace(/(a)|(b)/, "[$1|$2]")];
}

export function nestedQuantifiers() {
  return [/^(?:a|ab)(?:c|bcd)(?:d*)$/.exec("abcd")[0], /(z)((a+)?(b+)?(c))*/.exec("zaacbbbcac").slice()];
}

export function splitWithLimit() {
  return ["a, b;c".split(/[,;]\s*/), "abc".split(/(?:)/u), "2024-05-01T10".split(/[-T]/).map(Number)];
}

export function symbolProtocol() {
  const upper = { [Symbol.replace]: (text, by) => `${text}:${by}`, [Symbol.split]: (text) => [text, "!"] };
  return ["a".replace(upper, "b"), "c".split(upper)];
}

export function modifiers() {
  return [/(?i:a)b/.test("Ab"), /(?i:a)b/.test("AB"), /(?<y>\d{4})|(?<y>\d\d)/.exec("24").groups.y];
}
