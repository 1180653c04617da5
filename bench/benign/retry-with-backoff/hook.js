// Failed charges are tried again after 1, 2, 4, … hours, with some jitter, and given up after five times.
const HOUR = 3_600_000;
const FINAL = new Set(["expired_card", "stolen_card", "fraudulent"]);

export default function (event, api) {
  const { charge, code, amount } = event.data;
  const attempts = (api.records.get("charges", charge)?.attempts ?? 0) + 1;
  if (FINAL.has(code) || attempts >= 5) {
    api.records.put("charges", charge, { attempts, state: "given up", code });
    api.emit("payments", "com.pay.charge.abandoned", { charge, code, attempts });
    return { retry: false };
  }
  const jitter = 0.9 + Math.random() * 0.2;
  const at = new Date(Date.parse(api.run.now) + HOUR * 2 ** (attempts - 1) * jitter).toISOString();
  api.records.put("charges", charge, { attempts, state: "waiting", retryAt: at, amount });
  return { retry: true, at };
}
