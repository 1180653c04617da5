// JS-C01 outcome=cpu-exceeded cpu=200
// scanner none
while (true) {}
export default () => 1;
