// A moving average over the last sixty readings of a sensor.
const KEEP = 60;

class Window {
  #values;

  constructor(values = []) {
    this.#values = values.slice(-KEEP);
  }

  add(reading) {
    this.#values.push(reading);
    if (this.#values.length > KEEP) this.#values.shift();
    return this;
  }

  get mean() {
    return this.#values.reduce((sum, { celsius }) => sum + celsius, 0) / this.#values.length;
  }

  get deviation() {
    const mean = this.mean;
    const squares = this.#values.map(({ celsius }) => (celsius - mean) ** 2);
    return Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
  }

  toJSON() {
    return this.#values;
  }
}

export default function (event, api) {
  const { sensor, celsius, at } = event.data;
  const known = api.records.get("sensors", sensor) ?? { readings: [] };
  const window = new Window(known.readings).add({ at, celsius });
  const summary = { mean: +window.mean.toFixed(2), deviation: +window.deviation.toFixed(3) };
  api.records.put("sensors", sensor, { readings: window.toJSON(), ...summary });
  return summary;
}
