// The CRM sends a delivery again if our answer was slow. Same id within a day: not a second time.
const DAY = 24 * 60 * 60 * 1000;

export default (event, api) => {
  const id = event.data.deliveryId;
  const now = Date.parse(api.run.now);
  const before = api.records.get("seen-deliveries", id);
  if (before !== null && now - before.at < DAY) {
    api.reject(`delivery ${id} was taken ${Math.round((now - before.at) / 1000)} s ago`);
  }
  api.records.put("seen-deliveries", id, { at: now, type: event.type });
  return event.data;
};
