// JS-C01 outcome=cpu-exceeded cpu=200
while (true) {}
export default () => 1;
