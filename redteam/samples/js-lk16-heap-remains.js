// LK-16 outcome=ok runs=2
// scanner large-repeat
// returns "contained"
const registry = new FinalizationRegistry(() => {});
export default (event, api) => {
  const secret = "s3cr3t-" + api.run.attempt;
  registry.register({ secret }, secret);
  const fresh = new Uint8Array(1 << 20);
  if (fresh.some((byte) => byte !== 0)) return "old bytes";
  const buffer = new ArrayBuffer(64, { maxByteLength: 1 << 16 });
  buffer.resize(1 << 16);
  return new Uint8Array(buffer).some((byte) => byte !== 0) ? "old bytes" : "contained";
};
