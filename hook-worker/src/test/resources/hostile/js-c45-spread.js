// JS-C45 outcome=cpu-exceeded|memory-exceeded cpu=200
export default () => [...(function* () { for (;;) yield 1; })()];
