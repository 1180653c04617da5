export default function (event, api) {
  const missing = [];
  for (const { sku, quantity } of event.data.lines) {
    const item = api.records.get("stock", sku);
    const free = item ? item.onHand - item.reserved : 0;
    if (free < quantity) {
      missing.push({ sku, wanted: quantity, free });
      continue;
    }
    api.records.patch("stock", sku, { reserved: item.reserved + quantity });
    if (free - quantity <= item.reorderAt) api.log.info("reorder", sku);
  }
  if (missing.length > 0) {
    api.notify(event.data.buyer, {
      title: `Order ${event.data.id} is delayed`,
      body: missing.map((m) => `${m.sku}: ${m.free} of ${m.wanted} are there`).join("\n"),
      purpose: "order-updates",
    });
  }
  return { complete: missing.length === 0, missing };
}
