// LG-07 outcome=output-exceeded cpu=3000
// scanner endless-loop
export default (event, api) => {
  for (;;) {
    console.error("x".repeat(1000));
    api.log.debug("y".repeat(1000));
    console.warn({ z: "z".repeat(1000) });
  }
};
