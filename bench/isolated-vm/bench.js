// One fresh isolate per run, as its documentation advises for code of strangers.
// Prints one JSON object: the time of each run in microseconds, and of the first since the process began.
"use strict";
const ivm = require("isolated-vm");

const [warmUps, measured] = process.argv.slice(2).map(Number);
const source = "(function (text) { const event = JSON.parse(text);"
  + " return JSON.stringify({ hello: event.data.name }); })";
const event = JSON.stringify({ specversion: "1.0", id: "1", source: "/bench", type: "bench", data: { name: "Ada" } });

async function once() {
  const isolate = new ivm.Isolate({ memoryLimit: 128 });
  try {
    const context = await isolate.createContext();
    const script = await isolate.compileScript(source);
    const hook = await script.run(context, { reference: true });
    return JSON.parse(await hook.apply(undefined, [event], { timeout: 1000 }));
  } finally {
    isolate.dispose();
  }
}

async function main() {
  const answer = await once();
  if (answer.hello !== "Ada") throw new Error("a wrong answer");
  const firstMicros = performance.now() * 1000;
  for (let i = 0; i < warmUps; i++) await once();
  const micros = [];
  for (let i = 0; i < measured; i++) {
    const start = process.hrtime.bigint();
    await once();
    micros.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  const versions = { node: process.versions.node, isolatedVm: require("isolated-vm/package.json").version };
  console.log(JSON.stringify({ firstMicros, micros, versions }));
}

main();
