// JS-C45 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner none
export default () => Iterator.from({ next: () => ({}) }).filter(() => false).next();
