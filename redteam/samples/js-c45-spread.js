// JS-C45 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner none
export default () => [...(function* () { for (;;) yield 1; })()];
