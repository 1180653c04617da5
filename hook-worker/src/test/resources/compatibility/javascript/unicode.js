export function normalForms() {
  const composed = "\u00e9";
  const decomposed = "e\u0301";
  return [composed === decomposed, composed.normalize("NFD") === decomposed, decomposed.normalize() === composed, "\ufb01".normalize("NFKC"), "\u212b".normalize("NFC")];
}

export function codePoints() {
  return ["\u{1f469}".codePointAt(0), "\u{1f469}".codePointAt(1), String.fromCodePoint(0x1f600, 65), [..."\u{1f600}!"].map((c) => c.codePointAt(0))];
}

export function lengthsAreInCodeUnits() {
  const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
  return [family.length, [...family].length, family.slice(0, 2)];
}

export function reversing() {
  return [[..."ab\u{1f600}"].reverse().join(""), "ab\u{1f600}".split("").length];
}

export function identifiers() {
  const größe = 1;
  const 変数 = 2;
  const \u0061b = 3;
  return größe + 変数 + ab;
}

export function percentEncoding() {
  return [encodeURIComponent("a b&\u00fc/\u{1f600}"), encodeURI("http://x/\u00fc?q=a b"), decodeURIComponent("%E2%82%AC"), decodeURI("%2F%20")];
}

export function percentErrors() {
  return [() => decodeURIComponent("%E2%82"), () => encodeURIComponent("\ud800")].map((f) => {
    try {
      return f();
    } catch (e) {
      return e.name;
    }
  });
}

export function caseMapping() {
  return ["\u01c4".toLowerCase(), "\u0149".toUpperCase(), "\u10d0".toUpperCase(), "I\u0307".toLowerCase().length];
}

export function escapedSurrogates() {
  return ["\ud83d\ude00" === "\u{1f600}", "\u{1f600}".charCodeAt(0).toString(16), "\u{1f600}".at(0) === "\ud83d"];
}

export function whiteSpace() {
  return ["\u2009\u3000\u180e".trim().length, /\s/.test("\u200b"), "a\u2028b".split(/\s/)];
}
