// JS-C01 outcome=cpu-exceeded cpu=200
// scanner endless-loop
while (true) {}
export default () => 1;
