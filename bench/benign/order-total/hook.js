// Keeps one record per order with what the customer owes, in cents so that nothing is rounded twice.
const cents = (amount) => Math.round(amount * 100);

export default function (event, api) {
  const order = event.data;
  let net = 0;
  let tax = 0;
  for (const line of order.lines) {
    const sum = cents(line.price) * line.quantity;
    net += sum;
    tax += Math.round(sum * (line.taxRate ?? 0));
  }
  const shipping = cents(order.shipping ?? 0);
  const total = { net, tax, shipping, gross: net + tax + shipping, currency: order.currency };
  api.records.put("orders", order.id, { ...order, total, calculatedAt: api.run.now });
  return total;
}
