const STATES = {
  new: { pay: "paid", cancel: "cancelled" },
  paid: { pick: "picking", refund: "refunded" },
  picking: { ship: "shipped", cancel: "refunded" },
  shipped: { deliver: "delivered", return: "returned" },
  delivered: { return: "returned" },
  returned: { refund: "refunded" },
  cancelled: {},
  refunded: {},
};

export default function (event, api) {
  const { id, transition } = event.data;
  const record = api.records.get("order-states", id) ?? { state: "new", history: [] };
  const next = STATES[record.state][transition];
  if (next === undefined) {
    api.log.warn(`order ${id}: '${transition}' is not possible while ${record.state}`);
    return { state: record.state, changed: false };
  }
  const history = [...record.history, { from: record.state, to: next, at: api.run.now }];
  api.records.put("order-states", id, { state: next, history: history.slice(-50) });
  return { state: next, changed: true };
}
