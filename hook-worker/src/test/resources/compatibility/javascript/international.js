export function numbers() {
  return [
    new Intl.NumberFormat("en-US").format(1234567.891),
    new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2 }).format(1234.5),
    new Intl.NumberFormat("en-US", { style: "percent" }).format(0.256),
    (1e6).toLocaleString("en-US"),
  ];
}

export function currencies() {
  return [
    new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(-5.5),
    new Intl.NumberFormat("ja-JP", { style: "currency", currency: "JPY" }).format(1234),
  ];
}

export function dates() {
  const date = new Date("2024-03-05T14:07:09Z");
  return [
    new Intl.DateTimeFormat("en-GB", { timeZone: "UTC" }).format(date),
    new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(date),
    new Intl.DateTimeFormat("de-DE", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(date),
  ];
}

export function timeZones() {
  const zone = (timeZone) => new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(new Date("2024-07-01T12:00:00Z"));
  return ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"].map(zone);
}

export function plurals() {
  const rules = new Intl.PluralRules("en-US");
  const places = new Intl.PluralRules("en-US", { type: "ordinal" });
  return [[0, 1, 2].map((n) => rules.select(n)), [1, 2, 3, 4, 21].map((n) => places.select(n))];
}

export function sortingWithLocale() {
  const german = new Intl.Collator("de");
  return [["z", "ä", "a", "Z"].sort(german.compare), ["10", "9"].sort(new Intl.Collator("en", { numeric: true }).compare)];
}

export function lists() {
  return [new Intl.ListFormat("en", { type: "conjunction" }).format(["a", "b", "c"]), new Intl.ListFormat("de").format(["a", "b"])];
}

export function relativeTimes() {
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  return [words.format(-1, "day"), words.format(3, "week"), words.format(0, "year")];
}

export function graphemes() {
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  return [...segmenter.segment("e\u0301\u{1f468}\u200d\u{1f469}a")].map((part) => part.segment.length);
}

export function displayNames() {
  return [new Intl.DisplayNames("en", { type: "region" }).of("DE"), new Intl.DisplayNames("de", { type: "language" }).of("fr")];
}
