// Guesses from the last scan when a parcel will be there.
const HOURS = { ACCEPTED: 60, IN_TRANSIT: 36, OUT_FOR_DELIVERY: 8, DELIVERED: 0 };

export default function (event, api) {
  const { parcel, facility, status, scannedAt } = event.data;
  const scanned = new Date(scannedAt);
  if (Number.isNaN(scanned.getTime())) throw new RangeError(`'${scannedAt}' is no date`);
  const eta = new Date(scanned);
  eta.setUTCHours(eta.getUTCHours() + (HOURS[status] ?? 72));
  if (eta.getUTCDay() === 0) eta.setUTCDate(eta.getUTCDate() + 1);

  const known = api.records.get("shipments", parcel);
  const scans = known?.scans ?? [];
  if (!scans.some((scan) => scan.at === scanned.toISOString())) {
    scans.push({ at: scanned.toISOString(), facility, status });
  }
  scans.sort((a, b) => (a.at < b.at ? -1 : 1));
  api.records.put("shipments", parcel, { status: scans.at(-1).status, eta: eta.toISOString(), scans });
  return { eta: eta.toISOString() };
}
