// What a worker rehearses before its first run: the usual parts of a hook.
const ticket = /^([A-Z]+)-(\d+)$/u;

export default async function (event, api) {
  const order = api.records.get("orders", event.data.id) ?? { total: 0, lines: [] };
  const total = order.total + event.data.total;
  api.records.put("orders", event.data.id, { ...order, total, at: new Date().toISOString() });
  api.records.patch("orders", event.data.id, { seen: true });
  const [, name, number] = ticket.exec("ORDER-42");
  const sorted = [3, 1, 2].sort((x, y) => x - y).map((n) => n * Math.random());
  await Promise.resolve();
  console.log(`order ${name} ${number}`, sorted.length, api.run.hook);
  api.notify("user-42", { title: "Order updated", purpose: "order-updates" });
  api.emit("invoices", "invoice.wanted", JSON.parse(JSON.stringify({ total })));
  return { ...event.data, seen: api.records.get("orders", event.data.id).seen };
}
