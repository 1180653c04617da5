// API-T06 outcome=ok cpu=3000
// scanner none
// returns "contained"
export default (event, api) => {
  const buffer = new ArrayBuffer(8, { maxByteLength: 64 });
  const view = new Uint8Array(buffer);
  api.records.put("orders", "v", { get first() { buffer.resize(0); return 1; }, view });
  api.records.put("orders", "s", [1, , 3]);
  const stored = api.records.get("orders", "s");
  return stored[1] === null && stored.length === 3 ? "contained" : stored;
};
