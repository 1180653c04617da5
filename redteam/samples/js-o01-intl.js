// JS-O01 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner endless-loop
export default () => { for (let i = 0; ; i++) new Intl.DateTimeFormat("en", { era: "long", timeZone: "UTC" }).format(i); };
