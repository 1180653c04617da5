// The date some working days later. Holidays that move with Easter are computed.
const DAY = 86_400_000;

// Gauss, in the form of Meeus, Jones and Butcher.
function easter(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day);
}

const iso = (time) => new Date(time).toISOString().slice(0, 10);

function holidays(year) {
  const sunday = easter(year);
  const moving = [-2, 1, 39, 50].map((offset) => iso(sunday + offset * DAY));
  return new Set([...moving, `${year}-01-01`, `${year}-05-01`, `${year}-10-03`, `${year}-12-25`, `${year}-12-26`]);
}

export default function (event) {
  let time = Date.parse(event.data.from);
  let left = event.data.days;
  while (left > 0) {
    time += DAY;
    const date = new Date(time);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!weekend && !holidays(date.getUTCFullYear()).has(iso(time))) left--;
  }
  return { date: iso(time) };
}
