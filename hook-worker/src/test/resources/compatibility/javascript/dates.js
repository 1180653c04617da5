export function isoTexts() {
  return [new Date(0).toISOString(), new Date(Date.UTC(2024, 1, 29, 12, 30, 15, 7)).toISOString(), new Date(-1).toJSON()];
}

export function parsing() {
  return ["2024-03-01", "2024-03-01T10:00:00Z", "2024-03-01T10:00:00+02:00", "2024-03-01T10:00:00.123Z"].map((text) => Date.parse(text));
}

export function parsingWithoutZone() {
  return [Date.parse("2024-03-01T10:00:00"), new Date(2024, 2, 1, 10).getTime(), new Date("2024-03-01T10:00").getTimezoneOffset()];
}

export function invalidDates() {
  const bad = new Date("not a date");
  try {
    bad.toISOString();
  } catch (e) {
    return [Number.isNaN(bad.getTime()), String(bad), e.name, bad.toJSON()];
  }
}

export function components() {
  const date = new Date("2024-02-29T23:59:58.987Z");
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCDay(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), date.getUTCMilliseconds()];
}

export function overflowOfSetters() {
  const date = new Date(Date.UTC(2024, 0, 31));
  date.setUTCMonth(1);
  const first = date.toISOString();
  date.setUTCDate(0);
  return [first, date.toISOString()];
}

export function arithmetic() {
  const start = new Date("2024-03-30T12:00:00Z");
  const end = new Date(start);
  end.setUTCDate(end.getUTCDate() + 3);
  return [(end - start) / 86_400_000, end > start, +start];
}

export function utcTexts() {
  return [new Date(0).toUTCString(), new Date(Date.UTC(1999, 11, 31)).toString().slice(0, 24)];
}

export function limits() {
  return [new Date(8.64e15).toISOString(), String(new Date(8.64e15 + 1)), new Date(Date.UTC(-1, 0)).toISOString()];
}

export function twoDigitYears() {
  return [new Date(Date.UTC(99, 0)).getUTCFullYear(), new Date(Date.UTC(100, 0)).getUTCFullYear()];
}

export function primitives() {
  const date = new Date(5);
  return [date[Symbol.toPrimitive]("number"), typeof (date + 1), date - 0, `${date}`.length > 20, typeof Date()];
}

export function sorting() {
  return ["2024-05-01", "2023-12-31", "2024-01-15"].map((text) => new Date(text)).sort((a, b) => a - b).map((date) => date.toISOString().slice(0, 10));
}

export function subclass() {
  class Day extends Date {
    next() {
      return new Day(this.getTime() + 86_400_000);
    }
  }
  const day = new Day("2024-12-31").next();
  return [day.toISOString(), day instanceof Day, day instanceof Date, Object.prototype.toString.call(day)];
}

export function propertiesOfTheConstructor() {
  return [Date.name, Date.length, typeof Date.now(), new Date().constructor === Date, new Date(2020, 0) instanceof Date];
}
